/** Slide "memcached": the threads that run before and after the one commit, and how much of their work is for nothing. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { parameters } from '../model/spin-loop/parameters.ts';
import type { spinLoop } from '../model/spin-loop.ts';
import { words } from '../words.ts';
import { july, SALE_DAY_REQUESTS_PER_SECOND, saleDay } from './parts/presets.ts';
import { twoRacks } from './scenes/two-racks.ts';

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
  wide: true,
  scene: ({ facts, values }) =>
    twoRacks({
      threads: values.threads,
      atom: { running: facts.atomLoadAverage, wastedShare: facts.atomWastedShare },
      memcached: {
        running: facts.memcachedLoadAverage,
        answerMilliseconds: facts.memcachedMeanResponseMilliseconds,
      },
    }),
  sentence: ({ facts, values }) => {
    const { atomLoadAverage: before, memcachedLoadAverage: after } = facts;
    if (isFull(facts, values)) return text.gone(values.threads, after, facts.atomWastedShare);
    return before > 1.5 * after ? text.fewer(before, after) : text.alike(before, after);
  },
});

/** With the atom every thread runs nearly all the time: requests pile up before them, and answers take ever longer. */
const isFull = (facts: { atomLoadAverage: number }, values: { threads: number }) =>
  facts.atomLoadAverage > 0.95 * values.threads;
