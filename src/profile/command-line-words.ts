/**
 * Every line of the command, for a terminal: its report, and one sentence for whatever cannot be read. A translation
 * replaces this file.
 */
import type { ProfileErrorWords } from './error.ts';
import type { Profile } from './profile.ts';
import type { Interval } from './statistics/wilson.ts';
import type { ProfileUnit } from './units.ts';
import { otherFormats, weightInWords } from './words.ts';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1, style: 'percent' });
const megabytes = (bytes: number): string => `${whole.format(bytes / 1e6)} MB`;

const figure = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const bracketed = ({ low, high }: Interval): string =>
  ` [${figure.format(100 * low).padStart(4)} to ${figure.format(100 * high).padStart(5)}]`;

const collapsedForm = 'frames joined by semicolons, a space, a count';

const errors: ProfileErrorWords = {
  empty: () => 'no profile found: there are no samples in it',
  'broken-packed': () => 'no profile read: it is compressed, and broken or cut off',
  binary: () => 'no profile found: it is no text, and none of the packed forms that are known',
  'too-large': ({ bytes, limitBytes, ofLinesBytes }) =>
    `no profile read: ${megabytes(bytes)} are more than the limit of ${megabytes(limitBytes)}${ofLinesBytes ? ` for what is in memory while it is read; collapsed stacks and traces of DevTools may have ${megabytes(ofLinesBytes)}` : ''}`,
  'endless-line': () => 'no profile found: its lines never end, so it is no file of collapsed stacks',
  'odd-line': ({ line }) =>
    `no profile found: line ${whole.format(line)} is no stack (${collapsedForm}), and it is of no other known form`,
  'broken-json': () => 'no profile read: it begins like JSON, but is broken or cut off',
  'other-json': () => 'no profile found: it is JSON of no known form',
  'other-format': ({ format }) => `no profile read: ${otherFormats[format]}`,
  'flame-graph': () =>
    'no profile read: it is a flame graph, of a kind whose frames are not found in it; write collapsed stacks instead (async-profiler: -o collapsed, py-spy: -f raw)',
  'broken-pprof': () => 'no profile read: it begins like pprof, but is broken or cut off',
  'broken-tree': () => 'no profile read: its nodes make no tree: it is broken or cut off',
  'unknown-node': () => 'no profile read: its samples name nodes that are not there',
  unreadable: ({ reason }) => `no profile read: it is broken, or too large (${reason.replaceAll(/\s+/g, ' ')})`,
};

const usage = 'usage: profile FILE [--json], with - as FILE for standard input';

export const words = {
  errors,
  missingFile: `missing FILE; ${usage}`,
  unknownOption: (option: string) => `invalid option: ${option}; ${usage}`,
  oneFile: (second: string) => `one FILE at a time: ${second}; ${usage}`,
  shut: (sentence: string) => `no profile read: ${sentence}`,
  unreadable: (file: string, code: string) => `invalid FILE: ${file} (${reasons[code] ?? code})`,
  report: {
    format: (format: string) => `format: ${format}`,
    file: (file: string) => `file: ${file}`,
    fileLeftOut: (file: string, problem: string) => `left out: ${file} (${problem})`,
    profile: (number: number, count: number, name: string, side: Profile['side']) =>
      `profile ${number} of ${count} · ${name}${side ? `, ${side}` : ''}`,
    total: (total: number, unit: ProfileUnit, leftOut: number, milliseconds: number | undefined) =>
      `total: ${weightInWords(total, unit)}${milliseconds === undefined ? '' : ` (${weightInWords(Math.round(milliseconds), 'milliseconds')})`}, left out: ${whole.format(leftOut)}`,
    note: (sentence: string) => `  ${sentence}`,
    bySelf: 'by what they take themselves:',
    byTotal: 'with all that they call:',
    intervals: (samples: number) =>
      `  in brackets: where the share lies in 95 of 100 such profiles, by ${weightInWords(samples, 'samples')}`,
    share: (share: number, interval: Interval | undefined) =>
      `${tenths.format(share).padStart(8)}${interval ? bracketed(interval) : ''}`,
    more: (count: number) => `and ${whole.format(count)} more`,
  },
};

/** Of the codes of the system's errors, those that people meet. */
const reasons: Record<string, string> = {
  ENOENT: 'no such file',
  EISDIR: 'a directory',
  EACCES: 'not allowed to read it',
};
