/** After a flush: what is answered, what the origin is asked for, and whether the system comes back. */
import { axisEnd } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, percent } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/cold-cache/parameters.ts';
import type { coldCache } from '../model/cold-cache.ts';
import { words } from '../words.ts';

const text = words.flush;

const ENDS = [800, 1600, 3000];

/** Answered this share of what is asked: served. */
const SERVED = 0.9;

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
    { name: 'faster-origin', label: text.fasterOrigin, values: { originMilliseconds: 50 } },
  ],
  steps: ['flush', 'no-retries', 'faster-origin'],
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
  chart: ({ columns, facts, values }) => {
    // Retries can ask the origin for more than all visitors do.
    const most = columns.originRequestsPerSecond.reduce((top, rate) => Math.max(top, rate), values.requestsPerSecond);
    return {
      sweeps: true,
      x: { label: text.axisMinutes, minimum: 0, maximum: 5, ticks: [0, 1, 2, 3, 4, 5] },
      y: { label: text.axisRate, minimum: 0, maximum: axisEnd(most * 1.05, ENDS) },
      series: [
        { label: text.answered, role: 'good', x: columns.minutes, y: columns.goodputPerSecond },
        { label: text.asked, role: 'bad', x: columns.minutes, y: columns.originRequestsPerSecond },
        { label: text.wanted, role: 'quiet', x: columns.minutes, y: columns.requestsPerSecond },
      ],
      lines: [
        ...(values.warmShare < 1 ? [{ axis: 'x', at: 1, label: text.flushMark } as const] : []),
        { axis: 'y', at: facts.originCapacityPerSecond, label: text.capacity, role: 'quiet' },
      ],
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
