/** The figure of slide 9: attempts that a success takes, by the model and as measured with web workers on this machine. */
import { html } from 'lit';
import type { Chart, LineMark, PointMark, Series } from '../../../src/figure/chart/declaration.ts';
import { defineFigure, type Tile } from '../../../src/figure/declare.ts';
import { amount, factor, percent } from '../../../src/words/format.ts';
import type { Contention } from '../lab/contention/measure-contention.ts';
import { type Rates, type Reading, ratesOf, readingOf } from '../lab/contention/reading.ts';
import type { Measured } from '../lab/measured.ts';
import type { SpinLoop } from '../model/spin-loop/parameters.ts';
import { parameters } from '../model/spin-loop/parameters.ts';
import '../style.css';
import type { spinLoop } from '../model/spin-loop.ts';
import { words } from '../words.ts';
import { roundsScene } from './scenes/rounds.ts';

const text = words.contention;
const WORKER_TICKS = [1, 2, 4, 6, 8, 10, 12, 14, 16];
const MOST_WORKERS = 16;
/** Ends of the axis of attempts, of which the least that holds all is taken: as a rule the worst that so many workers can do. */
const AXIS_ENDS = [17, 32, 64];
/** Between two points, so that the words of both can be read. */
const CLEAR_ATTEMPTS = 2;
/** Less than this share of what updates longer than a turn should take: something else ran. */
const TOO_FEW = 0.6;

/** Undefined where there is no browser to ask. */
const coresHere = (): number | undefined => globalThis.navigator?.hardwareConcurrency;

export const figure = defineFigure<typeof spinLoop, Measured>()({
  model: 'spin-loop',
  parameters,
  view: 'contention',
  controls: ['workers', 'workPerAttemptMilliseconds', 'restMilliseconds'],
  presets: [
    { name: 'six', label: text.six, values: {} },
    { name: 'crowd', label: text.crowd, values: { workers: 12 } },
    { name: 'long', label: text.long, values: { workers: 8, workPerAttemptMilliseconds: 20, restMilliseconds: 5 } },
    { name: 'lucky', label: text.lucky, values: { restMilliseconds: 0 } },
  ],
  // The slide ends on the word; the lab lies behind a button.
  steps: ['six'],
  times: {
    label: text.attemptsOfDevices,
    range: [1, 1000],
    sharesMemory: true,
    of: ({ values, measured }) => readingOf(measured.contention, values)?.attemptsPerSuccess,
  },
  lab: {
    name: 'contention',
    load: async () => (await import('../lab/contention/contention.lab.ts')).lab,
    run: text.run,
    promise: text.promise,
  },
  tiles: ({ facts, values, measured: { contention: measured } }) => {
    const reading = readingOf(measured, values);
    const attempts = reading?.attemptsPerSuccess ?? facts.attemptsPerSuccess;
    return [
      {
        value: amount(attempts),
        label: reading ? text.attemptsMeasured : text.attempts,
        role: attempts > 2 ? 'bad' : 'main',
      },
      { value: percent(reading?.wastedShare ?? 1 - 1 / attempts), label: text.wasted },
      ...shardedTile(reading ? ratesOf(measured, reading) : modelRates(facts), values.shards),
    ];
  },
  chart: ({ columns, facts, values, measured: { contention: measured } }): Chart => {
    const cores = measured?.facts.cores ?? coresHere();
    const highest = Math.max(facts.attemptsPerSuccess, 1 + highestOf(measured));
    const worst = values.updateDistribution === 'exponential' ? 'exponentialAttempts' : 'deterministicAttempts';
    return {
      x: { label: text.axisWorkers, minimum: 0.5, maximum: MOST_WORKERS + 0.5, ticks: WORKER_TICKS },
      y: {
        label: text.axisAttempts,
        minimum: 0,
        maximum: AXIS_ENDS.find((end) => highest * 1.02 <= end) ?? highest,
      },
      series: [
        ...measuredSeries(measured, values),
        // Over the other: where updates outlast a turn, the two are one.
        ...onTheseCores(measured, values),
        { label: text.model, role: 'main', x: columns.threads, y: columns.attemptsPerSuccess },
        { label: text.worst, role: 'quiet', x: columns.threads, y: columns[worst] },
      ],
      lines: coreMarks(cores),
      points: [
        { x: values.workers, y: facts.attemptsPerSuccess, label: text.here(facts.attemptsPerSuccess) },
        ...measuredPoint(readingOf(measured, values), facts.attemptsPerSuccess),
      ],
    };
  },
  small: ({ facts, values, measured: { contention: measured } }) =>
    roundsScene(
      values.workers,
      values.workPerAttemptMilliseconds,
      readingOf(measured, values)?.attemptsPerSuccess ?? facts.attemptsPerSuccess,
    ),
  panel: ({ open, show }) =>
    open === 'panel'
      ? html`<div class="for-hands lab-shown"><button type="button" @click=${() => show('chart')}>${text.back}</button></div>`
      : html`<div class="for-hands"><button type="button" @click=${() => show('panel')}>${text.lab}</button></div>`,
  sentence: ({ facts, values, measured: { contention: measured } }) => {
    if (measured?.running) {
      const { round, rounds } = measured.running;
      return text.underWay(measured.settings.workers, round, rounds);
    }
    const reading = readingOf(measured, values);
    if (measured && reading) return measuredSentence(measured, reading, values, facts.attemptsPerSuccess);
    if (measured && measured.columns.workers.length > 0) return text.otherValues(measured.settings);
    const { attemptsPerSuccess } = facts;
    return values.workers === 1
      ? text.alone
      : text.before(values.workers, attemptsPerSuccess, 1 - 1 / attemptsPerSuccess);
  },
});

