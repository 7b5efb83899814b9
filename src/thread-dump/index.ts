// Thread dumps of the JVM and of other runtimes, read and judged: bytes or text in, facts out. Pure: no DOM, no clock, no
// dependency, so it runs in a worker, in Node and in tests alike. The only error thrown is DumpError. Nobody reaches past
// this file.
import { analyzeDump, type DumpAnalysis } from './analyze.ts';
import { type DumpFile, readDumpFiles } from './files.ts';
import type { DumpFormat } from './formats.ts';
import type { DumpNotice } from './notices.ts';
import { readThreadDumps } from './read.ts';
import { type DumpSeries, seriesOf } from './series.ts';
import type { ThreadDumps } from './thread-dump.ts';

export { analyzeDump, type DumpAnalysis, type LockUse, type RootBlocker } from './analyze.ts';
export { compareDumps, type DumpComparison, type UnmovedThread } from './compare.ts';
export { MOST_BYTES } from './decode.ts';
export {
  DumpError,
  type DumpErrorCode,
  type DumpErrorData,
  type DumpErrorWords,
  type DumpProblem,
  isDumpProblem,
  sentenceOf,
} from './error.ts';
export { type DumpFile, readDumpFiles } from './files.ts';
export { type DumpFormat, formats, type Runtime, type Untold } from './formats.ts';
export { countLines } from './lines.ts';
export { type DumpNotice, type DumpNoticeData, type DumpNoticeWords, noticeSentence } from './notices.ts';
export { packedForm, unpack } from './packed.ts';
export { readThreadDumps } from './read.ts';
export { type Recognized, recognizeDump } from './recognize.ts';
export { type DumpSeries, type StandingThread, seriesOf } from './series.ts';
export { groupByStack, isIdle, type StackGroup } from './stacks.ts';
export * from './thread-dump.ts';
export { completed, type ThreadDescription, writeHotSpotDump } from './write.ts';

export interface ThreadDumpAnalysis {
  /** Of the first dump. */
  format: DumpFormat;
  dumps: DumpAnalysis[];
  /** Of two dumps or more, what they show together. */
  series: DumpSeries | null;
  /** What had to be put right of the text, before there was a dump in it. */
  notices: DumpNotice[];
}

export function analyzeThreadDumps(input: Uint8Array | string): ThreadDumpAnalysis {
  return analysisOf(readThreadDumps(input));
}

/** Of several files, packed or not; their dumps in the order in which they were taken. */
export async function analyzeDumpFiles(files: readonly DumpFile[]): Promise<ThreadDumpAnalysis> {
  return analysisOf(await readDumpFiles(files));
}

function analysisOf({ format, dumps, notices }: ThreadDumps): ThreadDumpAnalysis {
  return { format, dumps: dumps.map(analyzeDump), series: seriesOf(dumps), notices };
}
