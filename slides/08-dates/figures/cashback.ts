/** Slide "cashback": what a request costs as offers are added, one partner after the other. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import '../style.css';
import { parameters } from '../model/date-parsing/parameters.ts';
import type { dateParsing } from '../model/date-parsing.ts';
import { words } from '../words.ts';
import { receiptsScene } from './scenes/receipts.ts';

const text = words.cashback;
const MOST_OFFERS = 6;
/** Those that have a name. */
const TOLD_OFFERS = 3;
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
  scene: ({ columns, values }) =>
    receiptsScene({
      offers: values.offers,
      // Those of the tale, or all.
      room: values.offers > TOLD_OFFERS ? MOST_OFFERS : TOLD_OFFERS,
      restMilliseconds: columns.parsedOnceMilliseconds[0] ?? 0,
      parseMilliseconds: columns.parseMilliseconds,
    }),
  sentence: ({ facts, values }) =>
    values.offers === 0
      ? text.sentenceNone(facts.requestMilliseconds)
      : text.sentence(values.offers, facts.requestMilliseconds, facts.millisecondsPerOffer),
});
