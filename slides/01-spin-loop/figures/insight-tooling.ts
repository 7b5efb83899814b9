/** Slide "insight-tooling": thread dumps side by side, and how sure they make that a place is no chance. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount } from '../../../src/words/format.ts';
import { parameters } from '../model/spin-loop/parameters.ts';
import type { spinLoop } from '../model/spin-loop.ts';
import { words } from '../words.ts';
import { dumpCellsScene } from './scenes/dump-cells.ts';

const text = words.insightTooling;
const SURE = 0.95;
/** Whoever needs more dumps than that takes another tool. */
const PATIENCE = 20;
/** Dumps that there is always room for. */
const FEW = 3;

export const figure = defineFigure<typeof spinLoop>()({
  model: 'spin-loop',
  parameters,
  view: 'dumpsSideBySide',
  controls: ['dumps', 'badShare', 'threads'],
  base: { dumps: 1 },
  firstBase: { dumps: 3 },
  presets: [
    { name: 'one-dump', label: text.one, values: {} },
    { name: 'two-dumps', label: text.two, values: { dumps: 2 } },
    { name: 'three-dumps', label: text.three, values: { dumps: 3 } },
    { name: 'spin-loop', label: text.spin, values: { dumps: 2, badShare: 0.9 } },
    { name: 'one-thread', label: text.alone, values: { dumps: 3, threads: 1 } },
  ],
  steps: ['one-dump', 'two-dumps', 'three-dumps'],
  // Where two are enough the picture says it.
  tiles: ({ facts: { dumpsToShowTwice: needed, dumps } }) =>
    needed <= 2
      ? []
      : [
          {
            value: needed > PATIENCE ? text.over(PATIENCE) : amount(needed),
            label: text.needed,
            role: dumps >= needed ? 'good' : 'main',
          },
        ],
  scene: ({ columns, facts: { threads, dumps } }) =>
    dumpCellsScene({
      threads,
      dumps,
      isThere: (dump, thread) => columns.threadIsThere[dump * threads + thread] === 1,
    }),
  sentence: ({ facts, columns }) => {
    const { threads, badShare, dumps, meanThreadsThere, shownInAll, dumpsToShowTwice: needed } = facts;
    if (needed > PATIENCE) return text.rare(threads, badShare, PATIENCE);
    if (threads === 1) return text.single(badShare, dumps, shownInAll, needed);
    const there = Array.from(columns.threadsThere.subarray(0, dumps));
    if (dumps === 1) return text.glimpse(threads, there[0] ?? 0);
    if (shownInAll < SURE) return text.notYet(threads, meanThreadsThere, dumps, shownInAll, needed);
    return dumps <= FEW ? text.pattern(threads, there) : text.patternOfMany(threads, meanThreadsThere, dumps);
  },
});
