/**
 * Date-parsing: a list of products checks time-limited offers and parses their configured dates each time. Rates in
 * requests/s, times in milliseconds of one core unless named otherwise. Rules and sources: date-parsing.model.md.
 */
import { dayFactor, GREATEST_PEAK_FACTOR } from '../../src/simulation/day-curve.ts';
import { defineModel, type Effort } from '../../src/simulation/model.ts';
import { number, optional, toggle, type Values } from '../../src/simulation/parameters.ts';
import { power } from '../../src/simulation/portable-math.ts';
import type { RandomStreams } from '../../src/simulation/random.ts';
import { wholeSpeedUp } from './amdahl.ts';
import { factorsOf, type ParseRules, parseMilliseconds, parseShare, parsesPerRequest } from './parse-cost.ts';
import { sampleProfile } from './sampled-profile.ts';
import { words } from './words.ts';

const label = words.dateParsing;
const hourSlider = { minimum: 0, maximum: 24, step: 0.5 };

const parameters = {
  requestsPerSecond: number({
    label: label.requestsPerSecond,
    unit: 'requests/s',
    minimum: 0,
    maximum: 1_000_000,
    default: 200,
    slider: { minimum: 10, maximum: 1000, step: 10 },
  }),
  products: number({
    label: label.products,
    unit: 'products',
    minimum: 0,
    maximum: 100_000,
    default: 60,
    integer: true,
    slider: { minimum: 10, maximum: 120, step: 5 },
  }),
  sizes: number({
    label: label.sizes,
    unit: 'sizes',
    minimum: 0,
    maximum: 1000,
    default: 3,
    integer: true,
    slider: { minimum: 1, maximum: 10, step: 1 },
  }),
  offers: number({
    label: label.offers,
    unit: 'offers',
    minimum: 0,
    maximum: 1000,
    default: 3,
    integer: true,
    slider: { minimum: 0, maximum: 6, step: 1 },
  }),
  touchedShare: number({
    label: label.touchedShare,
    unit: '',
    minimum: 0,
    maximum: 1,
    default: 1,
    slider: { minimum: 0, maximum: 1, step: 0.05 },
  }),
  formatsTried: number({
    label: label.formatsTried,
    unit: 'formats',
    minimum: 0,
    maximum: 1000,
    default: 20,
    slider: { minimum: 1, maximum: 30, step: 1 },
  }),
  microsecondsPerAttempt: number({
    label: label.microsecondsPerAttempt,
    unit: 'µs',
    minimum: 0,
    maximum: 1_000_000,
    default: 5.7,
    slider: { minimum: 0.1, maximum: 30, step: 0.1 },
  }),
  otherMilliseconds: number({
    label: label.otherMilliseconds,
    unit: 'ms',
    minimum: 0,
    maximum: 100_000,
    default: 7,
    slider: { minimum: 1, maximum: 50, step: 1 },
  }),
  parseOnce: toggle({ label: label.parseOnce, default: false }),
  cores: number({
    label: label.cores,
    unit: '',
    minimum: 1,
    maximum: 100_000,
    default: 16,
    integer: true,
    slider: { minimum: 4, maximum: 64, step: 2 },
  }),
  peakFactor: number({
    label: label.peakFactor,
    unit: '',
    minimum: 1,
    maximum: GREATEST_PEAK_FACTOR,
    default: 1.8,
    slider: { minimum: 1, maximum: 4, step: 0.1 },
  }),
  releaseHour: number({
    label: label.releaseHour,
    unit: 'h',
    minimum: 0,
    maximum: 24,
    default: 9,
    slider: hourSlider,
  }),
  configurationHour: number({
    label: label.configurationHour,
    unit: 'h',
    minimum: 0,
    maximum: 24,
    default: 11,
    slider: hourSlider,
  }),
  rollbackHour: optional({
    label: label.rollbackHour,
    unit: 'h',
    minimum: 0,
    maximum: 24,
    default: 16,
    absent: label.never,
    slider: hourSlider,
  }),
  samplesPerSecond: number({
    label: label.samplesPerSecond,
    unit: 'samples/s',
    minimum: 0.01,
    maximum: 100_000,
    default: 100,
    slider: { minimum: 1, maximum: 1000, step: 60, logarithmic: true },
  }),
  sampledSeconds: number({
    label: label.sampledSeconds,
    unit: 's',
    minimum: 0.01,
    maximum: 100_000,
    default: 10,
    slider: { minimum: 1, maximum: 120, step: 1 },
  }),
  improvedShare: number({
    label: label.improvedShare,
    unit: '',
    minimum: 0,
    maximum: 1,
    default: 0.9,
    slider: { minimum: 0, maximum: 0.99, step: 0.01 },
  }),
  partSpeedUp: number({
    label: label.partSpeedUp,
    unit: '×',
    minimum: 0.001,
    maximum: 1_000_000,
    default: 45,
    slider: { minimum: 1, maximum: 100, step: 1 },
  }),
};

type DateParsing = Values<typeof parameters>;

/** The multiplication, and the cores that it asks for. Nothing here is random. */
function costs(values: DateParsing) {
  const milliseconds = parseMilliseconds(values);
  return {
    parsesPerRequest: parsesPerRequest(values),
    parseMillisecondsPerRequest: milliseconds,
    requestMilliseconds: milliseconds + values.otherMilliseconds,
    cpuCores: (values.requestsPerSecond * milliseconds) / 1000,
    cpuCoresWithRest: (values.requestsPerSecond * (milliseconds + values.otherMilliseconds)) / 1000,
    parseShare: parseShare(values),
  };
}

function run(values: DateParsing) {
  return { facts: costs(values) };
}

const DAY_POINTS = 145;
/** Offers that were configured before that day (assumed). */
const OFFERS_BEFORE = 1;

