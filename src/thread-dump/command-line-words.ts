// Every line of the command, for a terminal: its report, and one sentence for whatever cannot be read. A translation
// replaces this file. Numbers in a report stay plain, for whoever cuts them out with other tools.
import type { DumpErrorWords } from './error.ts';

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

const usage = 'usage: thread-dump FILE [--json], with - as FILE for standard input';

export const words = {
  errors,
  missingFile: `missing FILE; ${usage}`,
  unknownOption: (option: string) => `invalid option: ${option}; ${usage}`,
  oneFile: (second: string) => `one FILE at a time: ${second}; ${usage}`,
  unreadable: (file: string, code: string) => `invalid FILE: ${file} (${reasons[code] ?? code})`,
  report: {
    format: (format: string) => `format: ${format}`,
    dump: (number: number, count: number) => `dump ${number} of ${count}`,
    threads: (threads: number, java: number) => `threads: ${threads}, of Java: ${java}`,
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
  },
};

/** Of the codes of the system's errors, those that people meet. */
const reasons: Record<string, string> = {
  ENOENT: 'no such file',
  EISDIR: 'a directory',
  EACCES: 'not allowed to read it',
  ERR_FS_FILE_TOO_LARGE: 'larger than 2 GB',
};
