/**
 * The figure of one day of load: 24 hours of arrivals against what the servers can do, with the year before behind it
 * where there was one. For any model that shares src/simulation/daily-load-model.ts; the tale gives words and presets.
 */
import type { DayUnderLoad } from '../simulation/daily-load.ts';
import type { DayValues, dayModel, dayParameters } from '../simulation/daily-load-model.ts';
import type { LineMark, PointMark, Series } from './chart-declaration.ts';
import { defineFigure, type Preset } from './declare.ts';
import { amount, duration, percent } from './format.ts';

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
        x: { label: words.axisHour, minimum: 0, maximum: 24, ticks: [0, 4, 8, 12, 16, 20, 24], format: clock },
        y: { label: words.axisRate, minimum: 0, maximum: top(facts, columns.lastYearRequestsPerSecond) },
        series: [
          { label: words.today, role: 'main', kind: 'area', x: hours, y: columns.requestsPerSecond },
          ...lastYear,
        ],
        lines: [
          ...overCapacity(hours, columns.requestsPerSecond, facts.capacityRequestsPerSecond, words.overCapacity),
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

const clock = (hour: number) => `${Math.floor(hour)}:${String(Math.round((hour % 1) * 60)).padStart(2, '0')}`;

/** The axis grows in few steps, so that it holds still while a slider moves. */
const TOPS = [1000, 2000, 3000, 5000, 8000, 10_000, 15_000, 20_000, 30_000, 50_000, 100_000];

function top(facts: DayUnderLoad['facts'], lastYear: Float64Array): number {
  // A gap where there was no year before.
  const known = lastYear.filter((rate) => !Number.isNaN(rate));
  const highest = Math.max(facts.peakRequestsPerSecond, facts.capacityRequestsPerSecond, ...known);
  return TOPS.find((step) => step >= 1.08 * highest) ?? 1.08 * highest;
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

/** A band over each time in which more comes than can be served; the first one carries the word. */
function overCapacity(hours: Float64Array, rates: Float64Array, capacity: number, label: string): LineMark[] {
  const bands: LineMark[] = [];
  let from: number | undefined;
  rates.forEach((rate, i) => {
    if (rate > capacity) from ??= hours[i];
    if (from === undefined || (rate > capacity && i < rates.length - 1)) return;
    bands.push({ axis: 'x', at: from, to: hours[i] ?? 24, label: bands.length === 0 ? label : '', role: 'bad' });
    from = undefined;
  });
  return bands;
}
