/** Slide "fix": the morning up to the commit and past it, and three of its answers from close up. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { held } from '../../../src/figure/scene/held.ts';
import '../style.css';
import { parameters, TOLD_FIX_HOUR } from '../model/product-cache/parameters.ts';
import type { productCache } from '../model/product-cache.ts';
import { words } from '../words.ts';
import { mendedMorningScene } from './scenes/mended-morning.ts';

const text = words.fixed;

export const figure = defineFigure<typeof productCache>()({
  model: 'product-cache',
  parameters,
  base: { fixHour: TOLD_FIX_HOUR },
  firstBase: { fixHour: 10.5 },
  view: 'fix',
  controls: ['fixHour', 'requestsPerSecond', 'products'],
  presets: [
    { name: 'after', label: text.asTold, values: {} },
    { name: 'before', label: text.never, values: { fixHour: null } },
    { name: 'noon', label: text.noon, values: { fixHour: 12 } },
  ],
  scene: ({ columns, facts, values }) => {
    const morning = held(columns.hour, values.fixHour);
    return mendedMorningScene({
      hour: morning.x,
      load: morning.y(columns.databaseLoad),
      response: morning.y(columns.meanResponseMilliseconds),
      unfixed: morning.y(columns.meanResponseMillisecondsUnfixed),
      clubMilliseconds: facts.responseOfTheClubMilliseconds,
      fixHour: values.fixHour,
      connections: values.connections,
    });
  },
  sentence: ({ columns, facts, values }) =>
    values.fixHour === null
      ? text.sentenceNever(facts.peakDatabaseLoad, facts.peakResponseMilliseconds)
      : text.sentenceBetter(facts.responseAfterFixMilliseconds, facts.responseOfTheClubMilliseconds, dawn(columns)),
});

/** How long an answer took before the morning began. */
const dawn = ({
  meanResponseMillisecondsUnfixed: [first = Number.NaN],
}: {
  meanResponseMillisecondsUnfixed: Float64Array;
}) => first;
