/** Slide "november-16": cores asked for over the day, with the release, the configuration and the release before. */
import type { LineMark } from '../../../src/figure/chart-declaration.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, duration } from '../../../src/figure/format.ts';
import { dateParsing } from '../date-parsing.model.ts';
import { words } from '../words.ts';
import { dayAxis, top } from './axes.ts';

const text = words.november;
const DAY_END = 24;

const oneDigit = (value: number) => amount(Math.round(value * 10) / 10);

export const november16 = defineFigure({
  model: dateParsing,
  view: 'day',
  controls: ['requestsPerSecond', 'offers', 'rollbackHour'],
  presets: [
    { name: 'sixteenth', label: text.day, values: {} },
    { name: 'release-alone', label: text.releaseAlone, values: { configurationHour: DAY_END } },
    { name: 'offers-alone', label: text.offersAlone, values: { releaseHour: DAY_END } },
  ],
  steps: ['sixteenth', 'release-alone', 'offers-alone', 'sixteenth'],
  tiles: ({ facts, values }) => [
    {
      value: oneDigit(facts.peakCpuCores),
      label: text.coresTile(amount(values.cores)),
      role: facts.hoursOverloaded > 0 ? 'bad' : 'good',
    },
    {
      value: text.hours(oneDigit(facts.hoursOverloaded)),
      label: text.hoursTile,
      role: facts.hoursOverloaded > 0 ? 'bad' : 'good',
    },
    { value: duration(facts.requestMillisecondsAfter), label: text.requestTile, role: 'main' },
  ],
  chart: ({ columns, facts, values }) => ({
    x: dayAxis(text.axisTime),
    y: {
      label: text.axisCores,
      minimum: 0,
      maximum: top(Math.max(facts.peakCpuCores, values.cores), [25, 50, 100, 200]),
    },
    series: [
      { label: text.rest, role: 'main', kind: 'area', stack: 'cores', x: columns.hour, y: columns.otherCores },
      { label: text.dates, role: 'bad', kind: 'area', stack: 'cores', x: columns.hour, y: columns.parseCores },
      { label: text.limit(amount(values.cores)), role: 'quiet', x: [0, DAY_END], y: [values.cores, values.cores] },
    ],
    lines: [
      mark(values.releaseHour, text.release),
      mark(values.configurationHour, text.offers),
      ...(values.rollbackHour === null ? [] : [mark(values.rollbackHour, text.rollback)]),
    ].filter((line) => line.at < DAY_END),
  }),
  sentence: ({ facts, values }) => {
    const cores = oneDigit(facts.peakCpuCores);
    const growth = oneDigit(facts.costGrowthFactor);
    if (facts.hoursOverloaded > 0)
      return text.sentenceBad(growth, cores, amount(values.cores), oneDigit(facts.hoursOverloaded));
    return facts.costGrowthFactor > 1.2
      ? text.sentenceTight(growth, cores, amount(values.cores))
      : text.sentenceGood(cores, amount(values.cores));
  },
});

const mark = (at: number, label: string): LineMark => ({ axis: 'x', at, label, role: 'second' });
