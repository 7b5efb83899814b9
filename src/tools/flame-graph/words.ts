/** Every label and sentence of the flame graph, and of a profile that a viewer brings: a translation replaces this file. */
import { otherFormats, type ProfileErrorWords } from '../../profile/index.ts';
import { amount, bytes, percent } from '../../words/format.ts';
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
    spokenFrame: (name: string, share: number) => `${name} ${percent(share)} of the time`,
  },
  own: {
    open: 'Open a profile',
    back: 'Close',
    stop: 'Stop',
    hint: 'Collapsed stacks, a .cpuprofile, pprof, what perf script prints, and more; it does not leave this browser',
    promise: 'or drop one here',
    pasted: 'your text',
    selfTile: 'most that a function takes itself',
    callsTile: (calls: number, notDrawn: number) => {
      const label = plural(calls, { one: 'call', other: 'calls' });
      return notDrawn > 0 ? `${label}; not drawn: ${amount(notDrawn)}` : label;
    },
    sentence: (name: string, busiest: string, share: number) =>
      `${name}: no function takes more time itself than ${busiest}, ${percent(share)}. The file has not left this browser.`,
    reading: (name: string, share: number) => `reading ${name}${share > 0 ? `, ${percent(share)}` : ''}`,
    refused: (name: string, problem: string) => `${name}: ${problem}`,
    nothing: 'There was no file in that, and no text.',
    lost: 'the browser gave up on it.',
    late: 'it took too long to read.',
  },
};
