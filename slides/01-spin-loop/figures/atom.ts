/** Slide "atom": what each thread does, attempt by attempt: which landed, and which were for nothing. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, percent } from '../../../src/words/format.ts';
import { parameters } from '../model/spin-loop/parameters.ts';
import type { spinLoop } from '../model/spin-loop.ts';
import { words } from '../words.ts';

const text = words.atomFigure;
/** Left open between two bars, so that attempts can be told apart; milliseconds. */
const GAP_MILLISECONDS = 0.035;

export const figure = defineFigure<typeof spinLoop>()({
  model: 'spin-loop',
  parameters,
  view: 'timeline',
  controls: ['workers', 'updateMilliseconds'],
  base: { workers: 2 },
  firstBase: { workers: 6 },
  presets: [
    { name: 'two-threads', label: text.two, values: {} },
    { name: 'six-threads', label: text.six, values: { workers: 6 } },
    { name: 'sixteen-threads', label: text.sixteen, values: { workers: 16 } },
    { name: 'long-update', label: text.longer, values: { workers: 6, updateMilliseconds: 1 } },
  ],
  steps: ['two-threads', 'six-threads', 'sixteen-threads'],
  tiles: ({ facts }) => [
    { value: amount(facts.landed), label: text.landed, role: 'good' },
    { value: amount(facts.wasted), label: text.wasted, role: facts.wasted > 0 ? 'bad' : 'main' },
    { value: percent(facts.wastedShare), label: text.wastedShare, role: facts.wastedShare > 0.3 ? 'bad' : 'main' },
  ],
  chart: ({ columns, facts }) => ({
    x: { label: text.axisTime, minimum: 0, maximum: facts.windowMilliseconds },
    y: {
      label: text.axisThread,
      minimum: 0.3,
      maximum: rows(facts.threads) + 0.7,
      ticks: Array.from({ length: facts.threads }, (_, i) => i + 1),
    },
    series: [
      {
        label: text.wastedBar,
        role: 'bad',
        kind: 'segments',
        x: withGaps(columns.wastedMilliseconds, facts.windowMilliseconds),
        y: columns.wastedThread,
      },
      {
        label: text.landedBar,
        role: 'good',
        kind: 'segments',
        x: withGaps(columns.landedMilliseconds, facts.windowMilliseconds),
        y: columns.landedThread,
      },
      {
        label: text.landing,
        role: 'good',
        kind: 'points',
        ...landings(columns.landedMilliseconds, columns.landedThread, facts.windowMilliseconds),
      },
    ],
  }),
  sentence: ({ facts }) =>
    facts.wasted === 0
      ? text.calm(facts.threads, facts.attempts)
      : text.sentence(facts.threads, facts.landed, facts.attempts),
});

/** Rows of the plot: the axis grows in few, coarse steps. */
const rows = (threads: number) => [3, 6, 10].find((most) => threads <= most) ?? 16;

/**
 * Segments are start, end, gap; each ends a little earlier. A gap keeps its place on the x axis, and all lies within the
 * window: the chart library looks up its first and last point by x.
 */
const withGaps = (segments: Float64Array, window: number) =>
  segments.map((time, i) => {
    if (i % 3 === 0) return time;
    const [start = 0, end = 0] = segments.subarray(i - (i % 3));
    return Math.max(start, Math.min(end, window * 0.99999) - GAP_MILLISECONDS);
  });

/** Where attempts landed within the window. */
function landings(segments: Float64Array, threads: Float64Array, window: number) {
  const inside = (_: number, i: number) => i % 3 === 1 && (segments[i] ?? window) < window;
  return { x: segments.filter(inside), y: threads.filter(inside) };
}
