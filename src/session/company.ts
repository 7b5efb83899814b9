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

/** Says that a window in this role is there, and that the last one of the other role has gone. */
export function keepCompany(session: Session, role: Role): void {
  const other = others[role];
  let joined: string | undefined;
  let isWatching = false;

  const watch = async (talk: string, { locks }: Navigator) => {
    isWatching = true;
    while (session.get(paths[other])) {
      // Granted when nobody holds it in common with others.
      await locks.request(lockName(talk, other), () => {});
      await pause(GRACE_MILLISECONDS);
      if (!(await isHeld(locks, lockName(talk, other)))) session.set(paths[other], undefined, 'hand');
    }
    isWatching = false;
  };

  const follow = () => {
    const talk = session.get(paths.talk);
    if (talk === undefined) return;
    if (talk !== joined) {
      joined = talk;
      session.set(paths[role], session.window, 'hand');
      if (hasLocks(navigator)) hold(navigator.locks, lockName(talk, role));
    }
    if (!session.get(paths[role])) session.set(paths[role], session.window, 'hand');
    if (hasLocks(navigator) && !isWatching) void watch(talk, navigator);
  };
  follow();
  session.subscribe(
    (changes) =>
      changes.some(({ path }) => path === paths.talk || path === paths.room || path === paths.speaker) && follow(),
  );
  // Over plain http there are no locks: then whoever goes says so, a reload too.
  addEventListener('pagehide', () => {
    if (joined !== undefined && !hasLocks(navigator)) session.set(paths[role], undefined, 'hand');
  });
}

const lockName = (talk: string, role: Role) => `make-it-work-fast:${talk}:${role}`;

const hasLocks = (navigator: Partial<Pick<Navigator, 'locks'>>): boolean => navigator.locks !== undefined;

/** For as long as the page lives. */
function hold(locks: LockManager, name: string): void {
  void locks.request(name, { mode: 'shared' }, () => new Promise(() => {}));
}

async function isHeld(locks: LockManager, name: string): Promise<boolean> {
  const { held = [], pending = [] } = await locks.query();
  return [...held, ...pending].some((lock) => lock.name === name && lock.mode === 'shared');
}
