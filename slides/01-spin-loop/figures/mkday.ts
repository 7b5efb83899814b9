/** Slide "mkday": load average against request rate, with the present point, and what 30 % more requests cost. */
import type { LineMark } from '../../../src/figure/chart/declaration.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, factor, percent } from '../../../src/words/format.ts';
import { parameters } from '../model/spin-loop/parameters.ts';
import type { spinLoop } from '../model/spin-loop.ts';
import { words } from '../words.ts';
import { loadAxes } from './parts/load-axes.ts';
import { july, plus30, saleDay, withMemcached } from './parts/presets.ts';

const text = words.mkday;
const { bet } = text;

export const figure = defineFigure<typeof spinLoop>()({
  model: 'spin-loop',
  parameters,
  view: 'loadAverage',
  controls: ['requestsPerSecond', 'updateMilliseconds', 'updateShare', 'cores'],
  presets: [july, plus30, saleDay, withMemcached],
  steps: ['july', 'plus-30-percent', 'sale-day', 'memcached'],
  bet: {
    question: bet.question,
    choices: [
      { label: bet.choices.thirtyPercent, holds: ({ facts }) => facts.loadFactor < 1.6 },
      { label: bet.choices.twice, holds: ({ facts }) => facts.loadFactor < 2.5 },
      { label: bet.choices.threeTimes, holds: ({ facts }) => facts.loadFactor < 4 },
      { label: bet.choices.tenTimes, holds: () => true },
    ],
  },
  tiles: ({ facts, values }) => [
    { value: amount(facts.loadAverage), label: text.before, role: isFull(facts, values) ? 'bad' : 'main' },
    {
      value: amount(facts.loadAverageAfter),
      label: text.after,
      role: facts.loadFactor > 2 || isFull(facts, values) ? 'bad' : 'main',
    },
    isFull(facts, values)
      ? { value: percent(facts.wastedCpuShare), label: text.wasted, role: 'bad' }
      : { value: factor(facts.loadFactor), label: text.cost, role: facts.loadFactor > 1.5 ? 'bad' : 'good' },
  ],
  chart: ({ columns, facts, values }) => ({
    ...loadAxes(values.threads),
    series: [
      { label: text.simulated, role: 'main', x: columns.requestsPerSecond, y: columns.loadAverage },
      { label: text.theory, role: 'quiet', x: columns.requestsPerSecond, y: columns.theoryLoadAverage },
    ],
    lines: [
      // The words stand at the top, where the curve seldom comes.
      { axis: 'x', at: facts.requestsPerSecond, label: text.now(facts.loadAverage), role: 'main' },
      {
        axis: 'x',
        at: facts.requestsPerSecondAfter,
        label: text.plus30Point(facts.loadAverageAfter),
        role: facts.loadFactor > 1.5 ? 'bad' : 'main',
      },
      { axis: 'y', at: values.cores === 0 ? Number.NaN : values.cores, label: text.coresBusy(values.cores) },
      ...(values.store === 'atom' && !isFull(facts, values) ? [told(facts.loadAverage)] : []),
    ],
    points: [
      { x: facts.requestsPerSecond, y: facts.loadAverage, label: '' },
      {
        x: facts.requestsPerSecondAfter,
        y: facts.loadAverageAfter,
        label: '',
        role: facts.loadFactor > 1.5 ? 'bad' : 'main',
      },
    ],
  }),
  sentence: ({ facts, values }) => {
    const { busyCores: before, busyCoresAfter: after, coresFactor } = facts;
    if (before < 0.05) return text.idle;
    if (isFull(facts, values)) return text.behind(values.threads, facts.wastedCpuShare);
    if (facts.loadAverageAfter > 0.95 * values.threads)
      return text.reached(facts.loadAverage, facts.loadFactor, values.threads);
    if (coresFactor > 2) return text.wall(before, after, coresFactor);
    if (coresFactor > 1.36) return text.bend(before, after, coresFactor);
    return text.straight(before, after);
  },
});

const told = (loadAverage: number): LineMark => ({
  axis: 'y',
  at: 3 * loadAverage,
  label: text.told,
  role: 'third',
  origin: 'told',
});

/** Every thread runs nearly all the time: requests pile up before them. */
const isFull = (facts: { loadAverage: number }, values: { threads: number }) =>
  facts.loadAverage > 0.95 * values.threads;
