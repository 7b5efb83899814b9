/** Slide "mkday": load average against request rate, with the present point, and what 30 % more requests cost. */
import type { LineMark } from '../../../src/figure/chart/declaration.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, factor, percent } from '../../../src/words/format.ts';
import { parameters } from '../model/spin-loop/parameters.ts';
import type { spinLoop } from '../model/spin-loop.ts';
import { words } from '../words.ts';

const text = words.mkday;
const { bet } = text;
const SALE_DAY = 3400;
/** The slider's end and 30 % more: what the view's curve reaches. */
const HIGHEST_RATE = 5200;
/** Load averages are counted in threads; above all of them there is room for words. */
const axisEnd = (threads: number) => Math.ceil((threads * 1.4) / 5) * 5;

export const figure = defineFigure<typeof spinLoop>()({
  model: 'spin-loop',
  parameters,
  view: 'loadAverage',
  controls: ['requestsPerSecond', 'updateMilliseconds', 'updateShare', 'cores'],
  presets: [
    { name: 'july', label: text.july, values: {} },
    { name: 'plus-30-percent', label: text.plus30, values: { requestsPerSecond: 2600 } },
    { name: 'sale-day', label: text.saleDay, values: { requestsPerSecond: SALE_DAY } },
    { name: 'memcached', label: text.memcached, values: { requestsPerSecond: SALE_DAY, store: 'memcached' } },
  ],
  steps: ['july', 'plus-30-percent', 'sale-day', 'memcached'],
  bet: {
    question: bet.question,
    choices: [
      { label: bet.choices[0] ?? '', holds: ({ facts }) => facts.loadFactor < 1.6 },
      { label: bet.choices[1] ?? '', holds: ({ facts }) => facts.loadFactor < 2.5 },
      { label: bet.choices[2] ?? '', holds: ({ facts }) => facts.loadFactor < 4 },
      { label: bet.choices[3] ?? '', holds: () => true },
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
    x: { label: text.axisRate, minimum: 0, maximum: HIGHEST_RATE },
    y: { label: text.axisLoad, minimum: 0, maximum: axisEnd(values.threads) },
    series: [
      { label: text.simulated, role: 'main', x: columns.requestsPerSecond, y: columns.loadAverage },
      { label: text.theory, role: 'quiet', x: columns.requestsPerSecond, y: columns.theoryLoadAverage },
    ],
    lines: [
      // The words stand at the top, where the curve seldom comes.
      { axis: 'x', at: facts.requestsPerSecond, label: text.now(amount(facts.loadAverage)), role: 'main' },
      {
        axis: 'x',
        at: facts.requestsPerSecondAfter,
        label: text.plus30Point(amount(facts.loadAverageAfter)),
        role: facts.loadFactor > 1.5 ? 'bad' : 'main',
      },
      { axis: 'y', at: values.cores === 0 ? Number.NaN : values.cores, label: text.coresBusy(amount(values.cores)) },
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
    const before = amount(facts.busyCores);
    const after = amount(facts.busyCoresAfter);
    const times = factor(facts.coresFactor).slice(1);
    if (facts.busyCores < 0.05) return text.idle;
    if (isFull(facts, values)) return text.behind(amount(values.threads), percent(facts.wastedCpuShare));
    if (facts.loadAverageAfter > 0.95 * values.threads)
      return text.reached(amount(facts.loadAverage), factor(facts.loadFactor).slice(1), amount(values.threads));
    if (facts.coresFactor > 2) return text.wall(before, after, times);
    if (facts.coresFactor > 1.36) return text.bend(before, after, times);
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
