/** Slide "mkday": load average against request rate, with the present point, and what 30 % more requests cost. */
import type { LineMark, Role } from '../../../src/figure/chart/declaration.ts';
import { type Drawn, defineFigure } from '../../../src/figure/declare.ts';
import { numberBet } from '../../../src/figure/number-bet.ts';
import { monotoneCubicThrough } from '../../../src/simulation/engine/monotone-cubic.ts';
import { factor } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/spin-loop/parameters.ts';
import { TOLD_MORE } from '../model/spin-loop/rates.ts';
import type { spinLoop } from '../model/spin-loop.ts';
import { words } from '../words.ts';
import { loadAxes } from './parts/load-axes.ts';
import { mkdaySentence } from './parts/mkday-sentence.ts';
import { july, plus30, saleDay, withFifo, withMemcached } from './parts/presets.ts';

const text = words.mkday;
const { bet } = text;

type Load = ReturnType<typeof spinLoop.views.loadAverage>;
type Moment = Drawn<typeof parameters, Load>;

const isAsked = ({ values }: Moment) => values.moreRequestsShare === TOLD_MORE;

/** By what the load may be bet to grow. */
const BET_FACTORS = [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.7, 2, 2.3, 2.6, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9, 10];

export const figure = defineFigure<typeof spinLoop>()({
  model: 'spin-loop',
  parameters,
  view: 'loadAverage',
  controls: ['requestsPerSecond', 'updateMilliseconds', 'updateShare', 'cores'],
  presets: [july, plus30, saleDay, withMemcached, withFifo],
  steps: ['july', 'plus-30-percent', 'sale-day', 'memcached'],
  bet: numberBet({
    question: bet.question,
    guesses: BET_FACTORS,
    offered: [1.3, 2, 3, 10],
    label: factor,
    // Answered where the second point stands, and not before.
    actual: (drawn: Moment) => (isAsked(drawn) ? drawn.facts.loadFactor : undefined),
  }),
  // One number, in the plot where the curve seldom comes.
  tiles: ({ facts, values }) => {
    const role = roleOf(facts.loadAverage, values);
    if (values.moreRequestsShare === 0 || isFullAt(facts.loadAverage, values))
      return [{ value: text.loadOf(facts.loadAverage), label: text.before, role }];
    return [
      {
        value: text.loadFromTo(facts.loadAverage, facts.loadAverageAfter),
        label: text.after(values.moreRequestsShare),
        role: facts.loadFactor > 1.5 ? 'bad' : 'good',
      },
    ];
  },
  chart: (drawn) => {
    const { columns, facts, values, guess } = drawn;
    const hasMore = values.moreRequestsShare > 0;
    const now = roleOf(facts.loadAverage, values);
    const role: Role = facts.loadFactor > 1.5 || isFullAt(facts.loadAverageAfter, values) ? 'bad' : 'main';
    return {
      ...loadAxes(values.threads),
      // The axis says it.
      legend: false,
      series: [
        { label: text.simulated, role: now, kind: 'area', ...stretch(columns, 0, facts.requestsPerSecond) },
        ...(hasMore
          ? [
              {
                label: text.morePoint(values.moreRequestsShare),
                role,
                kind: 'area',
                ...stretch(columns, facts.requestsPerSecond, facts.requestsPerSecondAfter),
              } as const,
            ]
          : []),
        // What nobody has asked for yet.
        {
          label: text.ahead,
          role: 'quiet',
          kind: 'area',
          ...stretch(
            columns,
            hasMore ? facts.requestsPerSecondAfter : facts.requestsPerSecond,
            Number.POSITIVE_INFINITY,
          ),
        },
      ],
      lines: [
        // The words stand at the top, where the curve seldom comes; short ones beside a second line.
        {
          axis: 'x',
          at: facts.requestsPerSecond,
          label: text.now,
          role: now,
        },
        ...(hasMore ? [moreMark(facts, values.moreRequestsShare, role)] : []),
        { axis: 'y', at: values.cores === 0 ? Number.NaN : values.cores, label: text.coresBusy(values.cores) },
        ...(isAsked(drawn) && guess !== undefined ? [guessed(drawn, guess)] : []),
        ...(isTold(values) && !isFullAt(facts.loadAverage, values) ? [told(facts.loadAverage)] : []),
      ],
      points: [
        { x: facts.requestsPerSecond, y: facts.loadAverage, label: '', role: now },
        ...(hasMore ? [{ x: facts.requestsPerSecondAfter, y: facts.loadAverageAfter, label: '', role }] : []),
      ],
    };
  },
  sentence: mkdaySentence,
});

/** The curve from one rate to another, both of which it has. */
function stretch({ requestsPerSecond, loadAverage }: Load['columns'], from: number, to: number) {
  const at = monotoneCubicThrough([...requestsPerSecond], [...loadAverage]);
  const last = requestsPerSecond.at(-1) ?? 0;
  const x = Float64Array.from(
    new Set(
      [...requestsPerSecond, Math.min(from, last), Math.min(to, last)].filter((rate) => rate >= from && rate <= to),
    ),
  ).sort();
  return { x, y: x.map(at) };
}

/** As high as the viewer has bet, or the plot reaches. */
const guessed = ({ facts, values }: Moment, guess: number): LineMark => ({
  axis: 'y',
  at: Math.min((BET_FACTORS[guess] ?? 1) * facts.loadAverage, loadAxes(values.threads).y.maximum),
  label: text.guess,
  role: 'second',
});

const moreMark = (facts: Load['facts'], more: number, role: Role): LineMark => ({
  axis: 'x',
  at: facts.requestsPerSecondAfter,
  label: text.morePoint(more),
  role,
});

/** What the talk says is said of its 30 %, in an atom in which each look-up is a write. */
const isTold = ({ moreRequestsShare, store, policy }: Moment['values']) =>
  moreRequestsShare === TOLD_MORE && store === 'atom' && policy === 'lru';

const told = (loadAverage: number): LineMark => ({
  axis: 'y',
  at: 3 * loadAverage,
  label: text.told,
  role: 'third',
  origin: 'told',
});

/** Behind the wall, or rid of it. */
const roleOf = (loadAverage: number, values: Moment['values']): 'bad' | 'good' | 'main' =>
  isFullAt(loadAverage, values) ? 'bad' : values.store === 'memcached' ? 'good' : 'main';

/** Every thread runs nearly all the time: requests pile up before them. */
const isFullAt = (loadAverage: number, { threads }: Moment['values']) => loadAverage > 0.95 * threads;
