/** Slide "november-16": cores asked for over the day, with the release, the configuration and the release before. */
import { axisEnd, dayAxis } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { held } from '../../../src/figure/scene/held.ts';
import { duration } from '../../../src/words/format.ts';
import '../style.css';
import type { Measured } from '../lab/measured.ts';
import { day, rulesAt } from '../model/date-parsing/day.ts';
import type { DateParsing } from '../model/date-parsing/parameters.ts';
import { parameters } from '../model/date-parsing/parameters.ts';
import { parseMilliseconds } from '../model/date-parsing/parse-cost.ts';
import type { dateParsing } from '../model/date-parsing.ts';
import { words } from '../words.ts';
import { atMeasuredCost } from './parts/measured-for.ts';
import { requestArea } from './parts/request-area.ts';
import { novemberPoster } from './scenes/november-poster.ts';

const text = words.november;
const DAY_END = 24;
/** Of the night, in which few cores are asked for. */
const LIMIT_AT = 0.4;
/** Just before the offers, and just before the release is taken back. */
const [RELEASED, CONFIGURED] = [10.75, 15.75];

export const figure = defineFigure<typeof dateParsing, Measured>()({
  model: 'date-parsing',
  parameters,
  base: { untilHour: RELEASED },
  firstBase: { untilHour: DAY_END },
  view: 'day',
  controls: ['untilHour', 'requestsPerSecond', 'offers'],
  presets: [
    { name: 'released', label: text.until(RELEASED), values: {} },
    { name: 'configured', label: text.until(CONFIGURED), values: { untilHour: CONFIGURED } },
    { name: 'sixteenth', label: text.day, values: { untilHour: DAY_END } },
    // Where nothing runs short, nothing is rolled back.
    {
      name: 'release-alone',
      label: text.releaseAlone,
      values: { untilHour: DAY_END, configurationHour: DAY_END, rollbackHour: null },
    },
    {
      name: 'offers-alone',
      label: text.offersAlone,
      values: { untilHour: DAY_END, releaseHour: DAY_END, rollbackHour: null },
    },
  ],
  steps: ['released', 'configured', 'sixteenth'],
  // What an attempt costs on this machine, where that is what the day is drawn at.
  tiles: (drawn) => {
    const { values } = drawn;
    const { columns, measured } = seen(drawn);
    if (!measured) return [];
    const { requestMilliseconds } = soFar(columns, values, lastChange(values));
    return [
      {
        value: duration(Number(requestMilliseconds.toPrecision(2))),
        label: words.measuredCost.tile(measured.microsecondsPerAttempt / 1000),
        role: 'main',
      },
    ];
  },
  small: (drawn) => {
    const { values } = drawn;
    const { columns } = seen(drawn);
    const { x, y } = stepped(columns.hour, values);
    return novemberPoster({
      hour: x,
      cores: y(columns.cpuCoresAsked),
      there: values.cores,
      moments: momentsOf(values).filter(({ at }) => at <= values.untilHour),
      untilHour: values.untilHour,
    });
  },
  chart: (drawn) => {
    const { values } = drawn;
    const { columns, facts } = seen(drawn);
    const { x: hour, y: inSteps } = stepped(columns.hour, values);
    const maximum = axisEnd(Math.max(facts.peakCpuCores, values.cores), [30, 60, 120, 240]);
    return {
      sweeps: true,
      until: values.untilHour,
      x: dayAxis(''),
      y: {
        label: text.axisCores,
        minimum: 0,
        maximum,
      },
      series: [
        { label: text.rest, role: 'main', kind: 'area', stack: 'cores', x: hour, y: inSteps(columns.otherCores) },
        { label: text.dates, role: 'bad', kind: 'area', stack: 'cores', x: hour, y: inSteps(columns.parseCores) },
      ],
      lines: [
        { axis: 'y', at: values.cores, label: text.limit(values.cores), role: 'quiet', labelAt: LIMIT_AT } as const,
        ...momentsOf(values).map(({ at, label }) => ({ axis: 'x', at, label, role: 'second' }) as const),
      ],
    };
  },
  // What the release and the offers each multiply, as the sides of one area.
  panelPlace: () => 'beside',
  panel: (drawn) => {
    const { columns, facts, measured } = seen(drawn);
    const values = measured ?? drawn.values;
    const now = rulesAt(values, values.untilHour);
    return requestArea({
      ...now,
      most: values,
      checkMilliseconds: parseMilliseconds({ ...values, sizes: 1, offers: 1 }),
      growth: (parseMilliseconds(now) + values.otherMilliseconds) / facts.requestMillisecondsBefore,
      isTooMuch: soFar(columns, values, lastChange(values)).cores > values.cores,
    });
  },
  sentence: (drawn) => {
    const { values } = drawn;
    const { columns, facts } = seen(drawn);
    const { cores, requestMilliseconds } = soFar(columns, values);
    const { untilHour, rollbackHour, configurationHour, releaseHour, cores: there } = values;
    const growth = requestMilliseconds / facts.requestMillisecondsBefore;
    if (cores > there) {
      const after = rollbackHour === null ? cores : soFar(columns, values, rollbackHour).cores;
      return rollbackHour !== null && rollbackHour <= untilHour && after <= there
        ? text.sentenceBack(facts.releaseAloneGrowthFactor, facts.offersAloneGrowthFactor, growth)
        : text.sentenceBad(growth, cores, there);
    }
    if (growth <= 1.2) return text.sentenceGood(cores, there);
    if (configurationHour >= untilHour) return text.sentenceReleaseAlone(cores, there);
    if (releaseHour >= untilHour) return text.sentenceOffersAlone(cores, there);
    return text.sentenceTight(growth, cores, there);
  },
});

type Columns = ReturnType<typeof day>['columns'];

/** The most cores from an hour up to the one that is looked at, and the dearest request. */
function soFar(
  { hour, cpuCoresAsked, otherCores }: Columns,
  { untilHour, otherMilliseconds }: DateParsing,
  fromHour = 0,
) {
  let [cores, requestMilliseconds] = [0, 0];
  hour.forEach((at, i) => {
    if (at < fromHour || at > untilHour) return;
    const asked = cpuCoresAsked[i] ?? 0;
    cores = Math.max(cores, asked);
    // What a request takes is to all else in it as the cores of both are.
    const rest = otherCores[i] ?? 0;
    if (rest > 0) requestMilliseconds = Math.max(requestMilliseconds, (otherMilliseconds * asked) / rest);
  });
  return { cores, requestMilliseconds };
}

/** What changed that day, and when. */
const momentsOf = ({ releaseHour, configurationHour, rollbackHour }: DateParsing) =>
  [
    { at: releaseHour, label: text.moments.release },
    { at: configurationHour, label: text.moments.offers },
    { at: rollbackHour ?? DAY_END, label: text.moments.rollback },
  ].filter(({ at }) => at < DAY_END);

/** The last of these that has come. */
const lastChange = (values: DateParsing): number =>
  momentsOf(values).reduce((last, { at }) => (at <= values.untilHour ? Math.max(last, at) : last), 0);

/** What changes at a moment jumps at it. */
function stepped(hours: Float64Array, { releaseHour, configurationHour, rollbackHour }: DateParsing) {
  const moments = [releaseHour, configurationHour, rollbackHour].filter((at) => at !== null && at < DAY_END);
  return moments.reduce(
    (before, at) => {
      const after = held(before.x, at);
      return { x: after.x, y: (column: Float64Array) => after.y(before.y(column)) };
    },
    { x: hours, y: (column: Float64Array) => column },
  );
}

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
