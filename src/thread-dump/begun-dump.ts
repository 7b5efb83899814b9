// What is known of a HotSpot dump while it is read, and what is made of that at the end: whether it is one, which form it has,
// whether its end is missing, and how much was left out of it.
import { breaksOff } from './lines.ts';
import type { ThreadDump } from './thread-dump.ts';

export interface Begun {
  dump: ThreadDump;
  hasTitle: boolean;
  /** Its form ends with nothing that could be missing. */
  isUnended: boolean;
  /** Threads that print a `ThreadInfo`. */
  infoThreads: number;
  /** Threads whose header had other text before it on its line. */
  inlineThreads: number;
  linesLeftOut: number;
}

/** `lastText`: the last line of all. */
export function finished(all: readonly Begun[], lastText: string): ThreadDump[] {
  const last = all.at(-1);
  const lookalikes = new Set(all.filter((begun) => isLookalike(begun, all.length)));
  const dumps = all.filter((begun) =>
    begun.dump.threads.length === 0 ? begun === last && all.length > 1 : !lookalikes.has(begun),
  );
  for (const { dump, isUnended, infoThreads, linesLeftOut } of dumps) {
    if (isUnended && dump.truncated) dump.truncated = dump === last?.dump && breaksOff(lastText);
    if (infoThreads > dump.threads.length / 2) dump.format = 'thread-info-text';
    if (linesLeftOut > 0) dump.notices.push({ code: 'lines-left-out', data: { lines: linesLeftOut } });
  }
  const lines = [...lookalikes].reduce((sum, { dump }) => sum + dump.threads.length, 0);
  if (lines > 0) dumps[0]?.dump.notices.push({ code: 'lookalikes', data: { lines } });
  return dumps.map(({ dump }) => dump);
}

/** Lines of a log that quote a name and numbers, and no thread: without title, state or stack, beside a dump that is one. */
function isLookalike({ dump, hasTitle, inlineThreads }: Begun, dumps: number): boolean {
  const { threads, truncated } = dump;
  if (hasTitle || !truncated || threads.length === 0) return false;
  if (dumps === 1 && inlineThreads < threads.length) return false;
  return threads.every(({ frames, state }) => frames.length === 0 && state === null);
}
