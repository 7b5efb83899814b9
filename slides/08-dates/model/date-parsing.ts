/**
 * Date-parsing: a list of products checks time-limited offers and parses their configured dates each time. Rates in
 * requests/s, times in milliseconds of one core unless named otherwise. Rules and sources: model/date-parsing.md.
 */
import { defineModel, type Effort } from '../../../src/simulation/engine/model.ts';
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import { wholeSpeedUp } from './date-parsing/amdahl.ts';
import { day } from './date-parsing/day.ts';
import { flameFrames } from './date-parsing/flame-frames.ts';
import { type DateParsing, parameters } from './date-parsing/parameters.ts';
import { costs, factorsOf, parseMilliseconds, parseShare, parsesPerRequest } from './date-parsing/parse-cost.ts';
import { sampleProfile } from './date-parsing/sampled-profile.ts';

function run(values: DateParsing) {
  return { facts: costs(values) };
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

const FEWEST_PRODUCTS = 10;
const MOST_PRODUCTS = 120;
const PRODUCT_POINTS = 23;

/** What a request costs as the list grows, parsed each time and parsed once. */
function products(values: DateParsing) {
  const counts = Float64Array.from(
    { length: PRODUCT_POINTS },
    (_, i) => FEWEST_PRODUCTS + ((MOST_PRODUCTS - FEWEST_PRODUCTS) * i) / (PRODUCT_POINTS - 1),
  );
  const other = values.otherMilliseconds;
  const eachTime = (count: number) => other + parseMilliseconds({ ...values, products: count, parseOnce: false });
  return {
    facts: {
      eachTimeMilliseconds: eachTime(values.products),
      parsedOnceMilliseconds: other,
      speedUp: other > 0 ? eachTime(values.products) / other : Number.NaN,
      parsesPerRequest: parsesPerRequest({ ...values, parseOnce: false }),
    },
    columns: {
      products: counts,
      eachTimeMilliseconds: counts.map(eachTime),
      parsedOnceMilliseconds: counts.map(() => other),
    },
  };
}

/** The frames of a profile of such a request, with the shares that the rules give them. */
function flame(values: DateParsing) {
  const dateShare = parseShare(values);
  const frames = flameFrames(dateShare);
  return {
    facts: { dateShare, requestMilliseconds: costs(values).requestMilliseconds },
    columns: {
      depth: Float64Array.from(frames, (frame) => frame.depth),
      start: Float64Array.from(frames, (frame) => frame.start),
      share: Float64Array.from(frames, (frame) => frame.share),
    },
  };
}

/** A sampled profile of such a request beside its true shares. */
function sampling(values: DateParsing, random: RandomStreams, effort: Effort) {
  const samples = Math.max(1, Math.round(values.samplesPerSecond * values.sampledSeconds));
  return sampleProfile(parseShare(values), samples, random, effort);
}

/** How much faster the whole becomes with a part of it, and how fast it can become at all. */
function amdahl({ improvedShare, partSpeedUp }: DateParsing) {
  const whole = wholeSpeedUp(improvedShare, partSpeedUp);
  return {
    facts: {
      wholeSpeedUp: whole,
      greatestSpeedUp: improvedShare < 1 ? 1 / (1 - improvedShare) : Number.POSITIVE_INFINITY,
      timeLeftShare: 1 / whole,
    },
    columns: {},
  };
}

export const dateParsing = defineModel({
  name: 'date-parsing',
  parameters,
  run,
  views: { day, factors, offers, products, sampling, flame, amdahl },
});
