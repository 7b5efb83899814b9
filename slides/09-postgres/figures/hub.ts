/** Slide "hub": the dashboard's first ten seconds: free connections and queries begun, and when such pools are gone. */
import { axisEnd } from '../../../src/figure/chart/axes.ts';
import type { Series } from '../../../src/figure/chart/declaration.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, percent } from '../../../src/words/format.ts';
import type { Measured } from '../lab/measured.ts';
import type { PoolRun } from '../lab/pool.ts';
import { downloadBytes, MOST_MEMORY_MEGABYTES } from '../lab/sizes.ts';
import '../style.css';
import { type Pool, parameters } from '../model/stuck-pool/parameters.ts';
import type { stuckPool } from '../model/stuck-pool.ts';
import { words } from '../words.ts';
import { lampsScene } from './scenes/lamps.ts';

const text = words.hub;
const { bet } = text;
const LAST_SECOND = 10;
/** With more than this share of the pool stuck, a bad second is enough to lose the rest. */
const EDGE = 0.75;
/** So long after its first request Hub asked the database no more. */
const TOLD_SECONDS = [2, 5] as const;
/** Seconds at which the figure is looked at. */
const STOPS = [2, 5] as const;

/** The bet's answer comes when the pool has been seen to go, or to stay for as long as anybody looks. */
const isTold = ({ facts, values }: { facts: { meanSecondsToExhaustion: number }; values: { secondsShown: number } }) =>
  facts.meanSecondsToExhaustion <= values.secondsShown || values.secondsShown >= LAST_SECOND;

export const figure = defineFigure<typeof stuckPool, Measured>()({
  model: 'stuck-pool',
  parameters,
  view: 'firstSeconds',
  // As the lab's storage does. Pools of links of version 1 obeyed their statement timeout.
  base: { badPage: 'silent', secondsShown: STOPS[0] },
  firstBase: { badPage: 'late', secondsShown: LAST_SECOND },
  controls: ['secondsShown', 'connections'],
  moreControls: ['driverTimeoutMilliseconds', 'requestsPerSecond', 'stuckShare'],
  presets: [
    { name: 'two-seconds', label: text.two, values: {} },
    { name: 'five-seconds', label: text.five, values: { secondsShown: STOPS[1] } },
    { name: 'twice-the-pool', label: text.twicePool, values: { secondsShown: LAST_SECOND, connections: 40 } },
    {
      name: 'driver-timeout',
      label: text.driverTimeout,
      values: { secondsShown: LAST_SECOND, driverTimeoutMilliseconds: 1000 },
    },
    {
      name: 'statement-timeout',
      label: text.statementTimeout,
      values: { secondsShown: LAST_SECOND, statementTimeoutMilliseconds: 1000 },
    },
  ],
  steps: ['two-seconds', 'five-seconds'],
  bet: {
    question: bet.question,
    choices: [
      { label: bet.choices.seconds, holds: (drawn) => isTold(drawn) && drawn.facts.meanSecondsToExhaustion < 15 },
      { label: bet.choices.minutes, holds: (drawn) => isTold(drawn) && drawn.facts.meanSecondsToExhaustion < 300 },
      {
        label: bet.choices.hours,
        holds: (drawn) => isTold(drawn) && Number.isFinite(drawn.facts.meanSecondsToExhaustion),
      },
      { label: bet.choices.lasts, holds: isTold },
    ],
  },
  lab: {
    name: 'pool',
    load: async () => (await import('../lab/pool.lab.ts')).lab,
    run: text.run,
    promise: text.promise(downloadBytes, MOST_MEMORY_MEGABYTES.four),
  },
  // The talk's two moments have the width: what they say stands in the picture.
  tiles: ({ facts, values }) => {
    if (values.secondsShown < LAST_SECOND) return [];
    if (leavesSessions(values))
      return [{ value: amount(facts.hangingSessions), label: text.hangingTile(facts.serverSessions), role: 'bad' }];
    const { p5SecondsToExhaustion: p5, p95SecondsToExhaustion: p95, steadyServedShare: served } = facts;
    if (served > 0) return [{ value: percent(served), label: text.servedTile, role: served > 0.5 ? 'good' : 'bad' }];
    return Number.isFinite(p95) ? [{ value: text.band(p5, p95), label: text.bandTile, role: 'main' }] : [];
  },
  // Where real ones were watched, a chart has both.
  scene: ({ columns, facts, values, guess, measured: { pool: measured } }) =>
    measured && isAt(measured, values)
      ? undefined
      : lampsScene({
          connections: values.connections,
          seconds: columns.seconds,
          free: columns.freeConnections,
          stuck: columns.stuckConnections,
          queriesPerSecond: columns.queriesPerSecond,
          hanging: leavesSessions(values) ? { count: columns.hangingSessions, of: facts.serverSessions } : undefined,
          from: values.secondsShown === STOPS[1] ? STOPS[0] : 0,
          to: values.secondsShown,
          isAsked: values.secondsShown === STOPS[0] && !leavesSessions(values),
          requestsPerSecond: values.requestsPerSecond,
          mostQueries: axisEnd(1.5 * values.requestsPerSecond, [50, 100, 250]),
          toldSeconds: leavesSessions(values) ? undefined : TOLD_SECONDS,
          goneAt: facts.secondsToExhaustion,
          guess: guess === undefined ? undefined : Object.values(bet.choices)[guess],
        }),
  chart: ({ columns, facts, values, measured: { pool: measured } }) => {
    const both = leavesSessions(values);
    const most = both ? Math.max(values.connections, facts.hangingSessions) : values.connections;
    const top = axisEnd(most, [10, 25, 50, 100]);
    return {
      x: { label: text.axisSeconds, minimum: 0, maximum: LAST_SECOND, ticks: [0, 2, 4, 6, 8, 10] },
      y: { label: both ? text.axisBoth : text.axisFree, minimum: 0, maximum: top },
      right: {
        label: text.axisQueries,
        minimum: 0,
        maximum: axisEnd(1.5 * values.requestsPerSecond, [50, 100, 250]),
      },
      series: [
        ...measuredSeries(measured),
        { label: text.freeLine, role: 'main', x: columns.seconds, y: columns.freeConnections },
        ...(both
          ? [{ label: text.hangingLine, role: 'bad' as const, x: columns.seconds, y: columns.hangingSessions }]
          : []),
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
          label: text.bandLine,
          role: 'bad',
        },
      ],
    };
  },
  // The seconds after which it fell silent.
  isTold: ({ values }) => !leavesSessions(values),
  sentence: ({ facts, values, measured: { pool: measured } }) => {
    if (measured && isAt(measured, values)) return measuredSentence(measured);
    const { secondsShown: shown } = values;
    const gone = facts.secondsToExhaustion <= shown;
    if (shown < LAST_SECOND && !gone) return text.sentenceSoFar(shown, facts.stuckSoFar, values.connections);
    const { connections: pool, statementTimeoutMilliseconds: timeout, driverTimeoutMilliseconds: driver } = values;
    const { steadyServedShare: served, steadyStuckConnections: stuck } = facts;
    const isObeyed = timeout !== null && values.badPage === 'late';
    if (!isObeyed && driver !== null) return driverSentence(driver, facts);
    const { secondsToExhaustion: after, p5SecondsToExhaustion: p5, p95SecondsToExhaustion: p95 } = facts;
    if (!isObeyed && timeout !== null)
      return gone ? text.sentenceNoHelp(timeout, pool, after) : text.sentenceNoHelpYet(timeout, p5, p95);
    if (timeout === null)
      return gone ? text.sentenceGone(pool, after, values.requestsPerSecond) : text.sentenceGoing(p5, p95);
    if (gone) return text.sentenceTooLate(timeout, facts.secondsToExhaustion, served);
    if (served >= 0.5 && stuck > EDGE * pool) return text.sentenceEdge(timeout, stuck, pool, served);
    return served < 0.5
      ? text.sentenceTight(timeout, stuck, pool, served)
      : text.sentenceKept(timeout, stuck, pool, served);
  },
});

