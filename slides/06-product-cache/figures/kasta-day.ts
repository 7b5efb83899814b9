/** Slide "kasta-day": the panel that the team saw: response time and database load over the morning, up to the fix and past it. */
import { stretches } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { percent } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/product-cache/parameters.ts';
import type { productCache } from '../model/product-cache.ts';
import { words } from '../words.ts';
import { morningScene } from './scenes/morning.ts';

const text = words.kastaDay;
/** The club that it had been: nothing happened there, so nothing was fixed. */
const club = { products: 60_000, fixHour: null };

export const figure = defineFigure<typeof productCache>()({
  model: 'product-cache',
  parameters,
  view: 'day',
  controls: ['requestsPerSecond', 'products', 'cacheWorks'],
  presets: [
    { name: 'kasta-day-2018', label: text.day2018, values: {} },
    { name: 'sixty-thousand', label: text.club, values: club },
    { name: 'cache-works', label: text.working, values: { cacheWorks: true } },
  ],
  // What it was is for another slide.
  steps: ['kasta-day-2018', 'sixty-thousand'],
  tiles: ({ facts }) => {
    const isBad = facts.peakDatabaseLoad >= 1;
    return [
      {
        value: words.written.wholeMilliseconds(responseOf(facts)),
        label: isBad ? text.responseTile : text.busiestTile,
        role: isBad ? 'bad' : 'good',
      },
      { value: percent(facts.peakDatabaseLoad), label: text.loadTile, role: isBad ? 'bad' : 'good' },
    ];
  },
  scene: ({ columns, values }) =>
    morningScene({
      hour: columns.hour,
      load: columns.databaseLoad,
      response: columns.meanResponseMilliseconds,
      fixHour: values.cacheWorks ? null : values.fixHour,
      connections: values.connections,
    }),
  sentence: ({ columns: { hour, databaseLoad }, facts, values }) => {
    const { peakDatabaseLoad: load, quietResponseMilliseconds: quiet } = facts;
    const [first] = stretches(hour, (i) => (databaseLoad[i] ?? 0) >= 1);
    // The first moment after it; none where nothing ends it.
    if (first)
      return text.sentenceBad(
        first.at,
        hour.find((at) => at > first.to),
        responseOf(facts),
        quiet,
      );
    return (load > 0.7 ? text.sentenceTight : text.sentenceGood)(values.products, load, responseOf(facts));
  },
});

/** At worst; where nothing goes wrong, that is before dawn, when a cache is cold: then when most is asked for. */
const responseOf = (facts: {
  peakDatabaseLoad: number;
  peakResponseMilliseconds: number;
  busiestResponseMilliseconds: number;
}) => (facts.peakDatabaseLoad >= 1 ? facts.peakResponseMilliseconds : facts.busiestResponseMilliseconds);
