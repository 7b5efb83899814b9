/**
 * Every line of the command, for a terminal: its report, and one sentence for whatever cannot be read. A translation
 * replaces this file.
 */
import type { ProfileErrorWords } from './error.ts';
import type { ProfileUnit } from './profile.ts';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1, style: 'percent' });
const plurals = new Intl.PluralRules('en');
const megabytes = (bytes: number): string => `${whole.format(bytes / 1e6)} MB`;

const collapsedForm = 'frames joined by semicolons, a space, a count';

const errors: ProfileErrorWords = {
  empty: () => 'no profile found: there are no samples in it',
  compressed: () => 'no profile read: it is compressed; unpack it first',
  binary: () => 'no profile read: it is no text, so neither collapsed stacks nor a .cpuprofile',
  'too-large': ({ bytes, limitBytes }) =>
    `no profile read: ${megabytes(bytes)} are more than the limit of ${megabytes(limitBytes)}`,
  'endless-line': () => 'no profile found: its lines never end, so it is no file of collapsed stacks',
  'odd-line': ({ line }) => `no profile read: line ${whole.format(line)} is no stack: ${collapsedForm}`,
  'broken-json': () => 'no profile read: it begins like JSON, but is broken or cut off',
  'other-json': () => 'no profile found: it is JSON, but no .cpuprofile: there are no nodes in it',
  trace: () => 'no profile read: it is a trace, not a .cpuprofile',
  'broken-tree': () => 'no profile read: the nodes of the .cpuprofile make no tree: it is broken or cut off',
  'unknown-node': ({ sample }) =>
    `no profile read: sample ${whole.format(sample)} of the .cpuprofile names a node that is not there`,
  unreadable: ({ reason }) => `no profile read: it is broken, or too large (${reason.replaceAll(/\s+/g, ' ')})`,
};

const usage = 'usage: profile FILE [--json], with - as FILE for standard input';

const units: Record<ProfileUnit, { one: string; other: string }> = {
  samples: { one: 'sample', other: 'samples' },
  microseconds: { one: 'microsecond', other: 'microseconds' },
};

export const words = {
  errors,
  missingFile: `missing FILE; ${usage}`,
  unknownOption: (option: string) => `invalid option: ${option}; ${usage}`,
  oneFile: (second: string) => `one FILE at a time: ${second}; ${usage}`,
  unreadable: (file: string, code: string) => `invalid FILE: ${file} (${reasons[code] ?? code})`,
  report: {
    format: (format: string) => `format: ${format}`,
    profile: (number: number, count: number, name: string) => `profile ${number} of ${count} · ${name}`,
    total: (total: number, unit: ProfileUnit, leftOut: number) =>
      `total: ${whole.format(total)} ${units[unit][plurals.select(total) === 'one' ? 'one' : 'other']}, left out: ${whole.format(leftOut)}`,
    bySelf: 'by what they take themselves:',
    byTotal: 'with all that they call:',
    share: (share: number) => tenths.format(share),
    more: (count: number) => `and ${whole.format(count)} more`,
  },
};

/** Of the codes of the system's errors, those that people meet. */
const reasons: Record<string, string> = {
  ENOENT: 'no such file',
  EISDIR: 'a directory',
  EACCES: 'not allowed to read it',
};
