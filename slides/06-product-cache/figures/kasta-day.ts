/** Slide "kasta-day": the panel that the team saw: database load and response time over the day. */
import type { LineMark } from '../../../src/figure/chart-declaration.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, duration, percent } from '../../../src/figure/format.ts';
import { productCache } from '../product-cache.model.ts';
import { words } from '../words.ts';
import { dayAxis, loadAxis, responseAxis, timeOfDay } from './axes.ts';

const text = words.kastaDay;

export const kastaDay = defineFigure({
  model: productCache,
  view: 'day',
  controls: ['requestsPerSecond', 'products', 'cacheWorks'],
  presets: [
    { name: 'kasta-day-2018', label: text.day2018, values: {} },
    { name: 'sixty-thousand', label: text.club, values: { products: 60_000 } },
    { name: 'cache-works', label: text.working, values: { cacheWorks: true } },
  ],
  tiles: ({ facts }) => [
    {
      value: percent(facts.peakDatabaseLoad),
      label: text.loadTile,
      role: facts.peakDatabaseLoad >= 1 ? 'bad' : 'good',
    },
    {
      value: duration(facts.peakResponseMilliseconds),
      label: text.responseTile,
      role: facts.peakResponseMilliseconds > 200 ? 'bad' : 'good',
    },
    {
      value: text.hours(amount(facts.hoursOverloaded)),
      label: text.hoursTile,
      role: facts.hoursOverloaded > 0 ? 'bad' : 'good',
    },
  ],
  chart: ({ columns, facts, values }) => ({
    x: dayAxis,
    y: loadAxis(text.axisLoad, facts.peakDatabaseLoad),
    right: responseAxis,
    series: [
      { label: text.loadLine, role: 'main', x: columns.hour, y: columns.databaseLoad },
      {
        label: text.responseLine,
        role: 'second',
        right: true,
        x: columns.hour,
        y: columns.meanResponseMilliseconds,
        format: duration,
      },
      // In the legend, not on the line: its right end is where the trouble is drawn.
      { label: text.full(amount(values.connections)), role: 'quiet', x: [0, 24], y: [1, 1] },
    ],
    lines: overloaded(columns),
  }),
  sentence: ({ columns, facts }) => {
    const load = percent(facts.peakDatabaseLoad);
    const response = duration(facts.peakResponseMilliseconds);
    const [from, to] = overloadedHours(columns);
    if (from !== undefined && to !== undefined)
      return text.sentenceBad(
        timeOfDay(from),
        timeOfDay(to),
        response,
        duration(Math.round(facts.quietResponseMilliseconds)),
      );
    return facts.peakDatabaseLoad > 0.7 ? text.sentenceTight(load, response) : text.sentenceGood(load, response);
  },
});

interface DayColumns {
  hour: Float64Array;
  databaseLoad: Float64Array;
}

/** The first and the last hour at which more is asked for than there is. */
function overloadedHours({ hour, databaseLoad }: DayColumns): (number | undefined)[] {
  const full = (load: number) => load >= 1;
  return [hour[databaseLoad.findIndex(full)], hour[databaseLoad.findLastIndex(full)]];
}

function overloaded(columns: DayColumns): LineMark[] {
  const [at, to] = overloadedHours(columns);
  return at === undefined || to === undefined ? [] : [{ axis: 'x', at, to, label: text.band, role: 'bad' }];
}
