/**
 * The figure of a Black Friday: 24 hours of arrivals against what the servers can do, with the year before beside it
 * where it is compared with that. The tale gives the year, its presets, and what it says of a good day.
 */
import { axisEnd, bands, dayAxis } from '../../src/figure/chart/axes.ts';
import type { PointMark, Series } from '../../src/figure/chart/declaration.ts';
import { defineFigure, type Figure, type Preset } from '../../src/figure/declare.ts';
import './day-of-load.css';
import type { DayUnderLoad } from './daily-load.ts';
import { type BlackFriday, parameters } from './model/black-friday/parameters.ts';
import { type Year, years } from './model/black-friday/years.ts';
import type { blackFriday } from './model/black-friday.ts';
import { hill } from './scenes/hill.ts';
import { night } from './scenes/night.ts';
import { words } from './words.ts';

const text = words.day;

interface DayOfLoad {
  year: Year;
  /** What links of the first version meant, where that has changed. */
  firstBase?: Partial<BlackFriday>;
  controls: readonly (keyof BlackFriday & string)[];
  presets: readonly Preset<typeof parameters>[];
  /** Its orders lie there as paper. */
  hasConfetti?: boolean;
  sentenceGood(serversNeeded: number, servers: number, serviceMilliseconds: number): string;
}

/** Above this share of the servers nobody would sleep well. */
const TIGHT = 0.85;
const NOON = 12 * 60;

export function dayOfLoad({
  year,
  firstBase,
  controls,
  presets,
  hasConfetti = false,
  sentenceGood,
}: DayOfLoad): Figure {
  return defineFigure<typeof blackFriday>()({
    model: 'black-friday',
    parameters,
    base: { year, ...years[year] },
    ...(firstBase && { firstBase }),
    view: 'day',
    controls,
    presets,
    panel: ({ values: { year } }) => night(Number(year), hasConfetti),
    small: ({ columns, facts, values }) => hill({ ...columns, ...facts, year: values.year }, hasConfetti),
    chart: ({ columns, facts, values }) => {
      const hours = columns.minuteOfDay.map((minute) => minute / 60);
      const known = columns.lastYearRequestsPerSecond.some((rate) => !Number.isNaN(rate));
      const lastYear: Series[] = known
        ? [{ label: text.lastYear, role: 'second', named: true, x: hours, y: columns.lastYearRequestsPerSecond }]
        : [];
      return {
        // One hill, and what lies beside it bears its name.
        legend: false,
        x: dayAxis(text.axisHour),
        y: { label: text.axisRate, minimum: 0, maximum: axisEnd(highest(facts, columns.lastYearRequestsPerSecond)) },
        series: [
          // Before the area: what comes first is drawn on top.
          ...lastYear,
          { label: text.today(values.year), role: 'main', kind: 'area', x: hours, y: columns.requestsPerSecond },
        ],
        lines: [
          ...bands(
            hours,
            (i) => (columns.requestsPerSecond[i] ?? 0) > facts.capacityRequestsPerSecond,
            text.overCapacity,
          ),
          { axis: 'y', at: facts.capacityRequestsPerSecond, label: text.capacity(values.servers), role: 'bad' },
        ],
        points: peaks(columns),
      };
    },
    sentence: ({ facts, values: { servers, serviceMilliseconds } }) => {
      const needed = Math.ceil(facts.serversNeededAtPeak);
      if (facts.serversNeededAtPeak > servers)
        return text.sentenceBad(
          needed,
          servers,
          Math.ceil(facts.minutesOverCapacity),
          facts.peakP95ResponseMilliseconds,
        );
      return facts.serversNeededAtPeak > TIGHT * servers
        ? text.sentenceTight(needed, servers)
        : sentenceGood(needed, servers, serviceMilliseconds);
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
function peaks({ minuteOfDay, requestsPerSecond }: DayUnderLoad['columns']): PointMark[] {
  const noon = minuteOfDay.indexOf(NOON);
  return [
    { index: 0, label: text.midnight },
    { index: noon, label: text.noon },
  ].flatMap(({ index, label }) => {
    const rate = requestsPerSecond[index];
    return rate === undefined ? [] : [{ x: (minuteOfDay[index] ?? 0) / 60, y: rate, label: label(rate) }];
  });
}
