/** Slide "fix": the morning in three small panels, before and after the correction, beside the club that the shop once was. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { percent } from '../../../src/words/format.ts';
import '../style.css';
import { parameters, TOLD_FIX_HOUR } from '../model/product-cache/parameters.ts';
import type { productCache } from '../model/product-cache.ts';
import { words } from '../words.ts';
import { morningScene } from './scenes/before-and-after.ts';

const text = words.fixed;
const panel = words.kastaDay;
const { wholeMilliseconds } = words.written;

export const figure = defineFigure<typeof productCache>()({
  model: 'product-cache',
  parameters,
  // Nobody has found it yet.
  base: { fixHour: null },
  firstBase: { fixHour: 10.5 },
  view: 'fix',
  controls: ['fixHour', 'requestsPerSecond', 'products'],
  presets: [
    { name: 'before', label: text.never, values: {} },
    { name: 'after', label: text.asTold, values: { fixHour: TOLD_FIX_HOUR } },
    { name: 'noon', label: text.noon, values: { fixHour: 12 } },
  ],
  steps: ['before', 'after'],
  tiles: ({ facts, values }) => {
    const isBad = facts.peakDatabaseLoadUnfixed >= 1;
    const before = { value: wholeMilliseconds(facts.peakResponseMillisecondsUnfixed), label: panel.responseTile };
    if (values.fixHour === null)
      return [
        { ...before, role: isBad ? 'bad' : 'good' },
        { value: percent(facts.peakDatabaseLoad), label: panel.loadTile, role: isBad ? 'bad' : 'good' },
      ];
    return [
      { value: wholeMilliseconds(facts.responseAfterFixMilliseconds), label: text.responseTile, role: 'good' },
      { value: wholeMilliseconds(facts.responseOfTheClubMilliseconds), label: text.clubTile, role: 'main' },
    ];
  },
  scene: ({ columns, facts, values }) =>
    morningScene({
      hour: columns.hour,
      load: columns.databaseLoad,
      response: columns.meanResponseMilliseconds,
      loadUnfixed: columns.databaseLoadUnfixed,
      responseUnfixed: columns.meanResponseMillisecondsUnfixed,
      fixHour: values.fixHour,
      clubMilliseconds: facts.responseOfTheClubMilliseconds,
    }),
  sentence: ({ facts, values }) =>
    values.fixHour === null
      ? text.sentenceNever(facts.peakDatabaseLoad, facts.peakResponseMilliseconds)
      : text.sentenceBetter(facts.responseAfterFixMilliseconds, facts.responseOfTheClubMilliseconds),
});
