/** Every label and sentence of the dump analyzer: a translation replaces this file. */
import type { DumpErrorWords, DumpFormat } from '../../thread-dump/index.ts';
import { amount, bytes, duration, level } from '../../words/format.ts';
import { counted, plural } from '../../words/plural.ts';
import { forms, packedForms } from './form-words.ts';

const threadForms = { one: 'thread', other: 'threads' };

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
  hold: 'Compare with another',
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
    [
      `${name}: ${counted(threads, threadForms)}`,
      ...(java > 0 ? [`${amount(java)} ${plural(java, { one: 'Java thread', other: 'Java threads' })}`] : []),
      ...(isTruncated ? ['its end is missing'] : []),
    ].join(', '),
  /** Of what a viewer brings: its form, and how much has to be said of the reading, at the end of the report. */
  form: (format: DumpFormat, remarks: number) =>
    `${forms[format]}${remarks > 0 ? ` · ${counted(remarks, { one: 'remark', other: 'remarks' })} below` : ''}`,
  severalFiles: (count: number) => counted(count, { one: 'file', other: 'files' }),
  textLabel: 'Text of a thread dump',
  textHint:
    'Paste the output of jstack, jcmd Thread.print or kill -3 here; or of py-spy dump, faulthandler, Go, Node, Android.',
  analyze: 'Analyze',
  cancel: 'Cancel',
  report: 'What the dump shows',
  noDeadlock: 'No deadlock.',
  noBlocker: 'Nobody holds what others wait for.',
  untoldBlocker: 'Who holds what others wait for is not told.',
  mayBeMore: 'Its end is missing: there may be more.',
  deadlocks: 'Deadlocks',
  cycle: (names: readonly string[]) => `${[...names, names[0] ?? ''].join(' → ')}`,
  blockers: 'Who blocks others',
  blocks: (thread: string, count: number) => `${thread} holds up ${amount(count)}`,
  groups: (frames: number) => `Equal in the top ${plural(frames, { one: 'frame', other: `${amount(frames)} frames` })}`,
  allIn: (state: string) => `all ${state}`,
  single: 'each alone on its stack',
  idlePools: 'idle, waiting for work of their pools',
  stackless: 'without a stack: the JVM’s own',
  stacklessElsewhere: 'without a stack',
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
  series: (dumps: number) => `${amount(dumps)} dumps, one after the other`,
  between: (milliseconds: readonly (number | null)[]) =>
    milliseconds.some((time) => time !== null)
      ? `Taken ${milliseconds.map((time) => (time === null ? '?' : duration(time))).join(', ')} apart.`
      : 'How far apart they were taken, they do not tell.',
  standing: (count: number, atLeast: number, dumps: number, idle: number) =>
    `${counted(count, { one: 'thread that is not idle stands', other: 'threads that are not idle stand' })} on one stack in ${atLeast === dumps ? `all ${amount(dumps)} dumps` : `${amount(atLeast)} dumps or more`}${idle > 0 ? `; so do ${amount(idle)} idle ones` : ''}.`,
  inDumps: (fewest: number, most: number) =>
    `in ${fewest === most ? amount(most) : `${amount(fewest)} to ${amount(most)}`} ${plural(most, { one: 'dump', other: 'dumps' })}`,
  cores: (cores: number) =>
    cores < 0.005 ? 'no processor time' : `${level(cores)} ${plural(cores, { one: 'core', other: 'cores' })} busy`,
  statesOverTime: 'States, dump by dump',
  state: 'state',
  dump: (number: number) => `dump ${amount(number)}`,
  allThreads: 'all threads',
  notices: 'What has to be said of this reading',
  copy: 'Copy report',
  copyTitle: 'As Markdown, for a ticket',
  copied: 'Copied',
  copyFailed: 'The browser does not let the page copy.',
  clear: 'Clear',
  frames: 'Frames to compare',
  invitation:
    'Drop thread dumps here, or paste one: of a JVM, of Python, Go, Node or Android. Several, taken some seconds apart, are read as a series. They stay in this browser.',
  lost: 'The analyzer broke off; the deck goes on. Move a slider to start it anew.',
  late: (milliseconds: number) => `The analyzer did not answer for ${duration(milliseconds)} and was stopped.`,
  unreadable: 'The file cannot be read: it was moved or changed, or is not to be read.',
  close: 'Close',
};
