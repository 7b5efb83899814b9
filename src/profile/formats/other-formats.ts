/**
 * Forms of profiles that are known and not read here, told by their first bytes: whoever is handed one learns what it is,
 * and which command or viewer helps.
 */
import { isObject } from './json.ts';

export type OtherFormat =
  | 'callgrind'
  | 'jfr'
  | 'perf-data'
  | 'instruments'
  | 'instruments-copy'
  | 'safari'
  | 'generic-trace'
  | 'hermes'
  | 'pstats-text'
  | 'pstats'
  | 'python-binary'
  | 'python-jsonl'
  | 'python-heatmap'
  | 'v8-log'
  | 'v8-log-json'
  | 'heap-snapshot'
  | 'ghc'
  | 'papyrus'
  | 'pmcstat'
  | 'perf-report'
  | 'pprof-text'
  | 'pprof-legacy'
  | 'async-profiler-text'
  | 'jfr-text'
  | 'gperftools'
  | 'ruby-marshal'
  | 'stackprof-flat'
  | 'macos-sample'
  | 'thread-dump'
  | 'xdebug-trace'
  | 'dtrace'
  | 'bpftrace'
  | 'bcc'
  | 'gdb'
  | 'bun-markdown'
  | 'graal-sampler'
  | 'rbspy-raw'
  | 'rbspy-summary'
  | 'v8-summary'
  | 'nettrace'
  | 'memray'
  | 'austin-binary'
  | 'page'
  | 'picture'
  | 'dhat'
  | 'pyinstrument'
  | 'zip'
  | 'zstd'
  | 'bzip2'
  | 'xz';

const latin = (bytes: Uint8Array, length: number): string => String.fromCharCode(...bytes.subarray(0, length));

/** First bytes of what is no text, each as a letter. */
const BINARIES: [OtherFormat, ...string[]][] = [
  ['jfr', 'FLR\0'],
  ['perf-data', 'PERFILE2', '2ELIFREP'],
  ['nettrace', 'Nettrace'],
  ['memray', 'memray'],
  ['austin-binary', 'MOJ'],
  ['rbspy-raw', 'rbspy01\n', 'rbspy02\n'],
  ['ruby-marshal', '\x04\x08'],
  // A tuple for each function, of either kind, known before or not.
  ['pstats', '\xfb(', '{(', '{)', '{\xa8', '{\xa9'],
  ['python-binary', 'HCAT', 'TACH'],
  ['zstd', '\x28\xb5\x2f\xfd'],
  ['xz', '\xfd7zXZ'],
  ['bzip2', 'BZh'],
  ['gperftools', '\0\0\0\0\x03\0\0\0', '\0\0\0\0\0\0\0\0\x03\0\0\0'],
];

/** By the first bytes, of what is no text. */
export function otherBinary(head: Uint8Array): OtherFormat | undefined {
  const start = latin(head, 1024);
  if (start.startsWith('PK\x03\x04')) return start.includes('.trace/') ? 'instruments' : 'zip';
  return BINARIES.find(([, ...signs]) => signs.some((sign) => start.startsWith(sign)))?.[0];
}

/** By the first lines, of text that is no JSON. */
export function otherText(head: string): OtherFormat | undefined {
  return TEXTS.find(([, sign]) => sign.test(head))?.[0];
}

const TEXTS: [OtherFormat, RegExp][] = [
  ['callgrind', /^# callgrind format|^events:[^\n]*$[\s\S]*^fn=/m],
  [
    'pstats-text',
    /function calls (\([\d,]+ primitive calls\) )?in [\d.]+ (CPU )?seconds|ncalls\s+tottime\s+percall\s+cumtime|^\s*nsamples\s+sample%\s+tottime/m,
  ],
  ['instruments-copy', /^[\w \t()]*\tSymbol Name/],
  ['v8-log', /^v8-version,/],
  ['papyrus', /^(Stack_|Script_|Obj_)\S+ log opened \(PC\)/],
  ['ghc', /^\s*\w+ \w+ +\d+ \d+:\d+ \d{4} Time and Allocation Profiling Report|Time and Allocation Profiling Report/],
  ['perf-report', /^# (Total Lost Samples|Overhead {2})|^# Samples: [\d.]+[KMG]? +of event/m],
  ['pprof-text', /^(Showing nodes accounting for|\s*flat\s+flat%\s+sum%)|^File: [^\n]*\n(Build ID|Type): /m],
  [
    'pprof-legacy',
    /^(heap profile: \d|--- (contention|mutex):|goroutine profile: total \d|threadcreate profile: total)/,
  ],
  ['async-profiler-text', /^--- Execution profile ---$|^--- \d+ (ns|samples?|bytes) \([\d.]+%\), \d+ samples?$/m],
  ['jfr-text', /^jdk\.\w+ \{$/m],
  ['macos-sample', /^Analysis of sampling |^Call graph:$/m],
  ['thread-dump', /^Full thread dump |^goroutine \d+ \[|^Thread 0x[0-9a-f]+ \(most recent call first\)/m],
  ['bpftrace', /^@\w*\[\n(?:[^\n]*\n)*?[^\n]*\]: \d+$/m],
  // A stack, and its count alone on a line.
  ['dtrace', /^ +\S+`\S+\n(?: +\S+[`+]?\S*\n)* +\d+$/m],
  ['bcc', /^ {4}\S[^\n]*\n {4}-{0,2} *\S[^\n]* \(\d+\)\n {8}\d+$/m],
  ['gdb', /^#0 +(?:0x[0-9a-f]+ in )?\S[^\n]* \([^\n]*\n#1 /m],
  ['bun-markdown', /^# (?:CPU|Bun Heap) Profile$/m],
  ['graal-sampler', /^Sampling (Call Tree|Histogram)\. Recorded \d+ samples/m],
  ['rbspy-summary', /^% self +% total +name$/m],
  ['v8-summary', /^Statistical profiling result from /m],
  ['xdebug-trace', /^(Version: [^\n]*\n)?File format: \d|^TRACE START/m],
  ['pmcstat', /^@ \w[^\n]*\[\d+ samples\]/m],
];

/** By the beginning of JSON, of what may be too large to be read as a whole. */
export const otherJsonHead = (head: string): OtherFormat | undefined =>
  JSON_HEADS.find(([, sign]) => sign.test(head))?.[0];

const JSON_HEADS: [OtherFormat, RegExp][] = [
  ['heap-snapshot', /^\s*\{\s*"snapshot"\s*:\s*\{\s*"meta"/],
  ['python-jsonl', /^\s*\{"type": ?"meta",[^\n]*"sample_interval_usec":/],
];

/** Of JSON that is none of the forms that are read. */
export function otherJson(value: unknown): OtherFormat | undefined {
  if (!isObject(value)) return undefined;
  const has = (...names: string[]) => names.every((name) => name in value);
  if (isObject(value.recording) && 'sampleStackTraces' in value.recording) return 'safari';
  if (has('traceEvents', 'samples', 'stackFrames')) return 'hermes';
  if (has('traceEvents')) return 'generic-trace';
  if (has('code', 'functions', 'ticks')) return 'v8-log-json';
  if (has('snapshot', 'nodes', 'edges')) return 'heap-snapshot';
  if (has('rts_arguments') || has('initial_capabilities')) return 'ghc';
  if (value.tool === 'cpusampler') return 'graal-sampler';
  if (has('dhatFileVersion')) return 'dhat';
  if (has('root_frame')) return 'pyinstrument';
  if (has('mode', 'interval', 'frames') && isObject(value.frames)) return 'stackprof-flat';
  return undefined;
}
