/** The analyzer's report for a ticket, in Markdown: its headings and lines. A translation replaces this file. */
import type { DumpFormat } from '../../thread-dump/index.ts';
import { amount, duration, level } from '../../words/format.ts';
import { counted, plural } from '../../words/plural.ts';
import { forms, notices } from './form-words.ts';

const threadForms = { one: 'thread', other: 'threads' };

export const words = {
  notices,
  title: (name: string) => `Thread dump: ${name}`,
  form: (format: DumpFormat) => forms[format],
  dumpOf: (number: number, count: number) => `dump ${amount(number)} of ${amount(count)}`,
  threads: (count: number, java: number) =>
    `${counted(count, threadForms)}${java > 0 ? `, ${amount(java)} of Java` : ''}`,
  truncated: 'its end is missing',
  deadlocks: (count: number) => plural(count, { one: 'Deadlock', other: 'Deadlocks' }),
  noDeadlock: 'No deadlock.',
  blockers: 'Who blocks others',
  blocks: (count: number) => `holds up ${amount(count)}`,
  noBlocker: 'Nobody holds what others wait for.',
  untoldBlocker: 'Who holds what others wait for is not told.',
  mayBeMore: 'Its end is missing: there may be more.',
  groups: (frames: number) =>
    `Threads in one place, equal in the top ${plural(frames, { one: 'frame', other: `${amount(frames)} frames` })}`,
  countedThreads: 'threads',
  place: 'place',
  states: 'states',
  idle: (count: number) => `${amount(count)} idle, waiting for work of their pools`,
  single: (count: number) =>
    `${amount(count)} each alone on ${plural(count, { one: 'its stack', other: 'their stacks' })}`,
  stackOf: (count: number, place: string) => `${counted(count, threadForms)} at ${place}`,
  locks: 'Locks that are waited for',
  lock: 'lock',
  owner: 'owner',
  waiters: 'waiters',
  nobody: 'not in the dump',
  series: (dumps: number) => `${amount(dumps)} dumps, one after the other`,
  between: (times: readonly (number | null)[]) =>
    `Taken ${times.map((time) => (time === null ? '?' : duration(time))).join(', ')} apart.`,
  standing: (count: number, atLeast: number) =>
    `${counted(count, { one: 'thread that is not idle stands', other: 'threads that are not idle stand' })} on one stack in ${amount(atLeast)} dumps or more:`,
  cores: (cores: number) =>
    cores < 0.005 ? 'no processor time' : `${level(cores)} ${plural(cores, { one: 'core', other: 'cores' })} busy`,
  state: 'state',
  more: (count: number) => `and ${amount(count)} more`,
  said: 'What has to be said of this reading',
};
