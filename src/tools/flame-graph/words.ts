/** Every label and sentence of the flame graph, and of a profile that a viewer brings: a translation replaces this file. */
import { percent, percentInTenths } from '../../words/format.ts';
import { plural } from '../../words/plural.ts';

const interval = (low: number, high: number): string => `${percentInTenths(low)} … ${percentInTenths(high)}`;

export const words = {
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
