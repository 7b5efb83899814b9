/**
 * Records while the talk's clock knows of a talk: from its start to its reset, over pauses and reloads of the window. A
 * rehearsal is known by the moment at which its clock was first started.
 */
import { record } from '../session/log.ts';
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import type { KeptRehearsals } from './kept.ts';

const FLUSH_MILLISECONDS = 2000;

export function recordRehearsals(session: Session, kept: Pick<KeptRehearsals, 'add'>, now = Date.now): void {
  let running: { stop(): void } | undefined;
  const follow = () => {
    const begun = session.get(paths.rehearsal);
    if (begun === undefined) {
      running?.stop();
      running = undefined;
    } else running ??= begin(session, kept, begun, now);
  };
  session.subscribe((changes) => {
    const timer = session.get(paths.timer);
    if (changes.some(({ path }) => path === paths.timer)) {
      const isNew = timer !== undefined && session.get(paths.rehearsal) === undefined;
      if (isNew) session.set(paths.rehearsal, now(), 'hand');
      else if (timer === undefined) session.set(paths.rehearsal, undefined, 'hand');
    }
    follow();
  });
  follow();
}

function begin(session: Session, kept: Pick<KeptRehearsals, 'add'>, begun: number, now: () => number) {
  let lines: string[] = [];
  const flush = () => {
    if (lines.length === 0) return;
    const written = lines;
    lines = [];
    // What cannot be kept is not worth a word in the middle of a talk.
    kept.add({ id: begun, begun }, written).catch(() => {});
  };
  const stop = record(session, { write: (line) => lines.push(line), now });
  const timer = setInterval(flush, FLUSH_MILLISECONDS);
  const leave = () => flush();
  if (typeof addEventListener === 'function') addEventListener('pagehide', leave);
  return {
    stop: () => {
      stop();
      clearInterval(timer);
      flush();
      if (typeof removeEventListener === 'function') removeEventListener('pagehide', leave);
    },
  };
}
