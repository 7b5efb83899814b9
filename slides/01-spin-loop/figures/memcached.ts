/** Slide "memcached": load average against request rate before and after the one commit. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, duration } from '../../../src/words/format.ts';
import { parameters } from '../model/spin-loop/parameters.ts';
import type { spinLoop } from '../model/spin-loop.ts';
import { words } from '../words.ts';

const text = words.memcachedFigure;
const SALE_DAY = 3400;
const HIGHEST_RATE = 5200;
const axisEnd = (threads: number) => Math.ceil((threads * 1.4) / 5) * 5;

export const figure = defineFigure<typeof spinLoop>()({
  model: 'spin-loop',
  parameters,
  view: 'stores',
  controls: ['requestsPerSecond', 'roundTripMilliseconds'],
  presets: [
    { name: 'july', label: text.july, values: {} },
    { name: 'plus-30-percent', label: text.plus30, values: { requestsPerSecond: 2600 } },
    { name: 'sale-day', label: text.saleDay, values: { requestsPerSecond: SALE_DAY } },
    {
      name: 'slow-network',
      label: text.farAway,
      values: { requestsPerSecond: SALE_DAY, roundTripMilliseconds: 5 },
    },
  ],
  tiles: ({ facts }) => [
    { value: amount(facts.atomLoadAverage), label: text.atom, role: 'bad' },
    { value: amount(facts.memcachedLoadAverage), label: text.after, role: 'good' },
    { value: duration(facts.memcachedMeanResponseMilliseconds), label: text.response, role: 'main' },
  ],
  chart: ({ columns, facts, values }) => ({
    x: { label: text.axisRate, minimum: 0, maximum: HIGHEST_RATE },
    y: { label: text.axisLoad, minimum: 0, maximum: axisEnd(values.threads) },
    series: [
      { label: text.atomLine, role: 'bad', x: columns.requestsPerSecond, y: columns.atomLoadAverage },
      { label: text.memcachedLine, role: 'good', x: columns.requestsPerSecond, y: columns.memcachedLoadAverage },
    ],
    lines: [
      {
        axis: 'x',
        at: facts.requestsPerSecond,
        label: text.now(
          duration(facts.atomMeanResponseMilliseconds),
          duration(facts.memcachedMeanResponseMilliseconds),
        ),
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
    const before = amount(facts.atomLoadAverage);
    const after = amount(facts.memcachedLoadAverage);
    return facts.atomLoadAverage > 1.5 * facts.memcachedLoadAverage
      ? text.gone(before, after)
      : text.alike(before, after);
  },
});
