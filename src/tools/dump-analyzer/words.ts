/** Every label and sentence of the dump analyzer: a translation replaces this file. */
import type { DumpErrorWords } from '../../thread-dump/index.ts';
import { amount, bytes, duration } from '../../words/format.ts';
import { plural } from '../../words/plural.ts';

/** What a file is that is no text, and what to do about it. */
const packedForms: Record<string, string> = {
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

const problems: DumpErrorWords = {
  empty: () => 'No thread dump found: the text is empty.',
  'too-large': ({ bytes: size, limitBytes }) =>
    `No thread dump read: ${bytes(size)} are more than the ${bytes(limitBytes)} that are read here.`,
  packed: ({ form }) => `No thread dump read: this is ${packedForms[form] ?? form}.`,
  javacore: () => 'No thread dump found: this is a javacore of OpenJ9, a form that is not read here.',
  'no-thread': ({ lines }) =>
    `No thread dump found: the text has ${amount(lines)} ${plural(lines, {
      one: 'line, and it does not name a thread',
      other: 'lines, none of them names a thread',
    })}.`,
};

export const words = {
  problems,
  loading: 'Reading the dump …',
  open: 'Open a file',
  paste: 'Paste a dump',
  hold: 'Hold it, to compare',
  release: 'Stop comparing',
  model: 'Back to the model’s dump',
  stop: 'Stop',
  promise: 'or drop one here: it stays in this browser',
  ofModel: 'The model’s dump',
  ofViewer: 'Your text',
  reading: (name: string, size: number) => `Reading ${name}, ${bytes(size)} …`,
  nothing: 'There was no file in that, and no text.',
  which: 'Which dump',
  /** `number` counts from 1. */
  dumpOf: (number: number, count: number, date: string) =>
    `dump ${amount(number)} of ${amount(count)}${date ? `, ${date}` : ''}`,
  summary: (name: string, threads: number, java: number, isTruncated: boolean) =>
    `${name}: ${amount(threads)} ${plural(threads, { one: 'thread', other: 'threads' })}, ${amount(java)} of Java${isTruncated ? ', its end is missing' : ''}`,
  textLabel: 'Text of a thread dump',
  textHint: 'Paste the output of jstack, jcmd Thread.print or kill -3 here.',
  analyze: 'Analyze',
  cancel: 'Cancel',
  report: 'What the dump shows',
  noDeadlock: 'No deadlock.',
  noBlocker: 'Nobody holds what others wait for.',
  deadlocks: 'Deadlocks',
  cycle: (names: readonly string[]) => `${[...names, names[0] ?? ''].join(' → ')}`,
  blockers: 'Who blocks others',
  blocks: (thread: string, count: number) => `${thread} holds up ${amount(count)}`,
  groups: (frames: number) => `Equal in the top ${plural(frames, { one: 'frame', other: `${amount(frames)} frames` })}`,
  single: 'each alone on its stack',
  idlePools: 'idle, waiting for work of their pools',
  stackless: 'without a stack: the JVM’s own',
  moreGroups: (count: number) => `and ${amount(count)} smaller ${plural(count, { one: 'group', other: 'groups' })}`,
  moreNames: (count: number) => `and ${amount(count)} more`,
  moreFrames: (count: number) => `… ${amount(count)} ${plural(count, { one: 'frame', other: 'frames' })} more`,
  states: 'States',
  inState: (count: number, state: string) => `${amount(count)} ${state}`,
  locks: 'Locks that are waited for',
  lock: 'lock',
  owner: 'owner',
  waiters: 'waiters',
  nobody: 'not in the dump',
  compared: 'Compared with the dump before',
  comparison: (same: number, idle: number, moved: number) =>
    `${amount(same)} ${plural(same, { one: 'thread stands', other: 'threads stand' })} on the same stack in both, not counting ${amount(idle)} idle ${plural(idle, { one: 'one', other: 'ones' })}; ${amount(moved)} moved on.`,
  came: (started: number, ended: number) =>
    `${amount(started)} ${plural(started, { one: 'thread', other: 'threads' })} came, ${amount(ended)} went.`,
  cpu: (milliseconds: number) =>
    milliseconds === 0 ? 'no processor time between' : `${duration(milliseconds)} of processor time between`,
  lost: 'The analyzer broke off; the deck goes on. Move a slider to start it anew.',
  late: (milliseconds: number) => `The analyzer did not answer for ${duration(milliseconds)} and was stopped.`,
  unreadable: 'The file cannot be read: it was moved or changed, or is not to be read.',
  close: 'Close',
};
