/** Slide "fix": the same panel on the day of the correction, beside the same day without it. */
import { dayAxis } from '../../../src/figure/chart/axes.ts';
import type { LineMark } from '../../../src/figure/chart/declaration.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { duration, percent } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/product-cache/parameters.ts';
import type { productCache } from '../model/product-cache.ts';
import { words } from '../words.ts';
import { loadAxis, responseAxis } from './parts/axes.ts';

const text = words.fixed;
const panel = words.kastaDay;
/** The slider stands within minutes of 10:28. */
const TOLD_HOUR = 10.5;

export const figure = defineFigure<typeof productCache>()({
  model: 'product-cache',
  parameters,
  view: 'fix',
  controls: ['fixHour', 'requestsPerSecond', 'products'],
  presets: [
    { name: 'morning', label: text.morning, values: {} },
    { name: 'noon', label: text.noon, values: { fixHour: 13 } },
    { name: 'evening', label: text.evening, values: { fixHour: 20 } },
  ],
  tiles: ({ facts, values }) =>
    values.fixHour === null
      ? [
          { value: duration(facts.peakResponseMilliseconds), label: panel.responseTile, role: 'bad' as const },
          { value: percent(facts.peakDatabaseLoad), label: panel.loadTile, role: 'bad' as const },
        ]
      : [
          { value: duration(facts.responseAfterFixMilliseconds), label: text.responseTile, role: 'good' as const },
          { value: duration(facts.responseOfTheClubMilliseconds), label: text.clubTile, role: 'main' as const },
          { value: percent(facts.databaseLoadAfterFix), label: text.loadTile, role: 'good' as const },
        ],
  chart: ({ columns, facts, values }) => ({
    x: dayAxis(words.kastaDay.axisTime),
    y: loadAxis(panel.axisLoad, facts.peakDatabaseLoadUnfixed),
    right: { ...responseAxis, scale: 'logarithmic', minimum: 30, ticks: [30, 100, 300, 1000] },
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
      { label: text.withoutLoad, role: 'quiet', x: columns.hour, y: columns.databaseLoadUnfixed },
      {
        label: text.withoutResponse,
        role: 'third',
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
      ? text.sentenceNever(facts.peakDatabaseLoad, facts.hoursOverloaded)
      : text.sentenceBetter(
          facts.databaseLoadBeforeFix,
          facts.databaseLoadAfterFix,
          facts.responseBeforeFixMilliseconds,
          facts.responseAfterFixMilliseconds,
          facts.responseOfTheClubMilliseconds,
        ),
});

const fixMark = (hour: number): LineMark =>
  hour === TOLD_HOUR
    ? { axis: 'x', at: hour, label: text.told, role: 'good', origin: 'told' }
    : { axis: 'x', at: hour, label: text.fix(hour), role: 'good' };
