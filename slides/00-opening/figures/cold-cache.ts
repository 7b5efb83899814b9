/** After a flush: what is answered, what the origin is asked for, and whether the system comes back. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { FLUSH_SECONDS } from '../model/cold-cache/facts.ts';
import { type ColdCache, parameters } from '../model/cold-cache/parameters.ts';
import type { coldCache } from '../model/cold-cache.ts';
import { words } from '../words.ts';
import { flushDots } from './scenes/flush-dots.ts';

const text = words.flush;

/** Answered this share of what is asked: served. */
const SERVED = 0.9;

/** What can be bet: served this share of what is asked, or more, and where a guess is drawn. */
const GUESSES = [
  { label: text.bet.everybody, from: SERVED, share: 1 },
  { label: text.bet.half, from: 0.35, share: 0.5 },
  { label: text.bet.fifth, from: 0.1, share: 0.2 },
  { label: text.bet.nobody, from: 0, share: 0 },
];
/** Two minutes after the flush. */
const ASKED_MINUTES = 3;
/** So much of the time around then is looked at. */
const AROUND_MINUTES = 0.25;

interface Moment {
  columns: Record<'minutes' | 'goodputPerSecond', Float64Array>;
  values: ColdCache;
}

/** Index of the guess that holds; none where there is no flush. */
function servedThen({ columns, values }: Moment): number {
  if (values.warmShare === 1) return -1;
  const around = columns.goodputPerSecond.filter(
    (_, i) => Math.abs((columns.minutes[i] ?? 0) - ASKED_MINUTES) < AROUND_MINUTES,
  );
  const mean = around.reduce((sum, rate) => sum + rate, 0) / around.length;
  return GUESSES.findIndex(({ from }) => mean >= from * values.requestsPerSecond);
}

/** Answers of one stretch may be to requests of the one before. */
const servedShare = (facts: { goodputPerSecond: number }, { requestsPerSecond }: ColdCache): number =>
  Math.min(1, facts.goodputPerSecond / requestsPerSecond);

export const figure = defineFigure<typeof coldCache>()({
  model: 'cold-cache',
  parameters,
  view: 'flush',
  controls: ['requestsPerSecond', 'originMilliseconds', 'retries', 'warmShare'],
  presets: [
    { name: 'flush', label: text.flushed, values: {} },
    { name: 'before', label: text.before, values: { warmShare: 1 } },
    { name: 'no-retries', label: text.noRetries, values: { retries: 0 } },
    { name: 'half-warm', label: text.halfWarm, values: { warmShare: 0.8 } },
    { name: 'faster-origin', label: text.fasterOrigin, values: { originMilliseconds: 40 } },
  ],
  steps: ['flush', 'no-retries'],
  bet: {
    question: text.bet.question,
    choices: GUESSES.map(({ label }, i) => ({ label, holds: (moment: Moment) => servedThen(moment) === i })),
  },
  scene: ({ columns, facts, values, guess }) =>
    flushDots({
      columns,
      requestsPerSecond: values.requestsPerSecond,
      originCapacityPerSecond: facts.originCapacityPerSecond,
      flushMinute: values.warmShare < 1 ? FLUSH_SECONDS / 60 : undefined,
      atTheEnd: { askedPerSecond: facts.originRequestsPerSecond, servedShare: servedShare(facts, values) },
      isDown: facts.goodputPerSecond < SERVED * values.requestsPerSecond,
      guessedShare: values.warmShare < 1 ? GUESSES[guess ?? -1]?.share : undefined,
    }),
  sentence: ({ facts, values }) => {
    const wanted = values.requestsPerSecond;
    // Answers of one stretch may be to requests of the one before.
    const [before, after] = [facts.goodputPerSecondBefore, facts.goodputPerSecond].map((rate) =>
      Math.min(rate, wanted),
    );
    const { originRequestsPerSecond: asked, originCapacityPerSecond: capacity } = facts;
    if ((before ?? 0) < SERVED * wanted) return text.downBefore(before ?? 0, wanted, capacity);
    if (values.warmShare === 1) return text.untouched(before ?? 0);
    if (facts.secondsUntilBack === 0) return text.unhurt(before ?? 0);
    return (after ?? 0) < SERVED * wanted
      ? text.down(before ?? 0, after ?? 0, asked, capacity)
      : text.back(before ?? 0, facts.secondsUntilBack, values.retries);
  },
});
