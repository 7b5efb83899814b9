/**
 * The figure of one day of load: 24 hours of arrivals against what the servers can do, with the year before behind it
 * where there was one. For any model that shares src/simulation/daily-load-model.ts; the tale gives words and presets.
 */

import { axisEnd, bands, dayAxis } from '../../src/figure/chart/axes.ts';
import type { PointMark, Series } from '../../src/figure/chart/declaration.ts';
import { defineFigure, type Preset } from '../../src/figure/declare.ts';
import { amount, duration, percent } from '../../src/words/format.ts';
import type { DayUnderLoad } from './daily-load.ts';
import type { DayValues, dayModel, dayParameters } from './daily-load-model.ts';

type DayParameters = ReturnType<typeof dayParameters>;

export interface DayWords {
  usedTile: string;
  neededTile(servers: string): string;
  answerTile: string;
  axisHour: string;
  axisRate: string;
  today: string;
  /** Absent where the year before is not drawn. */
  lastYear?: string;
  capacity(servers: string): string;
  overCapacity: string;
  midnight(rate: string): string;
  noon(rate: string): string;
  sentenceGood(needed: string, servers: string): string;
  sentenceTight(needed: string, servers: string): string;
  sentenceBad(needed: string, servers: string, over: string, answer: string): string;
}

interface DayFigure {
  model: { name: string; parameters: DayParameters; views: ReturnType<typeof dayModel>['views'] };
  words: DayWords;
  controls: readonly (keyof DayValues & string)[];
  presets: readonly Preset<DayParameters>[];
  steps?: readonly string[];
}

/** Above this share of the servers nobody would sleep well. */
const TIGHT = 0.85;
const NOON = 12 * 60;

export function dayOfLoad({ model, words, controls, presets, steps }: DayFigure) {
  return defineFigure({
    model,
    view: 'day',
    controls,
    presets,
    ...(steps && { steps }),
    tiles: ({ facts, values }) => {
      const fits = facts.serversNeededAtPeak <= values.servers;
      const role = fits ? 'good' : 'bad';
      return [
        { value: percent(facts.serversNeededAtPeak / values.servers), label: words.usedTile, role },
        {
          value: amount(Math.ceil(facts.serversNeededAtPeak)),
          label: words.neededTile(amount(values.servers)),
          role: 'main',
        },
        { value: duration(facts.peakP95ResponseMilliseconds), label: words.answerTile, role },
      ];
    },
    chart: ({ columns, facts, values }) => {
      const hours = columns.minuteOfDay.map((minute) => minute / 60);
      const lastYear: Series[] = words.lastYear
        ? [{ label: words.lastYear, role: 'second', x: hours, y: columns.lastYearRequestsPerSecond }]
        : [];
      return {
        x: dayAxis(words.axisHour),
        y: { label: words.axisRate, minimum: 0, maximum: axisEnd(highest(facts, columns.lastYearRequestsPerSecond)) },
        series: [
          { label: words.today, role: 'main', kind: 'area', x: hours, y: columns.requestsPerSecond },
          ...lastYear,
        ],
        lines: [
          ...bands(
            hours,
            (i) => (columns.requestsPerSecond[i] ?? 0) > facts.capacityRequestsPerSecond,
            words.overCapacity,
          ),
          {
            axis: 'y',
            at: facts.capacityRequestsPerSecond,
            label: words.capacity(amount(values.servers)),
            role: 'bad',
          },
        ],
        points: peaks(columns, words),
      };
    },
    sentence: ({ facts, values }) => {
      const needed = amount(Math.ceil(facts.serversNeededAtPeak));
      const servers = amount(values.servers);
      if (facts.serversNeededAtPeak > values.servers)
        return words.sentenceBad(
          needed,
          servers,
          duration(Math.ceil(facts.minutesOverCapacity) * 60_000),
          duration(facts.peakP95ResponseMilliseconds),
        );
      return facts.serversNeededAtPeak > TIGHT * values.servers
        ? words.sentenceTight(needed, servers)
        : words.sentenceGood(needed, servers);
    },
  });
}

/** Highest of what is shown, with air above it. */
function highest(facts: DayUnderLoad['facts'], lastYear: Float64Array): number {
  // A gap where there was no year before.
  const known = lastYear.filter((rate) => !Number.isNaN(rate));
  return 1.08 * Math.max(facts.peakRequestsPerSecond, facts.capacityRequestsPerSecond, ...known);
}

/** Midnight and noon, as the day has them. */
function peaks({ minuteOfDay, requestsPerSecond }: DayUnderLoad['columns'], words: DayWords): PointMark[] {
  const noon = minuteOfDay.indexOf(NOON);
  return [
    { index: 0, label: words.midnight },
    { index: noon, label: words.noon },
  ].flatMap(({ index, label }) => {
    const rate = requestsPerSecond[index];
    return rate === undefined ? [] : [{ x: (minuteOfDay[index] ?? 0) / 60, y: rate, label: label(amount(rate)) }];
  });
}
