/** After a flush: what is answered, what the origin is asked for, and whether the system comes back. */
import { axisEnd } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, percent } from '../../../src/words/format.ts';
import '../style.css';
import { type ColdCache, parameters } from '../model/cold-cache/parameters.ts';
import type { coldCache } from '../model/cold-cache.ts';
import { words } from '../words.ts';

const text = words.flush;

const ENDS = [800, 1600, 3000];

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
  tiles: ({ facts, values }) => [
    {
      value: percent(Math.min(1, facts.goodputPerSecond / values.requestsPerSecond)),
      label: text.answeredAtEnd,
      role: facts.goodputPerSecond < SERVED * values.requestsPerSecond ? 'bad' : 'good',
    },
    {
      value: amount(Math.round(facts.originRequestsPerSecond)),
      label: text.askedAtEnd,
      role: facts.originRequestsPerSecond > facts.originCapacityPerSecond ? 'bad' : 'main',
    },
  ],
  chart: ({ columns, facts, values, guess }) => {
    const guessed = values.warmShare < 1 ? GUESSES[guess ?? -1] : undefined;
    // Retries can ask the origin for more than all visitors do.
    const most = columns.originRequestsPerSecond.reduce((top, rate) => Math.max(top, rate), values.requestsPerSecond);
    return {
      sweeps: true,
      x: { label: text.axisMinutes, minimum: 0, maximum: 5, ticks: [0, 1, 2, 3, 4, 5] },
      y: { label: text.axisRate, minimum: 0, maximum: axisEnd(most * 1.05, ENDS) },
      series: [
        { label: text.asked, role: 'bad', named: true, x: columns.minutes, y: columns.originRequestsPerSecond },
        {
          label: text.answered,
          role: 'good',
          named: true,
          kind: 'area',
          x: columns.minutes,
          y: columns.goodputPerSecond,
        },
      ],
      lines: [
        ...(values.warmShare < 1 ? [{ axis: 'x', at: 1, label: text.flushMark } as const] : []),
        { axis: 'y', at: values.requestsPerSecond, label: text.wanted(values.requestsPerSecond), role: 'quiet' },
        {
          axis: 'y',
          at: facts.originCapacityPerSecond,
          label: text.capacity(facts.originCapacityPerSecond),
          role: 'second',
        },
      ],
      points: guessed
        ? [{ x: ASKED_MINUTES, y: guessed.share * values.requestsPerSecond, label: text.guess, role: 'third' }]
        : [],
    };
  },
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
      : text.back(before ?? 0, facts.secondsUntilBack);
  },
});
