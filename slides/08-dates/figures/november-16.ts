/** Slide "november-16": cores asked for over the day, with the release, the configuration and the release before. */
import { axisEnd, dayAxis } from '../../../src/figure/chart/axes.ts';
import type { LineMark } from '../../../src/figure/chart/declaration.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { duration, nearestTenth } from '../../../src/words/format.ts';
import '../style.css';
import type { Measured } from '../lab/measured.ts';
import { day } from '../model/date-parsing/day.ts';
import type { DateParsing } from '../model/date-parsing/parameters.ts';
import { parameters } from '../model/date-parsing/parameters.ts';
import type { dateParsing } from '../model/date-parsing.ts';
import { words } from '../words.ts';
import { atMeasuredCost } from './parts/measured-for.ts';

const text = words.november;
const DAY_END = 24;

export const figure = defineFigure<typeof dateParsing, Measured>()({
  model: 'date-parsing',
  parameters,
  view: 'day',
  controls: ['requestsPerSecond', 'offers', 'rollbackHour'],
  presets: [
    { name: 'sixteenth', label: text.day, values: {} },
    // Where nothing runs short, nothing is rolled back.
    { name: 'release-alone', label: text.releaseAlone, values: { configurationHour: DAY_END, rollbackHour: null } },
    { name: 'offers-alone', label: text.offersAlone, values: { releaseHour: DAY_END, rollbackHour: null } },
  ],
  steps: ['sixteenth', 'release-alone', 'offers-alone'],
  tiles: (drawn) => {
    const { values } = drawn;
    const { facts, measured } = seen(drawn);
    return [
      {
        value: nearestTenth(facts.peakCpuCores),
        label: text.coresTile(values.cores),
        role: facts.hoursOverloaded > 0 ? 'bad' : 'good',
      },
      {
        value: duration(facts.requestMillisecondsAfter),
        label: measured ? words.measuredCost.tile(measured.microsecondsPerAttempt / 1000) : text.requestTile,
        role: 'main',
      },
    ];
  },
  chart: (drawn) => {
    const { values } = drawn;
    const { columns, facts } = seen(drawn);
    return {
      sweeps: true,
      x: dayAxis(text.axisTime),
      y: {
        label: text.axisCores,
        minimum: 0,
        maximum: axisEnd(Math.max(facts.peakCpuCores, values.cores), [25, 50, 100, 200]),
        maximumAlone: 1.15 * Math.max(facts.peakCpuCores, values.cores),
      },
      series: [
        { label: text.rest, role: 'main', kind: 'area', stack: 'cores', x: columns.hour, y: columns.otherCores },
        { label: text.dates, role: 'bad', kind: 'area', stack: 'cores', x: columns.hour, y: columns.parseCores },
        { label: text.limit(values.cores), role: 'quiet', x: [0, DAY_END], y: [values.cores, values.cores] },
      ],
      lines: [
        mark(values.releaseHour, text.release),
        mark(values.configurationHour, text.offers),
        ...(values.rollbackHour === null ? [] : [mark(values.rollbackHour, text.rollback)]),
      ].filter((line) => line.at < DAY_END),
    };
  },
  sentence: (drawn) => {
    const { values } = drawn;
    const { facts } = seen(drawn);
    const { costGrowthFactor: growth, peakCpuCores: cores, hoursOverloaded: hours } = facts;
    if (hours > 0) return text.sentenceBad(growth, cores, values.cores, hours);
    if (growth <= 1.2) return text.sentenceGood(cores, values.cores);
    if (values.configurationHour >= DAY_END) return text.sentenceReleaseAlone(cores, values.cores);
    if (values.releaseHour >= DAY_END) return text.sentenceOffersAlone(cores, values.cores);
    return text.sentenceTight(growth, cores, values.cores);
  },
});

const mark = (at: number, label: string): LineMark => ({ axis: 'x', at, label, role: 'second', alone: true });

/** The model's day; where this page has measured what an attempt costs, the same day at that cost. */
function seen({
  values,
  facts,
  columns,
  measured: known,
}: { values: DateParsing; measured: Partial<Measured> } & ReturnType<typeof day>) {
  const measured = atMeasuredCost(values, known);
  return measured ? { ...day(measured), measured } : { facts, columns, measured };
}
