/** Slide "kasta-day": the panel that the team saw: database load and response time over the morning, up to the fix and past it. */
import { bands, stretches } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { duration, percent } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/product-cache/parameters.ts';
import type { productCache } from '../model/product-cache.ts';
import { words } from '../words.ts';
import { fixMark, loadAxis, morningAxis, responseAxis } from './parts/axes.ts';

const text = words.kastaDay;
const { products } = defaults(parameters);

export const figure = defineFigure<typeof productCache>()({
  model: 'product-cache',
  parameters,
  // The club that it had been.
  base: { products: 60_000 },
  firstBase: { products },
  view: 'day',
  controls: ['requestsPerSecond', 'products', 'cacheWorks'],
  presets: [
    { name: 'sixty-thousand', label: text.club, values: {} },
    { name: 'kasta-day-2018', label: text.day2018, values: { products } },
    { name: 'cache-works', label: text.working, values: { products, cacheWorks: true } },
  ],
  steps: ['sixty-thousand', 'kasta-day-2018', 'cache-works'],
  tiles: ({ facts }) => [
    {
      value: percent(facts.peakDatabaseLoad),
      label: text.loadTile,
      role: facts.peakDatabaseLoad >= 1 ? 'bad' : 'good',
    },
    {
      value: words.written.wholeMilliseconds(facts.peakResponseMilliseconds),
      label: text.responseTile,
      role: facts.peakResponseMilliseconds > 200 ? 'bad' : 'good',
    },
  ],
  chart: ({ columns, facts, values }) => ({
    sweeps: true,
    x: morningAxis,
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
      { label: text.full(values.connections), role: 'quiet', x: [morningAxis.minimum, morningAxis.maximum], y: [1, 1] },
    ],
    lines: [
      ...bands(columns.hour, overloaded(columns), text.band),
      ...(values.cacheWorks || values.fixHour === null ? [] : [fixMark(values.fixHour)]),
    ],
  }),
  sentence: ({ columns, facts }) => {
    const { peakDatabaseLoad: load, peakResponseMilliseconds: response, quietResponseMilliseconds: quiet } = facts;
    const [first] = stretches(columns.hour, overloaded(columns));
    // The first moment after it; none where nothing ends it.
    if (first)
      return text.sentenceBad(
        first.at,
        columns.hour.find((hour) => hour > first.to),
        response,
        quiet,
      );
    return load > 0.7 ? text.sentenceTight(load, response) : text.sentenceGood(load, response);
  },
});

interface DayColumns {
  hour: Float64Array;
  databaseLoad: Float64Array;
}

/** More is asked for than there is. */
const overloaded =
  ({ databaseLoad }: DayColumns) =>
  (i: number) =>
    (databaseLoad[i] ?? 0) >= 1;
