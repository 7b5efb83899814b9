/** The dump of the moment that a run of the view `threadStates` shows, written once for all who ask. */

import { countLines, type ThreadDescription } from '../../../../src/thread-dump/index.ts';
import { dumpOfWorkers, type Moment, writeDump } from './dump-of-workers.ts';

export interface WrittenMoment {
  threads: readonly ThreadDescription[];
  text: string;
  lines: number;
}

const written = new WeakMap<Float64Array, WrittenMoment>();

export function momentOf(moment: Moment): WrittenMoment {
  const known = written.get(moment.columns.threadState);
  if (known) return known;
  const threads = dumpOfWorkers(moment);
  const text = writeDump(threads);
  const dump = { threads, text, lines: countLines(text) };
  written.set(moment.columns.threadState, dump);
  return dump;
}
