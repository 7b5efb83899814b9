/** Slide "multiplication": one dot for each attempt to read a date in one request, from one to the wall that they became. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { numberBet } from '../../../src/figure/number-bet.ts';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import '../style.css';
import type { Measured } from '../lab/measured.ts';
import { type DateParsing, parameters } from '../model/date-parsing/parameters.ts';
import { costs } from '../model/date-parsing/parse-cost.ts';
import type { dateParsing } from '../model/date-parsing.ts';
import { words } from '../words.ts';
import { atMeasuredCost } from './parts/measured-for.ts';
import { attemptsScene } from './scenes/attempts.ts';

const text = words.multiplication;
const { bet } = text;
const { products, sizes, offers, formatsTried, microsecondsPerAttempt } = defaults(parameters);

/** What can be bet on: about what the three numbers give, and far beyond. */
const GUESSES = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000].flatMap((ten) =>
  [100, 200, 500].map((guess) => ten * guess),
);

interface Asked {
  values: DateParsing;
  facts: { parsesPerRequest: number };
}

/** How often it tries; nothing before the request is the one that was asked about. */
const answerOf = (values: DateParsing, attempts: number): number | undefined => {
  const isAsked = values.products === products && values.sizes === sizes && values.offers === offers;
  return !isAsked || values.formatsTried === 1 || attempts === 0 ? undefined : attempts;
};

/** In the order in which they came to be; the share that the offers touch is one of the products'. */
function countsOf(values: DateParsing, attempts: number): number[] {
  const { products: listed, touchedShare, sizes: each, offers: checked } = values;
  const checks = [1, listed * touchedShare, listed * touchedShare * each, listed * touchedShare * each * checked];
  // A list of no more than one, or without an offer, has fewer after a factor than before it.
  return [...checks, attempts].map((count) => Math.round(Math.min(count, attempts)));
}

export const figure = defineFigure<typeof dateParsing, Measured>()({
  model: 'date-parsing',
  parameters,
  // As it began: one check a request, of one offer, in one format.
  base: { products: 1, sizes: 1, offers: 1, formatsTried: 1 },
  firstBase: { products, sizes, offers, formatsTried },
  view: 'factors',
  controls: ['products', 'sizes', 'offers', 'formatsTried', 'microsecondsPerAttempt'],
  presets: [
    { name: 'once-a-request', label: text.once, values: {} },
    { name: 'tooltip', label: text.tooltip, values: { products } },
    { name: 'every-sku', label: text.sku, values: { products, sizes } },
    { name: 'every-offer', label: text.everyOffer, values: { products, sizes, offers } },
    { name: 'every-format', label: text.everyFormat, values: { products, sizes, offers, formatsTried } },
  ],
  steps: ['once-a-request', 'tooltip', 'every-sku', 'every-offer', 'every-format'],
  bet: numberBet({
    question: bet.question,
    guesses: GUESSES,
    offered: [500, 10_000, 100_000, 1_000_000],
    label: bet.choice,
    actual: ({ values, facts }: Asked) => answerOf(values, facts.parsesPerRequest),
  }),
  origin: ({ values, measured }) => (atMeasuredCost(values, measured) ? 'measured' : 'model'),
  scene: ({ facts, values, measured, guess }) => {
    const known = atMeasuredCost(values, measured);
    const priced = known ?? values;
    const { parsesPerRequest: attempts, parseMillisecondsPerRequest } = costs(priced);
    const bid = GUESSES[guess ?? -1];
    return attemptsScene({
      counts: countsOf(values, facts.parsesPerRequest),
      factors: [
        text.factor.request,
        text.factor.products(values.products, values.touchedShare),
        text.factor.sizes(values.sizes),
        text.factor.offers(values.offers),
        text.factor.formats(values.formatsTried),
      ],
      price: priced.microsecondsPerAttempt / microsecondsPerAttempt,
      parseMilliseconds: attempts > 0 ? parseMillisecondsPerRequest : 0,
      otherMilliseconds: values.otherMilliseconds,
      assumedMicroseconds: known ? undefined : values.microsecondsPerAttempt,
      guess: bid === undefined ? undefined : { count: bid, label: bet.choice(bid) },
    });
  },
  sentence: ({ facts, values, measured: known }) => {
    if (facts.parsesPerRequest === 0) return text.sentenceNone;
    const attempts = facts.parsesPerRequest;
    const measured = atMeasuredCost(values, known);
    return measured
      ? text.sentenceMeasured(
          attempts,
          measured.microsecondsPerAttempt / 1000,
          costs(measured).parseMillisecondsPerRequest,
        )
      : text.sentence(attempts, facts.parseMillisecondsPerRequest, facts.parseShare);
  },
});