/** The driver gives connections back, and the server's sessions stay. */
const leavesSessions = ({ driverTimeoutMilliseconds }: Pool): boolean => driverTimeoutMilliseconds !== null;

type Facts = ReturnType<(typeof stuckPool)['views']['firstSeconds']>['facts'];

function driverSentence(timeout: number, facts: Facts): string {
  const { hangingSessions: hanging, serverSessions: sessions, p50SecondsToExhaustion: half } = facts;
  if (hanging >= sessions) return text.sentenceServerGone(timeout, sessions, facts.secondsToExhaustion);
  // It is a number where that comes before the timeout.
  return Number.isFinite(half)
    ? text.sentenceDriverTooLate(timeout, half)
    : text.sentenceDriver(timeout, hanging, sessions, LAST_SECOND, facts.meanSecondsToServerGone);
}

const isAt = (run: PoolRun, values: Pool): boolean =>
  run.requestsPerSecond === values.requestsPerSecond &&
  run.stuckShare === values.stuckShare &&
  run.driverTimeoutMilliseconds === values.driverTimeoutMilliseconds;

/** Connections of the real servers that are still free, or out on a query that comes back. */
function measuredSeries(run: PoolRun | undefined): Series[] {
  if (!run) return [];
  const { backends, lostAtSeconds: lost, backAtSeconds: back, watchedSeconds } = run;
  const changes = [...lost.map((_, i) => backends - i - 1), ...back.map((_, i) => backends - lost.length + i + 1)];
  return [
    {
      label: text.measuredLine(run.requestsPerSecond, run.stuckShare),
      role: 'good',
      kind: 'steps',
      origin: 'measured',
      x: [0, ...lost, ...back, watchedSeconds],
      y: [backends, ...changes, changes.at(-1) ?? backends],
    },
  ];
}

function measuredSentence(run: PoolRun): string {
  const { requestsPerSecond: rate, stuckShare: share, answered, backends, lostAtSeconds, swappedAtSeconds } = run;
  const { driverTimeoutMilliseconds: driver, givenUp } = run;
  const left = backends - lostAtSeconds.length;
  if (left > 0) return text.sentenceMeasuredLeft(rate, share, answered, run.watchedSeconds, left);
  const gone = text.sentenceMeasured(rate, share, answered, lostAtSeconds.at(-1) ?? 0);
  const isBack = swappedAtSeconds !== undefined && run.backAtSeconds.length === backends;
  const sentences = [
    gone,
    driver !== null && givenUp > 0 && text.sentenceGivenUp(driver, givenUp),
    isBack && text.sentenceSwapped,
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}
