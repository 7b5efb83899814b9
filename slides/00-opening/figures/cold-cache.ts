/** After a flush: what is answered, what the origin is asked for, and whether the system comes back. */
import { axisEnd } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, percent } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/cold-cache/parameters.ts';
import type { coldCache } from '../model/cold-cache.ts';
import { words } from '../words.ts';

const text = words.flush;

const ENDS = [250, 500, 1000, 1600];

/** Answered this share of what is asked: served. */
const SERVED = 0.9;

export const figure = defineFigure<typeof coldCache>()({
  model: 'cold-cache',
  parameters,
  view: 'flush',
  controls: ['requestsPerSecond', 'originMilliseconds', 'retries', 'warmShare'],
  presets: [
    { name: 'flush', label: text.flushed, values: {} },
    { name: 'no-retries', label: text.noRetries, values: { retries: 0 } },
    { name: 'half-warm', label: text.halfWarm, values: { warmShare: 0.8 } },
    { name: 'faster-origin', label: text.fasterOrigin, values: { originMilliseconds: 50 } },
  ],
  steps: ['flush', 'no-retries', 'half-warm'],
  tiles: ({ facts, values }) => [
    {
      value: percent(Math.min(1, facts.goodputPerSecond / values.requestsPerSecond)),
      label: text.answeredAtEnd,
      role: facts.goodputPerSecond < SERVED * values.requestsPerSecond ? 'bad' : 'good',
    },
    {
      value: amount(facts.originRequestsPerSecond),
      label: text.askedAtEnd,
      role: facts.originRequestsPerSecond > facts.originCapacityPerSecond ? 'bad' : 'main',
    },
    { value: amount(facts.originCapacityPerSecond), label: text.capacityTile },
  ],
  chart: ({ columns, facts, values }) => {
    return {
      x: { label: text.axisMinutes, minimum: 0, maximum: 5, ticks: [0, 1, 2, 3, 4, 5] },
      y: { label: text.axisRate, minimum: 0, maximum: axisEnd(values.requestsPerSecond * 1.15, ENDS) },
      series: [
        { label: text.answered, role: 'good', x: columns.minutes, y: columns.goodputPerSecond },
        { label: text.asked, role: 'bad', x: columns.minutes, y: columns.originRequestsPerSecond },
        { label: text.wanted, role: 'quiet', x: columns.minutes, y: columns.requestsPerSecond },
      ],
      lines: [
        { axis: 'x', at: 1, label: text.flushMark },
        { axis: 'y', at: facts.originCapacityPerSecond, label: text.capacity, role: 'bad' },
      ],
    };
  },
  sentence: ({ facts, values }) => {
    const before = facts.goodputPerSecondBefore;
    const down = facts.goodputPerSecond < SERVED * values.requestsPerSecond;
    if (facts.secondsUntilBack === 0) return text.unhurt(before);
    if (!down) return text.back(before, facts.secondsUntilBack);
    return text.down(before, facts.goodputPerSecond, facts.originRequestsPerSecond, facts.originCapacityPerSecond);
  },
});
