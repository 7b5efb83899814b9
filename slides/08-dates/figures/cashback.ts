/** Slide "cashback": what a request costs as offers are added, one partner after the other. */
import { axisEnd } from '../../../src/figure/chart/axes.ts';
import type { Series } from '../../../src/figure/chart/declaration.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { duration, factor } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/date-parsing/parameters.ts';
import type { dateParsing } from '../model/date-parsing.ts';
import { words } from '../words.ts';

const text = words.cashback;
const MOST_OFFERS = 6;
/** Those that have a name. */
const TOLD_OFFERS = 3;
/** Each offer's own, and those that have no name together. */
const PIECES = ['bad', 'second', 'third', 'quiet'] as const;
const thatDay = defaults(parameters);

export const figure = defineFigure<typeof dateParsing>()({
  model: 'date-parsing',
  parameters,
  // As it began.
  base: { offers: 1 },
  firstBase: { offers: thatDay.offers },
  view: 'offers',
  controls: ['offers', 'touchedShare'],
  presets: [
    { name: 'launch', label: text.launch, values: {} },
    { name: 'visa', label: text.visa, values: { offers: 2 } },
    { name: 'puma', label: text.puma, values: { offers: thatDay.offers } },
    { name: 'six', label: text.all, values: { offers: MOST_OFFERS } },
  ],
  steps: ['launch', 'visa', 'puma'],
  tiles: ({ facts }) => [
    { value: duration(facts.requestMilliseconds), label: text.requestTile, role: 'main' },
    { value: factor(facts.slowdown), label: text.slowdownTile, role: facts.slowdown > 2 ? 'bad' : 'good' },
  ],
  chart: ({ columns, facts, values }) => ({
    x: {
      label: text.axisOffers,
      minimum: 0,
      maximum: shown(values.offers),
      categories: text.names.slice(0, shown(values.offers) + 1),
    },
    y: {
      label: text.axisTime,
      minimum: 0,
      maximum: axisEnd(facts.requestMilliseconds, [75, 150, 300, 1000]),
      format: duration,
    },
    series: [
      {
        label: text.rest,
        role: 'main',
        kind: 'bars',
        stack: 'time',
        x: columns.offers.subarray(0, shown(values.offers) + 1),
        y: sofar(columns.parsedOnceMilliseconds, values.offers),
      },
      ...PIECES.slice(0, values.offers > TOLD_OFFERS ? undefined : TOLD_OFFERS).map(
        (role, i): Series => ({
          label: text.pieces[i] ?? '',
          role,
          kind: 'bars',
          stack: 'time',
          x: columns.offers.subarray(0, shown(values.offers) + 1),
          y: sofar(pieceOf(columns.parseMilliseconds, i), values.offers),
        }),
      ),
    ],
  }),
  sentence: ({ facts, values }) =>
    values.offers === 0
      ? text.sentenceNone(facts.requestMilliseconds)
      : text.sentence(values.offers, facts.requestMilliseconds, facts.millisecondsPerOffer),
});

/** What one offer's dates cost in a request with so many: nothing before it was made. */
const pieceOf = (parsing: Float64Array, piece: number): Float64Array =>
  parsing.map((milliseconds, offers) =>
    piece < TOLD_OFFERS
      ? offers > piece
        ? (parsing[piece + 1] ?? 0) - (parsing[piece] ?? 0)
        : 0
      : milliseconds - (parsing[Math.min(offers, TOLD_OFFERS)] ?? 0),
  );

/** Offers that nobody has made yet have no bars. */
const sofar = (column: Float64Array, offers: number) =>
  column.subarray(0, shown(offers) + 1).map((value, i) => (i <= offers ? value : 0));

/** How many the axis has room for: those of the tale, or all. */
const shown = (offers: number) => (offers > TOLD_OFFERS ? MOST_OFFERS : TOLD_OFFERS);
