/** Why a profile cannot be looked at: a translation replaces this file. */
import { otherFormats, type ProfileErrorWords } from '../../profile/index.ts';
import { amount, bytes } from '../../words/format.ts';

/** What is wrong with a file; the file's name stands before it. */
export const problemWords: ProfileErrorWords = {
  empty: () => 'there are no samples in it.',
  'broken-packed': () => 'it is compressed, and broken or cut off.',
  binary: () => 'it is no text, and none of the packed forms that are known.',
  'too-large': ({ limitBytes, ofLinesBytes }) =>
    `it is too large: not more than ${bytes(limitBytes)} is read here${ofLinesBytes ? ` of such a form; of collapsed stacks and traces of DevTools ${bytes(ofLinesBytes)}` : ''}.`,
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
