/** Slide "memcached": load average against request rate before and after the one commit. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, duration } from '../../../src/words/format.ts';
import { parameters } from '../model/spin-loop/parameters.ts';
import type { spinLoop } from '../model/spin-loop.ts';
import { words } from '../words.ts';
import { loadAxes } from './parts/load-axes.ts';
import { july, plus30, SALE_DAY_REQUESTS_PER_SECOND, saleDay } from './parts/presets.ts';

const text = words.memcachedFigure;

export const figure = defineFigure<typeof spinLoop>()({
  model: 'spin-loop',
  parameters,
  view: 'stores',
  controls: ['requestsPerSecond', 'roundTripMilliseconds'],
  presets: [
    july,
    plus30,
    saleDay,
    {
      name: 'slow-network',
      label: text.farAway,
      values: { requestsPerSecond: SALE_DAY_REQUESTS_PER_SECOND, roundTripMilliseconds: 5 },
    },
  ],
  tiles: ({ facts }) => [
    { value: amount(facts.atomLoadAverage), label: text.atom, role: 'bad' },
    { value: amount(facts.memcachedLoadAverage), label: text.after, role: 'good' },
    { value: duration(facts.memcachedMeanResponseMilliseconds), label: text.response, role: 'main' },
  ],
  chart: ({ columns, facts, values }) => ({
    ...loadAxes(values.threads),
    series: [
      { label: text.atomLine, role: 'bad', x: columns.requestsPerSecond, y: columns.atomLoadAverage },
      { label: text.memcachedLine, role: 'good', x: columns.requestsPerSecond, y: columns.memcachedLoadAverage },
    ],
    lines: [
      {
        axis: 'x',
        at: facts.requestsPerSecond,
        label: text.now(facts.atomMeanResponseMilliseconds, facts.memcachedMeanResponseMilliseconds),
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
  sentence: ({ facts }) => {
    const { atomLoadAverage: before, memcachedLoadAverage: after } = facts;
    return before > 1.5 * after ? text.gone(before, after) : text.alike(before, after);
  },
});
