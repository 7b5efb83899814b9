/** How the analyzer calls the forms that it reads, and what it says beside its facts: a translation replaces this file. */
import type { DumpFormat, DumpNoticeWords, Untold } from '../../thread-dump/index.ts';
import { amount } from '../../words/format.ts';
import { counted, plural } from '../../words/plural.ts';

/** Names of the forms, as they stand behind the name of a file. */
export const forms: Record<DumpFormat, string> = {
  'hotspot-text': 'HotSpot',
  'jcmd-dump_to_file-json': 'jcmd Thread.dump_to_file, JSON',
  'jcmd-dump_to_file-plain': 'jcmd Thread.dump_to_file',
  'thread-info-json': 'ThreadInfo, JSON',
  'thread-info-text': 'ThreadInfo',
  hadoop: 'Hadoop’s Process Thread Dump',
  jrockit: 'JRockit',
  'minecraft-watchdog': 'a Minecraft server’s watchdog',
  android: 'Android',
  'py-spy-text': 'py-spy dump',
  'profiling-sampling': 'Python’s profiling.sampling dump',
  'py-spy-json': 'py-spy dump, JSON',
  faulthandler: 'Python’s faulthandler',
  'asyncio-table': 'asyncio ps',
  'asyncio-tree': 'asyncio pstree',
  'go-text': 'Go’s goroutines',
  'go-profile': 'Go’s goroutine profile',
  'node-report': 'Node’s diagnostic report',
};

const untold: Record<Untold, string> = {
  owners: 'who owns a lock',
  locks: 'locks',
  states: 'states',
  'jvm-threads': 'the JVM’s own threads',
  'deep-frames': 'frames below the twentieth',
  'other-threads': 'other threads of the process',
  end: 'whether its end is missing',
};

const threadForms = { one: 'thread', other: 'threads' };
const lineForms = { one: 'line', other: 'lines' };
const threads = (count: number): string => counted(count, threadForms);
const lines = (count: number): string => counted(count, lineForms);

/** A sentence for each thing that a reader must say beside its facts. */
export const notices: DumpNoticeWords = {
  unpacked: ({ form }) => `The file was packed with ${form}.`,
  page: () => 'It came through a web page: tags are dropped, entities decoded.',
  'written-out': ({ lines: count }) => `Line ends were written out, in ${lines(count)}: they are real again.`,
  table: ({ rows }) =>
    `It came through a table of ${counted(rows, { one: 'row', other: 'rows' })}: one column is the dump.`,
  quotes: ({ count }) =>
    `${amount(count)} curly ${plural(count, { one: 'quote or dash is', other: 'quotes and dashes are' })} plain again.`,
  spaces: ({ count }) =>
    `${amount(count)} no-break or odd ${plural(count, { one: 'space is', other: 'spaces are' })} plain again.`,
  reversed: () => 'The newest line stood first: the lines are turned round.',
  wrapped: ({ lines: count }) =>
    `${lines(count)} that a mail program had broken ${plural(count, { one: 'is', other: 'are' })} whole again.`,
  prefixes: ({ lines: count }) => `What a logger wrote before ${lines(count)} is taken off.`,
  'lines-left-out': ({ lines: count }) =>
    `${lines(count)} of other output ${plural(count, { one: 'is', other: 'are' })} left out.`,
  lookalikes: ({ lines: count }) =>
    `${lines(count)} that ${plural(count, { one: 'looks', other: 'look' })} like a thread outside of any dump ${plural(count, { one: 'is', other: 'are' })} left out.`,
  'threads-missing': ({ said, listed }) => `The dump speaks of ${threads(said)} and lists ${amount(listed)}.`,
  'frames-elided': ({ threads: count }) =>
    `The runtime cut ${counted(count, { one: 'stack', other: 'stacks' })} short.`,
  'stacks-missing': ({ threads: count }) => `The runtime could not print the stack of ${threads(count)}.`,
  'owners-unknown': ({ threads: count }) =>
    `${threads(count)} ${plural(count, { one: 'waits', other: 'wait' })} for a lock whose owner is not printed: charged to nobody.`,
  'owners-absent': ({ threads: count }) =>
    `${threads(count)} ${plural(count, { one: 'waits', other: 'wait' })} for an owner who is named, and not listed or not the only one of that name: charged to nobody.`,
  'owners-reported': ({ locks }) =>
    `The owner of ${counted(locks, { one: 'lock', other: 'locks' })} is known from the JVM’s deadlock report alone.`,
  'owners-deduced': ({ locks }) =>
    `Who initializes ${counted(locks, { one: 'class', other: 'classes' })} is told by the stacks: the JVM does not print it.`,
  'locks-guessed': ({ threads: count }) =>
    `Guessed: ${threads(count)} in wait() on a lost reference, taken for the innermost monitor of the stack.`,
  'cycles-unreported': ({ cycles }) =>
    `${counted(cycles, { one: 'cycle', other: 'cycles' })} here that the JVM itself does not report.`,
  'virtual-unlisted': () =>
    'Virtual threads that do not run just now are not in it: jcmd PID Thread.dump_to_file FILE lists them.',
  'awaits-several': ({ threads: count }) =>
    `${counted(count, { one: 'task awaits', other: 'tasks await' })} several others: the first stands for them.`,
  untold: ({ what }) => `This form does not tell: ${what.map((one) => untold[one]).join(', ')}.`,
  'file-left-out': ({ file }) => `${file} could not be read, and is left out.`,
  'order-unknown': () => 'Nothing tells in which order the dumps were taken: they stand as given.',
  'forms-mixed': ({ forms: several }) =>
    `No series, because the forms differ: ${several.map((form) => forms[form]).join(', ')}.`,
  'other-process': ({ dumps }) =>
    `${counted(dumps, { one: 'dump is', other: 'dumps are' })} of another process than the dump before.`,
  'names-alike': ({ threads: count }) => `${threads(count)} cannot be told from others by name or number.`,
};

/** What a file is that is no text, and what to do about it. */
export const packedForms: Record<string, string> = {
  gzip: 'a gzip that cannot be unpacked',
  zip: 'a zip archive; unpack it, and drop the files in it',
  zstd: 'packed with zstd; unpack it first',
  xz: 'packed with xz; unpack it first',
  bzip2: 'packed with bzip2; unpack it first',
  '7z': 'a 7z archive; unpack it first',
  lz4: 'packed with lz4; unpack it first',
  docx: 'a Word document; copy its text, and paste that',
  doc: 'a document of an old office; copy its text, and paste that',
  xlsx: 'a workbook; copy its cells, and paste them',
  rtf: 'a document in RTF; copy its text, and paste that',
  pdf: 'a PDF; copy its text, and paste that',
  png: 'a picture, and text is needed',
  jpeg: 'a picture, and text is needed',
  hprof: 'a heap dump, which lists objects; jcmd PID Thread.print lists threads',
  jfr: 'a flight recording; jfr print --events ThreadDump FILE writes its thread dumps as text',
  elf: 'a core file or a program; jhsdb jstack --core FILE --exe JAVA writes its threads as text',
};
