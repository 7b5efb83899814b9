// Thread dumps of the JVM, read and judged: bytes or text in, facts out. Pure: no DOM, no clock, no dependency, so it
// runs in a worker, in Node and in tests alike. The only error thrown is DumpError. Nobody reaches past this file.
import { analyzeDump, type DumpAnalysis } from './analyze.ts';
import { decode } from './decode.ts';
import { isJsonDump, readJsonDumps } from './dump-to-file-json.ts';
import { readPlainDumps } from './dump-to-file-plain.ts';
import { DumpError } from './error.ts';
import { readHotSpotDumps } from './hotspot.ts';
import { countLines } from './lines.ts';
import type { DumpFormat, ThreadDump, ThreadDumps } from './thread-dump.ts';
import { isThreadInfoJson, readThreadInfoJson } from './thread-info-json.ts';
import { unwrap } from './unwrap.ts';

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
export { countLines } from './lines.ts';
export { groupByStack, isIdle, type StackGroup } from './stacks.ts';
export * from './thread-dump.ts';
export { completed, type ThreadDescription, writeHotSpotDump } from './write.ts';

export interface ThreadDumpAnalysis {
  format: DumpFormat;
  dumps: DumpAnalysis[];
}

export function readThreadDumps(input: Uint8Array | string): ThreadDumps {
  const original = decode(input);
  const text = unwrap(original);
  const readers: [DumpFormat, (text: string) => ThreadDump[]][] = [
    ['hotspot-text', readHotSpotDumps],
    ['jcmd-dump_to_file-plain', readPlainDumps],
  ];
  if (isThreadInfoJson(text)) readers.unshift(['thread-info-json', readThreadInfoJson]);
  if (isJsonDump(text)) readers.unshift(['jcmd-dump_to_file-json', readJsonDumps]);
  for (const [format, read] of readers) {
    const dumps = read(text);
    if (dumps.length > 0) return { format, dumps };
  }
  throw nothingFound(original);
}

export function analyzeThreadDumps(input: Uint8Array | string): ThreadDumpAnalysis {
  const { format, dumps } = readThreadDumps(input);
  return { format, dumps: dumps.map((dump) => analyzeDump(dump, format !== 'hotspot-text')) };
}

const javacore = /^(?:0SECTION|1TISIGINFO|3XMTHREADINFO) /m;

function nothingFound(text: string): DumpError {
  if (text.trim() === '') return new DumpError('empty', null);
  if (javacore.test(text)) return new DumpError('javacore', null);
  return new DumpError('no-thread', { lines: countLines(text) });
}
