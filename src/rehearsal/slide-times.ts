/**
 * How long each slide stood, read from a session's log: only while the talk's clock ran, so what a question took counts
 * for nobody. Times are those of the log's clock, in milliseconds.
 */
import { type Place, paths, type Timer } from '../session/paths.ts';
import { isRecord } from '../session/plain.ts';

interface Line {
  at: number;
  changes: readonly unknown[];
}

/** By slide, in the order in which they were first shown. Lines that cannot be read are left out. */
export function slideTimes(lines: Iterable<string>): Map<string, number> {
  const times = new Map<string, number>();
  let place: Place | undefined;
  let timer: Timer | undefined;
  let last: number | undefined;
  for (const text of lines) {
    const line = readLine(text);
    if (!line) continue;
    if (place && last !== undefined && timer && timer.since !== null)
      times.set(place.slide, (times.get(place.slide) ?? 0) + Math.max(0, line.at - last));
    last = line.at;
    for (const change of line.changes) {
      const { path, value } = Object(change) as { path?: unknown; value?: unknown };
      if (path === paths.place && isRecord(value)) place = value as unknown as Place;
      if (path === paths.timer) timer = isRecord(value) ? (value as unknown as Timer) : undefined;
    }
  }
  return times;
}

function readLine(text: string): Line | undefined {
  try {
    const line: unknown = JSON.parse(text);
    if (!isRecord(line) || typeof line.at !== 'number') return undefined;
    const changes = line.state ?? line.changes;
    return Array.isArray(changes) ? { at: line.at, changes } : undefined;
  } catch {
    return undefined;
  }
}
