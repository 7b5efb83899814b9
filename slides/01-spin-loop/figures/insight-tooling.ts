/** Slide "insight-tooling": how many thread dumps it takes until a bad place is seen, and seen again. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, percent } from '../../../src/words/format.ts';
import { parameters } from '../model/spin-loop/parameters.ts';
import type { spinLoop } from '../model/spin-loop.ts';
import { words } from '../words.ts';

const text = words.insightTooling;
const MOST_DUMPS = 20;
const SURE = 0.95;

export const figure = defineFigure<typeof spinLoop>()({
  model: 'spin-loop',
  parameters,
  view: 'dumpsUntilSure',
  controls: ['badShare', 'dumps'],
  presets: [
    { name: 'rare', label: text.rare, values: { badShare: 0.1 } },
    { name: 'third', label: text.third, values: {} },
    { name: 'spin-loop', label: text.spin, values: { badShare: 0.9 } },
  ],
  tiles: ({ facts }) => [
    {
      value: percent(facts.seenOnce),
      label: text.once(facts.dumps),
      role: facts.seenOnce >= SURE ? 'good' : 'main',
    },
    { value: percent(facts.seenTwice), label: text.twice, role: facts.seenTwice >= SURE ? 'good' : 'bad' },
    { value: amount(facts.dumpsToSeeTwice), label: text.needed, role: 'main' },
  ],
  chart: ({ columns, facts }) => ({
    x: { label: text.axisDumps, minimum: 1, maximum: MOST_DUMPS, ticks: [1, 5, 10, 15, 20] },
    y: { label: text.axisChance, minimum: 0, maximum: 1.12, format: percent, ticks: [0, 0.25, 0.5, 0.75, SURE] },
    series: [
      { label: text.onceLine, role: 'main', x: columns.dumps, y: columns.seenOnce },
      { label: text.twiceLine, role: 'second', x: columns.dumps, y: columns.seenTwice },
      { label: text.alwaysLine, role: 'quiet', x: columns.dumps, y: columns.seenAlways },
    ],
    lines: [
      { axis: 'y', at: SURE, label: '', role: 'good' },
      { axis: 'x', at: facts.dumps, label: text.now(facts.dumps), role: 'quiet' },
    ],
    points: [
      { x: facts.dumps, y: facts.seenOnce, label: '' },
      { x: facts.dumps, y: facts.seenTwice, label: '', role: 'second' },
    ],
  }),
  sentence: ({ facts }) => {
    const { badShare, dumps, seenTwice } = facts;
    return seenTwice >= SURE
      ? text.enough(badShare, dumps, seenTwice)
      : text.few(badShare, dumps, seenTwice, facts.dumpsToSeeTwice);
  },
});
