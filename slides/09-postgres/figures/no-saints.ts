/** Slide "insight-no-saints": for three ways in which a page can fail, who sees it and how soon; and what tired eyes see. */
import { defineFigure } from '../../../src/figure/declare.ts';
import '../style.css';
import { type Pool, parameters } from '../model/stuck-pool/parameters.ts';
import type { stuckPool } from '../model/stuck-pool.ts';
import { FAILURES, type Failure, NAMED } from '../views/failures.ts';
import { words } from '../words.ts';
import { looksScene } from './scenes/looks.ts';
import { type Sign, signsScene } from './scenes/signs.ts';

const text = words.noSaints;
/** More than this share of the pools gone first: the timeout is no help. */
const TOO_LATE = 0.1;
/** So few hours at work that one look more in ten at most is lost. */
const RESTED = 0.1;
const LOOKS = 10;
const TIRED_HOURS = parameters.hoursAtWork.default;
const TIMEOUT = { driverTimeoutMilliseconds: 1000 };

type TimeToSign = ReturnType<(typeof stuckPool)['views']['timeToSign']>;
type Facts = TimeToSign['facts'];

export const figure = defineFigure<typeof stuckPool>()({
  model: 'stuck-pool',
  parameters,
  view: 'timeToSign',
  controls: ['driverTimeoutMilliseconds', 'hoursAtWork'],
  // Each defence stays when the next one comes.
  presets: [
    { name: 'nothing', label: text.none, values: {} },
    { name: 'timeout', label: text.driverTimeout, values: TIMEOUT },
    { name: 'checksums', label: text.checksums, values: { ...TIMEOUT, pageChecksums: true } },
    { name: 'check', label: text.check, values: { ...TIMEOUT, pageChecksums: true, checkHours: 24 } },
    { name: 'rested', label: text.rested, values: { ...TIMEOUT, pageChecksums: true, hoursAtWork: 0 } },
  ],
  steps: ['nothing', 'timeout', 'checksums', 'rested'],
  scene: ({ columns, facts, values }) => {
    const seeing = Math.round(LOOKS * (1 - facts.missShare));
    const table = {
      head: [text.axisFailure, text.axisSign],
      rows: [
        ...FAILURES.map((failure) => [text.failures[failure], text.after(secondsOf(failure, columns))]),
        [text.looker(values.hoursAtWork), text.looks(seeing, LOOKS)],
      ],
    };
    if (isAboutSleep(values)) {
      const tired = Math.round(LOOKS * (1 - facts.tiredMissShare));
      const looks = [
        { looker: text.looker(TIRED_HOURS), seeing: tired },
        { looker: text.looker(values.hoursAtWork), seeing },
      ];
      return looksScene(looks, LOOKS, table);
    }
    return signsScene({
      signs: [silence(columns, values), lie('oldChecksum', columns, values), lie('fittingChecksum', columns, values)],
      table,
    });
  },
  sentence: ({ facts, values }) => {
    if (facts.missShare - facts.restedMissShare < RESTED)
      return text.sleep(LOOKS * (1 - facts.missShare), LOOKS, 1 - facts.tiredMissShare);
    if (isAboutSleep(values)) return text.tired(LOOKS * (1 - facts.missShare), LOOKS, values.hoursAtWork);
    return bytes(facts, values) ?? waits(facts, values);
  },
});

/** Whoever has slept, or not yet so long: then it is about people, not pages. */
const isAboutSleep = ({ hoursAtWork }: Pool): boolean => hoursAtWork !== TIRED_HOURS;

const secondsOf = (failure: Failure, { secondsToSign }: TimeToSign['columns']): number =>
  secondsToSign[FAILURES.indexOf(failure)] ?? Number.NaN;

/** A read that never returns: unless somebody gives up on it, the end of the pool is the only sign, and names nothing. */
function silence(columns: TimeToSign['columns'], { driverTimeoutMilliseconds: timeout }: Pool): Sign {
  const seconds = secondsOf('silent', columns);
  const isNamed = columns.named[FAILURES.indexOf('silent')] !== NAMED.nothing;
  return {
    name: text.failures.silent,
    ...(isNamed
      ? { isSeen: true, says: text.by.timeout(seconds) }
      : { isSeen: false, says: timeout === null ? text.nobody : text.poolFirst(seconds) }),
  };
}

function lie(
  failure: 'oldChecksum' | 'fittingChecksum',
  columns: TimeToSign['columns'],
  { pageChecksums }: Pool,
): Sign {
  const seconds = secondsOf(failure, columns);
  const name = text.failures[failure];
  if (!Number.isFinite(seconds)) return { name, isSeen: false, says: text.nobody };
  const isChecksum = failure === 'oldChecksum' && pageChecksums;
  return { name, isSeen: true, says: isChecksum ? text.by.checksum(seconds) : text.by.check(seconds) };
}

/** Of reads that never return, or return late. */
function waits(
  facts: Facts,
  { driverTimeoutMilliseconds: driver, statementTimeoutMilliseconds: statement }: Pool,
): string {
  const { meanSecondsToExhaustion: gone } = facts;
  if (driver !== null)
    return facts.poolGoneBeforeGiveUpShare > TOO_LATE
      ? text.waits.tooLate(driver, facts.poolGoneBeforeGiveUpShare)
      : text.waits.driver(facts.meanSecondsToGiveUp);
  if (statement === null) return text.waits.none(gone);
  return facts.poolGoneBeforeCutOffShare > TOO_LATE
    ? text.waits.tooLate(statement, facts.poolGoneBeforeCutOffShare)
    : text.waits.statement(statement, facts.meanSecondsToCutOff, gone);
}

/** Of reads that return something else, where anything looks at what they return. */
function bytes({ meanSecondsToTouch: touch }: Facts, { pageChecksums, checkHours }: Pool): string | undefined {
  if (checkHours === null) return pageChecksums ? text.bytes.checksums : undefined;
  return pageChecksums ? text.bytes.both(touch, checkHours / 2) : text.bytes.check(checkHours / 2);
}
