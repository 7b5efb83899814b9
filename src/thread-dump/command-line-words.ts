// Every line of the command, for a terminal: its report, and one sentence for whatever cannot be read. A translation
// replaces this file. Numbers in a report stay plain, for whoever cuts them out with other tools.
import type { DumpErrorWords } from './error.ts';
import type { DumpFormat, Untold } from './formats.ts';
import type { DumpNoticeWords } from './notices.ts';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const megabytes = (bytes: number): string => `${whole.format(bytes / 1e6)} MB`;

/** What a file is that is no text, and what to do about it. */
const packedForms: Record<string, string> = {
  gzip: 'a gzip that cannot be unpacked',
  zip: 'a zip archive: unpack it, and give the files in it',
  zstd: 'packed with zstd: unpack it first (zstd -d)',
  xz: 'packed with xz: unpack it first (xz -d)',
  bzip2: 'packed with bzip2: unpack it first (bunzip2)',
  '7z': 'a 7z archive: unpack it first',
  lz4: 'packed with lz4: unpack it first (lz4 -d)',
  docx: 'a Word document (docx): save it as plain text',
  doc: 'a document of an old office (doc): save it as plain text',
  xlsx: 'a workbook (xlsx): save its sheet as CSV',
  rtf: 'a document in RTF: save it as plain text',
  pdf: 'a PDF: copy its text',
  png: 'a picture (png): text is needed',
  jpeg: 'a picture (jpeg): text is needed',
  hprof: 'a heap dump (hprof): it lists objects; jcmd PID Thread.print lists threads',
  jfr: 'a flight recording (JFR): jfr print --events ThreadDump FILE writes its thread dumps as text',
  elf: 'a core file or a program: jhsdb jstack --core FILE --exe JAVA writes its threads as text',
};

const errors: DumpErrorWords = {
  empty: () => 'no thread dump found: the text is empty',
  'too-large': ({ bytes, limitBytes }) =>
    `no thread dump read: ${megabytes(bytes)} are more than the limit of ${megabytes(limitBytes)}`,
  packed: ({ form }) => `no thread dump read: this is ${packedForms[form] ?? form}`,
  javacore: () => 'no thread dump found: this is a javacore of OpenJ9, a form that is not read here',
  'no-thread': ({ lines }) =>
    lines === 1
      ? 'no thread dump found: the text has 1 line, and it does not name a thread'
      : `no thread dump found: the text has ${whole.format(lines)} lines, none of them names a thread`,
};

/** Names of the forms. */
const forms: Record<DumpFormat, string> = {
  'hotspot-text': 'HotSpot (jstack, jcmd Thread.print, kill -3)',
  'jcmd-dump_to_file-json': 'jcmd Thread.dump_to_file, JSON',
  'jcmd-dump_to_file-plain': 'jcmd Thread.dump_to_file, text',
  'thread-info-json': 'ThreadInfo as JSON (Actuator, Jolokia)',
  'thread-info-text': 'ThreadInfo as text',
  hadoop: 'Process Thread Dump of Hadoop',
  jrockit: 'JRockit',
  'minecraft-watchdog': 'watchdog of a Minecraft server',
  android: 'traces of Android',
  'py-spy-text': 'py-spy dump',
  'profiling-sampling': 'Python’s profiling.sampling dump',
  'py-spy-json': 'py-spy dump --json',
  faulthandler: 'faulthandler of CPython',
  'asyncio-table': 'python -m asyncio ps',
  'asyncio-tree': 'python -m asyncio pstree',
  'go-text': 'goroutines of Go',
  'go-profile': 'goroutine profile of Go (debug=1)',
  'node-report': 'diagnostic report of Node.js',
};

const untold: Record<Untold, string> = {
  owners: 'who owns a lock',
  locks: 'locks',
  states: 'states',
  'jvm-threads': 'threads of the JVM itself',
  'deep-frames': 'frames below the twentieth',
  'other-threads': 'other threads of the process',
  end: 'whether its end is missing',
};

const plural = (count: number, one: string, other: string): string =>
  `${whole.format(count)} ${count === 1 ? one : other}`;
const threads = (count: number): string => plural(count, 'thread', 'threads');
const linesOf = (count: number): string => plural(count, 'line', 'lines');

