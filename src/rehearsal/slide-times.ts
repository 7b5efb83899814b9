/**
 * How long each slide stood, read from a session's log: only while the talk's clock ran, so what a question took counts
 * for nobody. Times are those of the log's clock, in milliseconds.
 */
import { readLogLine } from '../session/log.ts';
import { paths } from '../session/paths.ts';
import { Session } from '../session/session.ts';

/** By slide, in the order in which they were first shown. Lines that cannot be read are left out. */
export function slideTimes(lines: Iterable<string>): Map<string, number> {
  const times = new Map<string, number>();
  const session = new Session('times');
  let last: number | undefined;
  for (const text of lines) {
    const line = readLogLine(text);
    if (!line) continue;
    const [place, timer] = [session.get(paths.place), session.get(paths.timer)];
    if (place && last !== undefined && timer && timer.since !== null)
      times.set(place.slide, (times.get(place.slide) ?? 0) + Math.max(0, line.at - last));
    last = line.at;
    session.merge(line.changes);
  }
  return times;
}
