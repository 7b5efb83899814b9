/**
 * Which windows of a talk are there: the room's and the speaker's. Each holds a lock for as long as its page lives, so that
 * one that crashed is missed too; one that is reloaded is back before anybody says that it had gone.
 */
import { paths } from './paths.ts';
import type { Session } from './session.ts';

export type Role = 'room' | 'speaker';

const others: Record<Role, Role> = { room: 'speaker', speaker: 'room' };
/** A reload takes less. */
const GRACE_MILLISECONDS = 5000;

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** The part of the browser's `LockManager` that is used. */
export interface Locks {
  request(name: string, act: () => void): Promise<unknown>;
  request(name: string, options: LockOptions, act: () => Promise<unknown>): Promise<unknown>;
  query(): Promise<LockManagerSnapshot>;
}

/**
 * Says that a window in this role is there, and that the last one of the other role has gone.
 * @param locks undefined over plain http, where a browser has none, and of no use where it refuses them: then whoever goes says so, a reload too.
 * @param missed hears at once that no window of the other role is there, and when one is back or the session knows.
 */
export function keepCompany(
  session: Session,
  role: Role,
  missed: (isMissed: boolean) => void = () => {},
  locks: Locks | undefined = navigator.locks,
): void {
  const other = others[role];
  let joined: string | undefined;
  let isWatching = false;
  let isLeaving = false;
  // A browser that may keep nothing of a site refuses it locks too.
  let given: Locks | undefined = locks;
  const refused = () => {
    given = undefined;
    isWatching = false;
  };

  const watch = async (talk: string, known: Locks) => {
    isWatching = true;
    while (session.get(paths[other])) {
      // Granted when nobody holds it in common with others.
      await known.request(lockName(talk, other), () => {});
      const isThere = () => isHeld(known, lockName(talk, other));
      // One that has only just come may be about to hold it.
      if (!(await isThere())) missed(true);
      await pause(GRACE_MILLISECONDS);
      if (await isThere()) missed(false);
      else session.set(paths[other], undefined, 'hand');
    }
    isWatching = false;
  };

  const follow = () => {
    const talk = session.get(paths.talk);
    if (talk === undefined || isLeaving) return;
    if (talk !== joined) {
      joined = talk;
      // Before it is told: whoever hears of it looks for the lock.
      if (given) hold(given, lockName(talk, role)).catch(refused);
      session.set(paths[role], session.window, 'hand');
    }
    if (!session.get(paths[role])) session.set(paths[role], session.window, 'hand');
    if (given && !isWatching) watch(talk, given).catch(refused);
  };
  follow();
  session.subscribe((changes) => {
    const changed = new Set(changes.map(({ path }) => path));
    if (changed.has(paths[other])) missed(false);
    if (changed.has(paths.talk) || changed.has(paths.room) || changed.has(paths.speaker)) follow();
  });
  addEventListener('pagehide', () => {
    if (joined === undefined || given) return;
    isLeaving = true;
    session.set(paths[role], undefined, 'hand');
  });
  // Back from where the browser kept the page whole.
  addEventListener('pageshow', () => {
    isLeaving = false;
    follow();
  });
}

const lockName = (talk: string, role: Role) => `make-it-work-fast:${talk}:${role}`;

/** For as long as the page lives. */
const hold = (locks: Locks, name: string): Promise<unknown> =>
  locks.request(name, { mode: 'shared' }, () => new Promise(() => {}));

async function isHeld(locks: Locks, name: string): Promise<boolean> {
  const { held = [], pending = [] } = await locks.query();
  return [...held, ...pending].some((lock) => lock.name === name && lock.mode === 'shared');
}
