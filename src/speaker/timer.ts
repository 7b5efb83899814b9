/** The talk's clock: starts with the first Next, waits when it is told to (for a question), and is the session's. */
import { type Place, paths, type Timer } from '../session/paths.ts';
import type { Session } from '../session/session.ts';

export const elapsed = (timer: Timer | undefined, now: number): number =>
  timer ? timer.before + (timer.since === null ? 0 : Math.max(0, now - timer.since)) : 0;

export const isRunning = (timer: Timer | undefined): boolean => timer !== undefined && timer.since !== null;

/** @param now milliseconds since 1970 */
export function toggleTimer(session: Session, now: number): void {
  const timer = session.get(paths.timer);
  const before = elapsed(timer, now);
  session.set(paths.timer, { before, since: isRunning(timer) ? null : now }, 'hand');
}

export const resetTimer = (session: Session): void => session.set(paths.timer, undefined, 'hand');

/** @param slides their ids, in order */
export function startAtFirstNext(session: Session, slides: readonly string[]): void {
  let last = session.get(paths.place);
  session.subscribe((changes) => {
    if (!changes.some(({ path }) => path === paths.place)) return;
    const place = session.get(paths.place);
    if (last && place && isFurther(slides, place, last) && !session.get(paths.timer)) toggleTimer(session, Date.now());
    last = place;
  });
}

function isFurther(slides: readonly string[], place: Place, last: Place): boolean {
  const [at, before] = [slides.indexOf(place.slide), slides.indexOf(last.slide)];
  return at > before || (at === before && place.step > last.step);
}
