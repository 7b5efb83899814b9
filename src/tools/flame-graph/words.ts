/** Every label and sentence of the flame graph, and of a profile that a viewer brings: a translation replaces this file. */
import { otherFormats, type ProfileErrorWords } from '../../profile/index.ts';
import { amount, bytes, percent, percentInTenths } from '../../words/format.ts';
import { plural } from '../../words/plural.ts';

/** What is wrong with a file; the file's name stands before it. */
const problems: ProfileErrorWords = {
  empty: () => 'there are no samples in it.',
  'broken-packed': () => 'it is compressed, and broken or cut off.',
  binary: () => 'it is no text, and none of the packed forms that are known.',
  'too-large': ({ limitBytes }) => `it is too large: not more than ${bytes(limitBytes)} is read here.`,
  'endless-line': () => 'its lines never end, so it is no file of collapsed stacks.',
  'odd-line': ({ line }) =>
    `line ${amount(line)} is no stack (frames joined by semicolons, a space, a count), and it is of no other known form.`,
  'broken-json': () => 'it begins like JSON, but is broken or cut off.',
  'other-json': () => 'it is JSON of no known form.',
  'other-format': ({ format }) => `${otherFormats[format]}.`,
  'flame-graph': () =>
    'it is a flame graph, of a kind whose frames are not found in it; write collapsed stacks instead (async-profiler: -o collapsed, py-spy: -f raw).',
  'broken-pprof': () => 'it begins like pprof, but is broken or cut off.',
  'broken-tree': () => 'its nodes make no tree: it is broken or cut off.',
  'unknown-node': () => 'its samples name nodes that are not there.',
  unreadable: () => 'it could not be read: it is broken, or too large.',
};

const interval = (low: number, high: number): string => `${percentInTenths(low)} … ${percentInTenths(high)}`;

export const words = {
  problems,
  graph: {
    /** The frame under all others, where it has no name. */
    whole: 'all',
    search: 'Search frames',
    matched: (share: number) => (share > 0 ? `matched: ${percent(share)}` : 'nothing matched'),
    graph: 'Flame graph: arrow keys move between frames, Enter zooms, Escape shows all again',
    reset: 'Show all',
    frame: (name: string, share: number) => `${name} ${percent(share)}`,
    /** With what the number of samples leaves open, 95 %. */
    open: (low: number, high: number) => ` (${interval(low, high)})`,
    spokenFrame: (name: string, share: number) => `${name} ${percent(share)} of the time`,
    spokenOpen: (low: number, high: number) =>
      `, between ${percentInTenths(low)} and ${percentInTenths(high)} by its samples`,
  },
  own: {
    open: 'Open a profile',
    hint: 'Collapsed stacks, a .cpuprofile, pprof, what perf script prints, and more; it does not leave this browser',
    promise: 'or drop one here',
    selfTile: 'most in one function',
    callsTile: (calls: number) => plural(calls, { one: 'call', other: 'calls' }),
    sentence: (name: string, busiest: string, { share, low, high }: { share: number; low?: number; high?: number }) => {
      const open = low === undefined || high === undefined ? '' : ` (${interval(low, high)} by its samples)`;
      return `${name}: most is in ${busiest} itself, ${percent(share)}${open}.`;
    },
    refused: (name: string, problem: string) => `${name}: ${problem}`,
    lost: 'the browser gave up on it.',
    late: 'it took too long to read.',
  },
};
