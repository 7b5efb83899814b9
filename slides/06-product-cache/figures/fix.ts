/** Slide "fix": the morning with its correction, seen close up, beside what the old club's answers took. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { held } from '../../../src/figure/scene/held.ts';
import { percent } from '../../../src/words/format.ts';
import '../style.css';
import { parameters, TOLD_FIX_HOUR } from '../model/product-cache/parameters.ts';
import type { productCache } from '../model/product-cache.ts';
import { words } from '../words.ts';
import { morningScene } from './scenes/morning.ts';

const text = words.fixed;
const panel = words.kastaDay;
const { wholeMilliseconds } = words.written;

export const figure = defineFigure<typeof productCache>()({
  model: 'product-cache',
  parameters,
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
  tiles: ({ columns, facts, values }) => {
    const isBad = facts.peakDatabaseLoadUnfixed >= 1;
    const before = { value: wholeMilliseconds(facts.peakResponseMillisecondsUnfixed), label: panel.responseTile };
    if (values.fixHour === null)
      return [
        { ...before, role: isBad ? 'bad' : 'good' },
        { value: percent(facts.peakDatabaseLoad), label: panel.loadTile, role: isBad ? 'bad' : 'good' },
      ];
    return [
      { value: wholeMilliseconds(facts.responseAfterFixMilliseconds), label: text.responseTile, role: 'good' },
      { value: wholeMilliseconds(dawn(columns)), label: text.dawnTile, role: 'main' },
    ];
  },
  scene: ({ columns, facts, values }) => {
    const morning = held(columns.hour, values.fixHour);
    return morningScene({
      hour: morning.x,
      load: morning.y(columns.databaseLoad),
      response: morning.y(columns.meanResponseMilliseconds),
      unfixed: morning.y(columns.databaseLoadUnfixed),
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