/** What several atoms let through against one; where that has not run yet, nothing. */
function shardedTile(rates: Rates | undefined, shards: number): Tile[] {
  const ratio = rates ? rates.sharded / rates.loop : Number.NaN;
  // On a busy machine one of the ways may not get to a single update.
  return Number.isFinite(ratio) && ratio > 0 ? [{ value: factor(ratio), label: text.shardedTile(shards) }] : [];
}

const modelRates = (facts: Record<`${'s' | 'lockedS' | 'shardedS'}uccessesPerSecond`, number>): Rates => ({
  loop: facts.successesPerSecond,
  lock: facts.lockedSuccessesPerSecond,
  sharded: facts.shardedSuccessesPerSecond,
});

function highestOf(measured: Contention | undefined): number {
  return (
    measured?.columns.highestRetriesPerSuccess
      .filter((y) => !Number.isNaN(y))
      .reduce((top, y) => Math.max(top, y), 0) ?? 0
  );
}

/** Points with their spread over the rounds; what was measured at other values says so. */
function measuredSeries(measured: Contention | undefined, values: SpinLoop): Series[] {
  if (!measured || measured.columns.workers.length === 0) return [];
  const { workers, retriesPerSuccess, lowestRetriesPerSuccess, highestRetriesPerSuccess } = measured.columns;
  const sharedMemory = measured.facts.sharedMemory === 1;
  const label = readingOf(measured, values)
    ? text.measuredBy(sharedMemory)
    : text.measuredAt(sharedMemory, measured.settings);
  const spreadX: number[] = [];
  const spreadY: number[] = [];
  workers.forEach((count, i) => {
    // A gap is a missing y: the chart looks its points up by x.
    spreadX.push(count, count, count);
    spreadY.push(1 + (lowestRetriesPerSuccess[i] ?? 0), 1 + (highestRetriesPerSuccess[i] ?? 0), Number.NaN);
  });
  const attempts = retriesPerSuccess.map((retries) => 1 + retries);
  return [
    { label, role: 'good', kind: 'points', x: workers, y: attempts, origin: 'measured' },
    { label: text.spread, role: 'quiet', kind: 'segments', x: spreadX, y: spreadY, origin: 'measured' },
  ];
}

/** What was measured, where its words stand clear of the model's. */
function measuredPoint(reading: Reading | undefined, expected: number): PointMark[] {
  if (!reading || Math.abs(reading.attemptsPerSuccess - expected) < CLEAR_ATTEMPTS) return [];
  const { workers: x, attemptsPerSuccess: y } = reading;
  return [{ x, y, label: text.measuredHere(y), role: 'good' }];
}

/** By the model on as many cores as measured here, where those are fewer than the workers. */
function onTheseCores(measured: Contention | undefined, values: SpinLoop): Series[] {
  if (!measured || !readingOf(measured, values) || measured.facts.cores >= measured.settings.workers) return [];
  const { cores } = measured.facts;
  const y = measured.expectedAttempts;
  return [{ label: text.onCores(cores), role: 'second', x: y.map((_, i) => i + 1), y, origin: 'model' }];
}

function coreMarks(cores: number | undefined): LineMark[] {
  return cores && cores <= MOST_WORKERS ? [{ axis: 'x', at: cores, label: text.cores(cores), role: 'third' }] : [];
}

/** On fewer cores than workers, why they collide, or don't, comes first: it is the machine's doing. */
function measuredSentence(measured: Contention, reading: Reading, values: SpinLoop, withACoreEach: number): string {
  const { cores } = measured.facts;
  const first = text.took(measured.facts.sharedMemory === 1, reading.workers, cores, reading.attemptsPerSuccess);
  if (reading.workers > cores) {
    const inTurns = measured.expectedAttempts[reading.workers - 1] ?? Number.NaN;
    const outlasts = values.workPerAttemptMilliseconds > parameters.sliceMilliseconds.default;
    if (outlasts && reading.attemptsPerSuccess < TOO_FEW * inTurns) return `${first} ${text.busy(inTurns)}`;
    return outlasts || reading.attemptsPerSuccess > cores + 0.5
      ? `${first} ${text.outlasts}`
      : text.inTurns(reading.workers, cores, reading.attemptsPerSuccess, withACoreEach);
  }
  const lucky = values.restMilliseconds === 0 && reading.workers > 1;
  if (lucky && reading.luckiestShare > Math.min(0.9, 2 / reading.workers))
    return `${first} ${text.luckiest(reading.luckiestShare)}`;
  const rates = ratesOf(measured, reading);
  if (rates && rates.lock > rates.loop * 1.15) return `${first} ${text.lockWins(rates.lock / rates.loop)}`;
  return `${first} ${text.forNothing(reading.wastedShare, reading.p99UpdateMilliseconds)}`;
}
