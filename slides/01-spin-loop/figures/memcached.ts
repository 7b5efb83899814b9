/** Slide "memcached": load average against request rate before and after the one commit. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { duration, level } from '../../../src/words/format.ts';
import { parameters } from '../model/spin-loop/parameters.ts';
import type { spinLoop } from '../model/spin-loop.ts';
import { words } from '../words.ts';
import { loadAxes } from './parts/load-axes.ts';
import { july, SALE_DAY_REQUESTS_PER_SECOND, saleDay } from './parts/presets.ts';

const text = words.memcachedFigure;

export const figure = defineFigure<typeof spinLoop>()({
  model: 'spin-loop',
  parameters,
  view: 'stores',
  controls: ['requestsPerSecond', 'roundTripMilliseconds'],
  presets: [
    july,
    saleDay,
    {
      name: 'slow-network',
      label: text.farAway,
      values: { requestsPerSecond: SALE_DAY_REQUESTS_PER_SECOND, roundTripMilliseconds: 5 },
    },
  ],
  steps: ['july', 'sale-day'],
  tiles: ({ facts, values }) => [
    // Over a slower network the load is what it was, and the answer is not.
    values.roundTripMilliseconds > parameters.roundTripMilliseconds.default
      ? {
          value: duration(Number(facts.memcachedMeanResponseMilliseconds.toPrecision(2))),
          label: text.answer(values.roundTripMilliseconds),
          role: 'main',
        }
      : { value: level(facts.atomLoadAverage), label: text.atom, role: 'bad' },
    { value: level(facts.memcachedLoadAverage), label: text.after, role: 'good' },
  ],
  chart: ({ columns, facts, values }) => ({
    ...loadAxes(values.threads),
    series: [
      { label: text.atomLine, role: 'bad', named: true, x: columns.requestsPerSecond, y: columns.atomLoadAverage },
      {
        label: text.memcachedLine,
        role: 'good',
        named: true,
        x: columns.requestsPerSecond,
        y: columns.memcachedLoadAverage,
      },
    ],
    lines: [
      {
        axis: 'x',
        at: facts.requestsPerSecond,
        label: text.answersIn(facts.memcachedMeanResponseMilliseconds),
        role: 'quiet',
      },
    ],
    points: [
      {
        x: facts.requestsPerSecond,
        y: facts.atomLoadAverage,
        label: '',
        role: 'bad',
      },
      {
        x: facts.requestsPerSecond,
        y: facts.memcachedLoadAverage,
        label: '',
        role: 'good',
      },
    ],
  }),
  sentence: ({ facts, values }) => {
    const { atomLoadAverage: before, memcachedLoadAverage: after } = facts;
    if (isFull(facts, values)) return text.gone(values.threads, after, facts.memcachedMeanResponseMilliseconds);
    return before > 1.5 * after ? text.fewer(before, after) : text.alike(before, after);
  },
});

/** With the atom every thread runs nearly all the time: requests pile up before them, and answers take ever longer. */
const isFull = (facts: { atomLoadAverage: number }, values: { threads: number }) =>
  facts.atomLoadAverage > 0.95 * values.threads;