const notices: DumpNoticeWords = {
  unpacked: ({ form }) => `unpacked from ${form}`,
  page: ({ lines }) => `taken out of a web page, ${linesOf(lines)}: tags dropped, entities decoded`,
  'written-out': ({ lines }) => `line ends that were written out made real, in ${linesOf(lines)}`,
  table: ({ rows }) => `taken out of a table, ${plural(rows, 'row', 'rows')}`,
  quotes: ({ count }) => `curly quotes and long dashes made plain: ${whole.format(count)}`,
  spaces: ({ count }) => `no-break and other odd spaces made plain: ${whole.format(count)}`,
  reversed: ({ lines }) => `the newest line stood first: ${linesOf(lines)} turned round`,
  wrapped: ({ lines }) => `broken lines joined, as a mail program breaks them: ${whole.format(lines)}`,
  prefixes: ({ lines }) => `what a logger wrote before ${linesOf(lines)} was taken off`,
  'lines-left-out': ({ lines }) => `${linesOf(lines)} of other output left out`,
  lookalikes: ({ lines }) => `left out as no thread, though alike: ${linesOf(lines)}`,
  'threads-missing': ({ said, listed }) => `says ${threads(said)}, lists ${whole.format(listed)}`,
  'frames-elided': ({ threads: count }) => `stacks that the runtime cut: ${whole.format(count)}`,
  'stacks-missing': ({ threads: count }) => `without a stack that could be printed: ${threads(count)}`,
  'owners-unknown': ({ threads: count }) =>
    `charged to nobody: ${threads(count)}, waiting for a lock whose owner is not printed`,
  'owners-absent': ({ threads: count }) =>
    `charged to nobody: ${threads(count)}, waiting for an owner who is named, and not listed or not the only one of the name`,
  'owners-reported': ({ locks }) => `owners known from the JVM’s deadlock report alone: ${whole.format(locks)}`,
  'owners-deduced': ({ locks }) => `classes whose initializing thread was told by its stack: ${whole.format(locks)}`,
  'locks-guessed': ({ threads: count }) =>
    `guessed: ${threads(count)} in wait() on a lost reference, taken for the innermost monitor`,
  'cycles-unreported': ({ cycles }) => `cycles that the JVM does not report: ${whole.format(cycles)}`,
  'virtual-unlisted': () =>
    'virtual threads that do not run just now are not in it: jcmd PID Thread.dump_to_file lists them',
  'awaits-several': ({ threads: count }) => `await several others, of which the first is shown: ${whole.format(count)}`,
  untold: ({ what }) => `this form does not tell: ${what.map((one) => untold[one]).join(', ')}`,
  'file-left-out': ({ file, problem }) => `left out: ${file} (${problem})`,
  'order-unknown': () => 'nothing tells in which order the dumps were taken: they stand as given',
  'forms-mixed': ({ forms: several }) => `no series, because the forms differ: ${several.join(', ')}`,
  'other-process': ({ dumps }) => `of another process than the dump before: ${plural(dumps, 'dump', 'dumps')}`,
  'names-alike': ({ threads: count }) => `${threads(count)} not to be told apart by name or number`,
};

const usage = 'usage: thread-dump FILE … [--json], with - as FILE for standard input';

export const words = {
  errors,
  missingFile: `missing FILE; ${usage}`,
  unknownOption: (option: string) => `invalid option: ${option}; ${usage}`,
  shut: (sentence: string) => `no thread dump read: ${sentence}`,
  unreadable: (file: string, code: string) => `invalid FILE: ${file} (${reasons[code] ?? code})`,
  report: {
    format: (format: DumpFormat) => `format: ${format}, ${forms[format]}`,
    dump: (number: number, count: number) => `dump ${number} of ${count}`,
    threads: (count: number, java: number) => `threads: ${count}${java > 0 ? `, of Java: ${java}` : ''}`,
    truncated: 'the end is missing',
    deadlocks: 'deadlocks',
    rootBlockers: 'root blockers',
    blocks: (thread: string, blocked: number) => `${thread} blocks ${blocked}`,
    locks: 'locks waited for',
    lock: 'a lock',
    waiting: (lock: string, waiters: number, waitSet: number) => `${lock}: ${waiters} waiting, ${waitSet} in wait()`,
    heldBy: (owner: string) => `, held by ${owner}`,
    equalStacks: 'equal stacks',
    group: (size: number, topFrame: string) => `${size} at ${topFrame}`,
    idle: ' (idle)',
    more: (count: number) => `and ${count} more`,
    notices: 'to be said',
    notice: notices,
    series: (dumps: number) => `series of ${dumps}`,
    between: 'seconds between',
    unknown: '?',
    states: 'states over time',
    standing: (atLeast: number) => `on one stack in ${atLeast} or more, not idle`,
    stands: (name: string, dumps: number, topFrame: string) => `${name}: in ${dumps} at ${topFrame}`,
    cpu: (milliseconds: number, share: number | null) =>
      `, ${milliseconds.toFixed(0)} ms of processor time${share === null ? '' : ` (${(100 * share).toFixed(0)} % of a core)`}`,
    idleStanding: (count: number) => `  and ${count} idle`,
  },
};

/** Of the codes of the system's errors, those that people meet. */
const reasons: Record<string, string> = {
  ENOENT: 'no such file',
  EISDIR: 'a directory',
  EACCES: 'not allowed to read it',
  ERR_FS_FILE_TOO_LARGE: 'larger than 2 GB',
};
