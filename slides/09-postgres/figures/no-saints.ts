/** Slide "insight-no-saints": for each way in which a page can fail, how soon anything shows it, and what that sign names. */
import type { Role, Series } from '../../../src/figure/chart/declaration.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { duration } from '../../../src/words/format.ts';
import '../style.css';
import { type Pool, parameters } from '../model/stuck-pool/parameters.ts';
import type { stuckPool } from '../model/stuck-pool.ts';
import { FAILURES, NAMED } from '../views/failures.ts';
import { words } from '../words.ts';

const text = words.noSaints;
/** Seconds that a person would name. */
const TICKS = [0.001, 0.01, 0.1, 1, 10, 60, 600, 3600, 36_000];
/** Where the axis may end: with the signs, a day or a week at the latest. */
const ENDS = [...TICKS, 86_400, 604_800];
/** More than this share of the pools gone first: the timeout is no help. */
const TOO_LATE = 0.1;

export const figure = defineFigure<typeof stuckPool>()({
  model: 'stuck-pool',
  parameters,
  view: 'timeToSign',
  controls: ['driverTimeoutMilliseconds', 'pageChecksums', 'checkHours'],
  // Each defence stays when the next one comes.
  presets: [
    { name: 'nothing', label: text.none, values: {} },
    { name: 'timeout', label: text.driverTimeout, values: { driverTimeoutMilliseconds: 1000 } },
    { name: 'checksums', label: text.checksums, values: { driverTimeoutMilliseconds: 1000, pageChecksums: true } },
    {
      name: 'check',
      label: text.check,
      values: { driverTimeoutMilliseconds: 1000, pageChecksums: true, checkHours: 24 },
    },
  ],
  steps: ['nothing', 'timeout', 'checksums', 'check'],
  chart: ({ columns: { secondsToSign, named }, facts }) => {
    const signs = secondsToSign.filter(Number.isFinite);
    const latest = Math.max(...signs);
    const end = ENDS.find((seconds) => seconds >= latest) ?? latest;
    const start = TICKS.findLast((seconds) => seconds < facts.meanSecondsToTouch) ?? facts.meanSecondsToTouch;
    const places = FAILURES.map((_, i) => i);
    const bars = (label: string, role: Role, isOne: (i: number) => boolean): Series => ({
      label,
      role,
      kind: 'bars',
      stack: 'signs',
      x: places,
      y: places.map((i) => (isOne(i) ? (secondsToSign[i] ?? Number.NaN) : Number.NaN)),
    });
    const naming = (what: number) => (i: number) => named[i] === what;
    return {
      horizontal: true,
      x: {
        label: text.axisFailure,
        minimum: 0,
        maximum: FAILURES.length - 1,
        categories: FAILURES.map((failure, i) => text.failure(text.failures[failure], secondsToSign[i] ?? Number.NaN)),
      },
      y: {
        label: text.axisSign,
        minimum: start,
        maximum: end,
        scale: 'logarithmic',
        ticks: TICKS.filter((seconds) => seconds >= start && seconds <= end),
        format: (seconds) => duration(1000 * seconds),
      },
      series: [
        bars(text.namesNothing, 'bad', naming(NAMED.nothing)),
        bars(text.namesQuery, 'main', naming(NAMED.query)),
        bars(text.namesPage, 'good', naming(NAMED.page)),
      ],
    };
  },
  sentence: ({ facts, values }) => bytes(facts, values) ?? waits(facts, values),
});

type Facts = ReturnType<(typeof stuckPool)['views']['timeToSign']>['facts'];

/** Of reads that never return, or return late. */
function waits(
  facts: Facts,
  { driverTimeoutMilliseconds: driver, statementTimeoutMilliseconds: statement }: Pool,
): string {
  const { meanSecondsToExhaustion: gone } = facts;
  if (driver !== null)
    return facts.poolGoneBeforeGiveUpShare > TOO_LATE
      ? text.waits.tooLate(driver, facts.poolGoneBeforeGiveUpShare)
      : text.waits.driver(driver, facts.meanSecondsToGiveUp);
  if (statement === null) return text.waits.none(gone);
  return facts.poolGoneBeforeCutOffShare > TOO_LATE
    ? text.waits.tooLate(statement, facts.poolGoneBeforeCutOffShare)
    : text.waits.statement(statement, facts.meanSecondsToCutOff, gone);
}

/** Of reads that return something else, where anything looks at what they return. */
function bytes({ meanSecondsToTouch: touch }: Facts, { pageChecksums, checkHours }: Pool): string | undefined {
  if (checkHours === null) return pageChecksums ? text.bytes.checksums(touch) : undefined;
  return pageChecksums ? text.bytes.both(touch, checkHours / 2) : text.bytes.check(checkHours / 2);
}
