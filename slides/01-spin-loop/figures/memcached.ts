/** Slide "memcached": the threads that run before and after the one commit, and how much of their work is for nothing. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { parameters } from '../model/spin-loop/parameters.ts';
import type { spinLoop } from '../model/spin-loop.ts';
import { words } from '../words.ts';
import { julyAgain, saleDay } from './parts/presets.ts';
import { twoRings } from './scenes/two-rings.ts';

const text = words.memcachedFigure;

export const figure = defineFigure<typeof spinLoop>()({
  model: 'spin-loop',
  parameters,
  view: 'stores',
  controls: ['requestsPerSecond', 'roundTripMilliseconds'],
  // At the wall, before the commit and after it.
  base: saleDay.values,
  firstBase: julyAgain.values,
  presets: [
    { name: 'before', label: text.before, values: {} },
    { name: 'after', label: text.after, values: { store: 'memcached' } },
    { name: 'slow-network', label: text.farAway, values: { store: 'memcached', roundTripMilliseconds: 5 } },
    { ...julyAgain, values: { ...julyAgain.values, store: 'memcached' } },
  ],
  steps: ['before', 'after'],
  scene: ({ facts, values }) =>
    twoRings({
      threads: values.threads,
      isCommitted: values.store === 'memcached',
      atom: { running: facts.atomLoadAverage, wastedShare: facts.atomWastedShare },
      memcached: {
        running: facts.memcachedLoadAverage,
        answerMilliseconds: facts.memcachedMeanResponseMilliseconds,
      },
    }),
  sentence: ({ facts, values }) => {
    const { atomLoadAverage: before, memcachedLoadAverage: after } = facts;
    if (values.store !== 'memcached')
      return isFull(facts, values)
        ? text.wall(values.threads, facts.atomWastedShare)
        : text.uphill(before, facts.atomWastedShare);
    if (isFull(facts, values)) return text.gone(values.threads, after, facts.atomWastedShare);
    return before > 1.5 * after ? text.fewer(before, after) : text.alike(before, after);
  },
});

/** With the atom every thread runs nearly all the time: requests pile up before them, and answers take ever longer. */
const isFull = (facts: { atomLoadAverage: number }, values: { threads: number }) =>
  facts.atomLoadAverage > 0.95 * values.threads;
