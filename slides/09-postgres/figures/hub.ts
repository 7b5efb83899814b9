/** Slide "hub": the dashboard's first ten seconds: free connections and queries begun, and when such pools are gone. */
import { axisEnd } from '../../../src/figure/chart/axes.ts';
import type { Series } from '../../../src/figure/chart/declaration.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, bytes, duration, percent } from '../../../src/words/format.ts';
import type { Measured } from '../lab/measured.ts';
import type { PoolRun } from '../lab/pool.ts';
import { firstDownloadBytes, MOST_MEMORY_MEGABYTES } from '../lab/sizes.ts';
import '../style.css';
import { parameters } from '../model/stuck-pool/parameters.ts';
import type { stuckPool } from '../model/stuck-pool.ts';
import { words } from '../words.ts';
import { seconds } from './parts/writings.ts';

const text = words.hub;
const { bet } = text;
const LAST_SECOND = 10;
/** With more than this share of the pool stuck, a bad second is enough to lose the rest. */
const EDGE = 0.75;
/** So long after its first request Hub asked the database no more. */
const TOLD_SECONDS = [2, 5];

export const figure = defineFigure<typeof stuckPool, Measured>()({
  model: 'stuck-pool',
  parameters,
  view: 'firstSeconds',
  controls: ['connections', 'requestsPerSecond', 'stuckShare', 'statementTimeoutMilliseconds'],
  presets: [
    { name: 'as-it-was', label: text.told, values: {} },
    { name: 'twice-the-pool', label: text.twicePool, values: { connections: 40 } },
    { name: 'timeout', label: text.timeout, values: { statementTimeoutMilliseconds: 1000 } },
  ],
  steps: ['as-it-was', 'twice-the-pool', 'timeout'],
  bet: {
    question: bet.question,
    choices: [
      { label: bet.choices[0] ?? '', holds: ({ facts }) => facts.meanSecondsToExhaustion < 15 },
      { label: bet.choices[1] ?? '', holds: ({ facts }) => facts.meanSecondsToExhaustion < 300 },
      { label: bet.choices[2] ?? '', holds: ({ facts }) => Number.isFinite(facts.meanSecondsToExhaustion) },
      { label: bet.choices[3] ?? '', holds: () => true },
    ],
  },
  lab: {
    name: 'pool',
    load: async () => (await import('../lab/pool.lab.ts')).lab,
    run: text.run,
    promise: text.promise(bytes(firstDownloadBytes), MOST_MEMORY_MEGABYTES),
  },
  tiles: ({ facts }) => {
    const gone = Number.isFinite(facts.secondsToExhaustion);
    return [
      {
        value: gone ? seconds(facts.secondsToExhaustion) : text.notGone,
        label: text.goneTile,
        role: gone ? 'bad' : 'good',
      },
      ...(Number.isFinite(facts.p95SecondsToExhaustion)
        ? [
            {
              value: `${oneDigit(facts.p5SecondsToExhaustion)}–${oneDigit(facts.p95SecondsToExhaustion)} s`,
              label: text.bandTile,
              role: 'main' as const,
            },
          ]
        : []),
      {
        value: percent(facts.steadyServedShare),
        label: text.servedTile,
        role: facts.steadyServedShare > 0.5 ? 'good' : 'bad',
      },
    ];
  },
  chart: ({ columns, facts, values, measured: { pool: measured } }) => {
    const top = axisEnd(values.connections, [10, 25, 50, 100]);
    return {
      x: { label: text.axisSeconds, minimum: 0, maximum: LAST_SECOND, ticks: [0, 2, 4, 6, 8, 10] },
      y: { label: text.axisFree, minimum: 0, maximum: top },
      right: {
        label: text.axisQueries,
        minimum: 0,
        maximum: axisEnd(1.5 * values.requestsPerSecond, [50, 100, 250]),
      },
      series: [
        ...measuredSeries(measured),
        { label: text.freeLine, role: 'main', x: columns.seconds, y: columns.freeConnections },
        { label: text.queriesLine, role: 'second', right: true, x: columns.seconds, y: columns.queriesPerSecond },
        {
          label: text.toldBar,
          role: 'third',
          kind: 'segments',
          origin: 'told',
          x: TOLD_SECONDS,
          y: TOLD_SECONDS.map(() => 0.68 * top),
        },
      ],
      lines: [
        {
          axis: 'x',
          at: facts.p5SecondsToExhaustion,
          to: Math.min(LAST_SECOND, facts.p95SecondsToExhaustion),
          label: text.band,
          role: 'bad',
        },
      ],
    };
  },
  sentence: ({ facts, values, measured: { pool: measured } }) => {
    if (measured && isAt(measured, values)) return measuredSentence(measured);
    const gone = Number.isFinite(facts.secondsToExhaustion);
    const pool = amount(values.connections);
    const served = percent(facts.steadyServedShare);
    if (values.statementTimeoutMilliseconds === null)
      return gone
        ? text.sentenceGone(pool, seconds(facts.secondsToExhaustion), amount(values.requestsPerSecond))
        : text.sentenceGoing(seconds(facts.p5SecondsToExhaustion), seconds(facts.p95SecondsToExhaustion));
    const timeout = duration(values.statementTimeoutMilliseconds);
    const stuck = amount(Math.round(facts.steadyStuckConnections * 10) / 10);
    if (gone) return text.sentenceTooLate(timeout, seconds(facts.secondsToExhaustion), served);
    if (facts.steadyServedShare >= 0.5 && facts.steadyStuckConnections > EDGE * values.connections)
      return text.sentenceEdge(timeout, stuck, pool, served);
    return facts.steadyServedShare < 0.5
      ? text.sentenceTight(timeout, stuck, pool, served)
      : text.sentenceKept(timeout, stuck, pool, served);
  },
});

const oneDigit = (value: number): string => amount(Math.round(value * 10) / 10);

const isAt = (run: PoolRun, values: { requestsPerSecond: number; stuckShare: number }): boolean =>
  run.requestsPerSecond === values.requestsPerSecond && run.stuckShare === values.stuckShare;

/** Connections of the real backends that are still free, or out on a query that comes back. */
function measuredSeries(run: PoolRun | undefined): Series[] {
  if (!run) return [];
  const ends = [0, ...run.lostAtSeconds, run.watchedSeconds];
  return [
    {
      label: text.measuredLine(amount(run.requestsPerSecond), percent(run.stuckShare)),
      role: 'good',
      kind: 'steps',
      origin: 'measured',
      x: ends,
      y: ends.map((_, lost) => run.backends - Math.min(lost, run.lostAtSeconds.length)),
    },
  ];
}

function measuredSentence(run: PoolRun): string {
  const [rate, share, answered] = [amount(run.requestsPerSecond), percent(run.stuckShare), amount(run.answered)];
  const left = run.backends - run.lostAtSeconds.length;
  return left === 0
    ? text.sentenceMeasured(rate, share, answered, seconds(run.lostAtSeconds.at(-1) ?? 0))
    : text.sentenceMeasuredLeft(rate, share, answered, seconds(run.watchedSeconds), amount(left));
}
