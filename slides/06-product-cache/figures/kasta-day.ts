/** Slide "kasta-day": the panel that the team saw: response time and database load over the morning, up to the fix and past it. */
import { stretches } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import '../style.css';
import { parameters } from '../model/product-cache/parameters.ts';
import type { productCache } from '../model/product-cache.ts';
import { words } from '../words.ts';
import { morningScene } from './scenes/morning.ts';

const text = words.kastaDay;
/** Twenty to nine, and the hour at which most is asked for; how it ends is for another slide. */
const [CALM, WALL] = [8 + 2 / 3, 10].map((hour) => Number(hour.toPrecision(12))) as [number, number];
const WHOLE = 14;
/** The club that it had been: nothing happened there, so nothing was fixed. */
const club = { products: 60_000, fixHour: null, untilHour: WHOLE };

export const figure = defineFigure<typeof productCache>()({
  model: 'product-cache',
  parameters,
  base: { untilHour: CALM },
  firstBase: { untilHour: WHOLE },
  view: 'day',
  controls: ['untilHour', 'requestsPerSecond', 'products', 'cacheWorks'],
  presets: [
    { name: 'before-nine', label: text.until(CALM), values: {} },
    { name: 'kasta-day-2018', label: text.until(WALL), values: { untilHour: WALL } },
    { name: 'whole-morning', label: text.wholeMorning, values: { untilHour: WHOLE } },
    { name: 'sixty-thousand', label: text.club, values: club },
    { name: 'cache-works', label: text.working, values: { cacheWorks: true, untilHour: WHOLE } },
  ],
  steps: ['before-nine', 'kasta-day-2018'],
  scene: ({ columns, values }) =>
    morningScene({
      hour: columns.hour,
      load: columns.databaseLoad,
      response: columns.meanResponseMilliseconds,
      untilHour: values.untilHour,
      connections: values.connections,
    }),
  sentence: ({ columns, facts, values }) => {
    const { hour, databaseLoad } = columns;
    const now = soFar(columns, values.untilHour);
    if (values.untilHour < WHOLE && now.load < 1)
      return text.sentenceBefore(values.untilHour, now.responseNow, now.loadNow);
    const { peakDatabaseLoad: load, quietResponseMilliseconds: quiet } = facts;
    const [first] = stretches(hour, (i) => (databaseLoad[i] ?? 0) >= 1);
    // The first moment after it; none where nothing ends it.
    if (first)
      return text.sentenceBad(
        first.at,
        hour.find((at) => at > first.to && at <= values.untilHour),
        responseOf(facts),
        quiet,
      );
    return (load > 0.7 ? text.sentenceTight : text.sentenceGood)(values.products, load, responseOf(facts));
  },
});

type Columns = Record<'hour' | 'databaseLoad' | 'meanResponseMilliseconds', Float64Array>;

/** The greatest load up to an hour, and how it stands then. */
function soFar({ hour, databaseLoad, meanResponseMilliseconds }: Columns, untilHour: number) {
  const last = hour.findLastIndex((at) => at <= untilHour + 1e-9);
  return {
    load: databaseLoad.subarray(0, last + 1).reduce((most, share) => Math.max(most, share), 0),
    loadNow: databaseLoad[last] ?? 0,
    responseNow: meanResponseMilliseconds[last] ?? 0,
  };
}

/** At worst; where nothing goes wrong, that is before dawn, when a cache is cold: then when most is asked for. */
const responseOf = (facts: {
  peakDatabaseLoad: number;
  peakResponseMilliseconds: number;
  busiestResponseMilliseconds: number;
}) => (facts.peakDatabaseLoad >= 1 ? facts.peakResponseMilliseconds : facts.busiestResponseMilliseconds);