/** The code of an hour: before the release, and again after the rollback, one check a product; with it one a size. */
function rulesAt(values: DateParsing, hour: number): ParseRules {
  const released = hour >= values.releaseHour && !(values.rollbackHour !== null && hour >= values.rollbackHour);
  return {
    ...values,
    sizes: released ? values.sizes : Math.min(1, values.sizes),
    offers: hour >= values.configurationHour ? values.offers : Math.min(OFFERS_BEFORE, values.offers),
  };
}

/** Cores asked for over the day, with the moments of release, configuration and rollback. */
function day(values: DateParsing) {
  const column = () => new Float64Array(DAY_POINTS);
  const columns = {
    hour: column(),
    cpuCoresAsked: column(),
    cpuCoresBusy: column(),
    parseCores: column(),
    otherCores: column(),
    cores: column().fill(values.cores),
  };
  const at = (hour: number) => {
    const requestsPerSecond = values.requestsPerSecond * dayFactor(hour, values.peakFactor);
    const { cpuCores, cpuCoresWithRest } = costs({ ...values, ...rulesAt(values, hour), requestsPerSecond });
    return { parsing: cpuCores, all: cpuCoresWithRest };
  };
  let overloaded = 0;
  let peak = 0;
  for (let i = 0; i < DAY_POINTS; i++) {
    const hour = (24 * i) / (DAY_POINTS - 1);
    const { parsing, all } = at(hour);
    columns.hour[i] = hour;
    columns.cpuCoresAsked[i] = all;
    columns.cpuCoresBusy[i] = Math.min(all, values.cores);
    columns.parseCores[i] = parsing;
    columns.otherCores[i] = all - parsing;
    if (all > values.cores) overloaded++;
    peak = Math.max(peak, all);
  }
  const milliseconds = (hour: number) => parseMilliseconds(rulesAt(values, hour)) + values.otherMilliseconds;
  const before = milliseconds(Math.min(values.releaseHour, values.configurationHour) - 1);
  const after = milliseconds(Math.max(values.releaseHour, values.configurationHour));
  return {
    facts: {
      peakCpuCores: peak,
      hoursOverloaded: (overloaded * 24) / (DAY_POINTS - 1),
      requestMillisecondsBefore: before,
      requestMillisecondsAfter: after,
      costGrowthFactor: before > 0 ? after / before : Number.NaN,
    },
    columns,
  };
}

/** The multiplication, factor by factor. */
function factors(values: DateParsing) {
  const each = factorsOf(values);
  let product = 1;
  const cumulative = each.map((factor) => {
    product *= factor;
    return product;
  });
  return {
    facts: costs(values),
    columns: {
      factor: Float64Array.from(each, (_, i) => i),
      multiplier: Float64Array.from(each),
      parsesPerRequest: Float64Array.from(cumulative),
    },
  };
}

const MOST_OFFERS = 6;

/** What a request costs as offers are added, parsed each time and parsed once. */
function offers(values: DateParsing) {
  const counts = Float64Array.from({ length: Math.max(MOST_OFFERS, values.offers) + 1 }, (_, i) => i);
  const parsing = counts.map((count) => parseMilliseconds({ ...values, offers: count }));
  return {
    facts: {
      ...costs(values),
      millisecondsPerOffer: parseMilliseconds({ ...values, offers: 1 }),
      slowdown: values.otherMilliseconds > 0 ? 1 + parseMilliseconds(values) / values.otherMilliseconds : Number.NaN,
    },
    columns: {
      offers: counts,
      parseMilliseconds: parsing,
      requestMilliseconds: parsing.map((milliseconds) => milliseconds + values.otherMilliseconds),
      parsedOnceMilliseconds: counts.map(() => values.otherMilliseconds),
    },
  };
}

/** A sampled profile of such a request beside its true shares. */
function sampling(values: DateParsing, random: RandomStreams, effort: Effort) {
  const samples = Math.max(1, Math.round(values.samplesPerSecond * values.sampledSeconds));
  return sampleProfile(parseShare(values), samples, random, effort);
}

const AMDAHL_POINTS = 61;
const GREATEST_SPEED_UP = 100;

/** Speed-up of the whole against that of a part, for several shares of the time that the part takes. */
function amdahl(values: DateParsing) {
  const partSpeedUp = Float64Array.from({ length: AMDAHL_POINTS }, (_, i) =>
    power(GREATEST_SPEED_UP, i / (AMDAHL_POINTS - 1)),
  );
  const curve = (share: number) => partSpeedUp.map((speedUp) => wholeSpeedUp(share, speedUp));
  return {
    facts: {
      wholeSpeedUp: wholeSpeedUp(values.improvedShare, values.partSpeedUp),
      greatestSpeedUp: values.improvedShare < 1 ? 1 / (1 - values.improvedShare) : Number.POSITIVE_INFINITY,
      timeLeftShare: 1 / wholeSpeedUp(values.improvedShare, values.partSpeedUp),
    },
    columns: {
      partSpeedUp,
      chosenShareSpeedUp: curve(values.improvedShare),
      quarterSpeedUp: curve(0.25),
      halfSpeedUp: curve(0.5),
      threeQuartersSpeedUp: curve(0.75),
      ninetyPercentSpeedUp: curve(0.9),
      ninetyNinePercentSpeedUp: curve(0.99),
    },
  };
}

export const dateParsing = defineModel({
  name: 'date-parsing',
  parameters,
  run,
  views: { day, factors, offers, sampling, amdahl },
  underLoad: {
    label: label.scarce,
    demand: (values, _random, multiplier) => multiplier * costs(values).cpuCoresWithRest,
    capacity: (values) => values.cores,
  },
});
