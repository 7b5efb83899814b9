// Thread dumps of the JVM, read and judged: bytes or text in, facts out. Pure: no DOM, no clock, no dependency, so it
// runs in a worker, in Node and in tests alike. The only error thrown is ThreadDumpError, in one line.
import { analyzeDump, type DumpAnalysis } from './analyze.ts';
import { decode } from './decode.ts';
import { isJsonDump, readJsonDumps } from './dump-to-file-json.ts';
import { readPlainDumps } from './dump-to-file-plain.ts';
import { ThreadDumpError } from './error.ts';
import { readHotSpotDumps } from './hotspot.ts';
import { countLines } from './lines.ts';
import type { DumpFormat, ThreadDump, ThreadDumps } from './thread-dump.ts';
import { isThreadInfoJson, readThreadInfoJson } from './thread-info-json.ts';
import { unwrap } from './unwrap.ts';

export { analyzeDump, type DumpAnalysis, type LockUse, type RootBlocker } from './analyze.ts';
export { compareDumps, type DumpComparison, type UnmovedThread } from './compare.ts';
export { ThreadDumpError } from './error.ts';
export { groupByStack, isIdle, type StackGroup } from './stacks.ts';
export * from './thread-dump.ts';
export { type ThreadDescription, writeHotSpotDump } from './write.ts';

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
  throw new ThreadDumpError(nothingFound(original));
}

export function analyzeThreadDumps(input: Uint8Array | string): ThreadDumpAnalysis {
  const { format, dumps } = readThreadDumps(input);
  return { format, dumps: dumps.map((dump) => analyzeDump(dump, format !== 'hotspot-text')) };
}

const javacore = /^(?:0SECTION|1TISIGINFO|3XMTHREADINFO) /m;

function nothingFound(text: string): string {
  if (text.trim() === '') return 'no thread dump found: the text is empty';
  if (javacore.test(text)) return 'no thread dump found: this is a javacore of OpenJ9, a form that is not read here';
  const lines = countLines(text);
  const counted = lines === 1 ? '1 line, and it does not name' : `${grouped(lines)} lines, none of them names`;
  return `no thread dump found: the text has ${counted} a thread`;
}

/** 1204 as 1,204, alike everywhere: the machine's own language is not asked. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
