/** Slide "fix": the same panel around the moment of the correction, beside the same morning without it. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { duration, percent } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/product-cache/parameters.ts';
import type { productCache } from '../model/product-cache.ts';
import { words } from '../words.ts';
import { fixMark, loadAxis, morningAxis, responseAxis } from './parts/axes.ts';

const text = words.fixed;
const panel = words.kastaDay;

export const figure = defineFigure<typeof productCache>()({
  model: 'product-cache',
  parameters,
  view: 'fix',
  controls: ['fixHour', 'requestsPerSecond', 'products'],
  presets: [
    { name: 'as-told', label: text.asTold, values: {} },
    { name: 'noon', label: text.noon, values: { fixHour: 12 } },
    { name: 'never', label: text.never, values: { fixHour: null } },
  ],
  tiles: ({ facts, values }) =>
    values.fixHour === null
      ? [
          { value: wholeMilliseconds(facts.peakResponseMilliseconds), label: panel.responseTile, role: unfixed(facts) },
          { value: percent(facts.peakDatabaseLoad), label: panel.loadTile, role: unfixed(facts) },
        ]
      : [
          {
            value: wholeMilliseconds(facts.responseAfterFixMilliseconds),
            label: text.responseTile,
            role: 'good' as const,
          },
          {
            value: wholeMilliseconds(facts.responseOfTheClubMilliseconds),
            label: text.clubTile,
            role: 'main' as const,
          },
          { value: words.written.load(facts.databaseLoadAfterFix), label: text.loadTile, role: 'good' as const },
        ],
  chart: ({ columns, facts, values }) => ({
    x: morningAxis,
    y: loadAxis(panel.axisLoad, facts.peakDatabaseLoadUnfixed),
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
      {
        label: text.withoutResponse,
        role: 'quiet',
        right: true,
        x: columns.hour,
        y: columns.meanResponseMillisecondsUnfixed,
        format: duration,
      },
    ],
    lines: values.fixHour === null ? [] : [fixMark(values.fixHour)],
  }),
  sentence: ({ facts, values }) =>
    values.fixHour === null
      ? text.sentenceNever(facts.peakDatabaseLoad, facts.peakResponseMilliseconds)
      : text.sentenceBetter(
          facts.databaseLoadBeforeFix,
          facts.databaseLoadAfterFix,
          facts.responseBeforeFixMilliseconds,
          facts.responseAfterFixMilliseconds,
          facts.responseOfTheClubMilliseconds,
        ),
});

const { wholeMilliseconds } = words.written;
const unfixed = ({ peakDatabaseLoad }: { peakDatabaseLoad: number }) => (peakDatabaseLoad >= 1 ? 'bad' : 'good');
