/** Slide "multiplication": the attempts of one request, factor by factor, on a logarithmic axis. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { amount, short } from '../../../src/words/format.ts';
import '../style.css';
import type { Measured } from '../lab/measured.ts';
import type { DateParsing } from '../model/date-parsing/parameters.ts';
import { parameters } from '../model/date-parsing/parameters.ts';
import { costs, parsesPerRequest } from '../model/date-parsing/parse-cost.ts';
import type { dateParsing } from '../model/date-parsing.ts';
import { words } from '../words.ts';
import { atMeasuredCost } from './parts/measured-for.ts';

const text = words.multiplication;
const { bet } = text;
/** More than the ends of all sliders multiply to. */
const MOST_ATTEMPTS = 300_000;

const thatDay = defaults(parameters);
const { products, sizes } = thatDay;
/** What the bet asks for, wherever the sliders stand: the steps begin with less. */
const attemptsThatDay = parsesPerRequest(thatDay);

/** The factors as the axis names them, in the model's order. */
const names = (values: DateParsing) => [
  text.factorNames.request,
  text.factorNames.products(values.products),
  text.factorNames.sizes(values.sizes),
  text.factorNames.offers(values.offers),
  text.factorNames.touched(values.touchedShare),
  text.factorNames.formats(values.formatsTried),
];

export const figure = defineFigure<typeof dateParsing, Measured>()({
  model: 'date-parsing',
  parameters,
  // As it began: one check a request.
  base: { products: 1, sizes: 1 },
  firstBase: { products, sizes },
  view: 'factors',
  controls: ['products', 'sizes', 'offers', 'formatsTried', 'microsecondsPerAttempt'],
  presets: [
    { name: 'once-a-request', label: text.once, values: {} },
    { name: 'tooltip', label: text.tooltip, values: { products } },
    { name: 'every-sku', label: text.sku, values: { products, sizes } },
    // A failing attempt throws, and an exception records its stack: as measured on a JVM, ../model/date-parsing.md.
    { name: 'deep-stack', label: text.deep, values: { products, sizes, microsecondsPerAttempt: 11.3 } },
    {
      name: 'without-exceptions',
      label: text.withoutExceptions,
      values: { products, sizes, microsecondsPerAttempt: 0.6 },
    },
  ],
  steps: ['once-a-request', 'tooltip', 'every-sku'],
  bet: {
    question: bet.question,
    choices: [
      { label: bet.choices.dozens, holds: () => attemptsThatDay < 100 },
      { label: bet.choices.hundreds, holds: () => attemptsThatDay < 1000 },
      { label: bet.choices.thousands, holds: () => attemptsThatDay < 10_000 },
      { label: bet.choices.tensOfThousands, holds: () => true },
    ],
  },
  tiles: ({ facts: modelled, values, measured: known }) => {
    const measured = atMeasuredCost(values, known);
    const facts = measured ? costs(measured) : modelled;
    const role = facts.parseShare > 0.5 ? 'bad' : 'good';
    const timeTile = measured ? words.measuredCost.tile(each(measured)) : text.timeTile;
    return [
      { value: amount(facts.parsesPerRequest), label: text.attemptsTile, role },
      { value: text.time(facts.parseMillisecondsPerRequest), label: timeTile, role },
      { value: text.cores(facts.cpuCores), label: text.coresTile(values.requestsPerSecond), role: 'main' },
    ];
  },
  chart: ({ columns, values, measured: known }) => {
    // A factor of one says nothing.
    const told = [...columns.factor].filter((i) => i !== 4 || values.touchedShare !== 1);
    const attempts = told.map((i) => columns.parsesPerRequest[i] ?? 0);
    const places = told.map((_, place) => place);
    return {
      x: {
        label: text.axisFactor,
        minimum: 0,
        maximum: told.length - 1,
        ticks: places,
        categories: told.map((i, place) => text.place(names(values)[i] ?? '', attempts[place] ?? 0)),
      },
      y: {
        label: text.axisAttempts((atMeasuredCost(values, known) ?? values).microsecondsPerAttempt),
        minimum: 0.5,
        maximum: MOST_ATTEMPTS,
        scale: 'logarithmic',
        ticks: [1, 10, 100, 1000, 10_000, 100_000],
        format: short,
      },
      series: [{ label: text.attempts, role: 'bad', kind: 'bars', x: places, y: attempts }],
      horizontal: true,
    };
  },
  sentence: ({ facts, values, measured: known }) => {
    if (facts.parsesPerRequest === 0) return text.sentenceNone;
    const attempts = facts.parsesPerRequest;
    const measured = atMeasuredCost(values, known);
    return measured
      ? text.sentenceMeasured(values, attempts, each(measured), costs(measured).parseMillisecondsPerRequest)
      : text.sentence(values, attempts, facts.parseMillisecondsPerRequest);
  },
});

/** Milliseconds of an attempt. */
const each = ({ microsecondsPerAttempt }: DateParsing) => microsecondsPerAttempt / 1000;
