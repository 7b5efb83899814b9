/** Slide "parse-once": both renderers race through the same list, as the model has it and as this machine was measured. */
import { defineFigure } from '../../../src/figure/declare.ts';
import '../style.css';
import type { Measured } from '../lab/measured.ts';
import type { MeasuredLists } from '../lab/parse-once/measure-renderers.ts';
import { type DateParsing, parameters } from '../model/date-parsing/parameters.ts';
import type { dateParsing } from '../model/date-parsing.ts';
import { words } from '../words.ts';
import { raceScene } from './scenes/race.ts';

const text = words.parseOnce;

export const figure = defineFigure<typeof dateParsing, Measured>()({
  model: 'date-parsing',
  parameters,
  view: 'products',
  controls: ['products', 'offers', 'formatsTried'],
  presets: [
    { name: 'sixty', label: text.eachTime, values: {} },
    { name: 'twenty', label: text.twenty, values: { products: 20 } },
    { name: 'hundred-twenty', label: text.most, values: { products: 120 } },
  ],
  // Next measures.
  steps: ['sixty', 'measure'],
  times: {
    label: text.factorOfDevices,
    range: [0.5, 5000],
    of: ({ values, measured }) => {
      const row = measuredAt(measured.lists, values);
      return row && row.eachTime.median / row.once.median;
    },
  },
  lab: {
    name: 'lists',
    load: async () => (await import('../lab/parse-once/parse-once.lab.ts')).lab,
    run: words.labs.run,
    promise: words.labs.parseOnce.promise,
  },
  origin: ({ values, measured: { lists } }) => (measuredAt(lists, values) ? 'measured' : 'model'),
  scene: ({ facts, values, measured: { lists } }) => {
    const row = measuredAt(lists, values);
    return raceScene({
      products: values.products,
      eachTimeMilliseconds: row?.eachTime.median ?? facts.eachTimeMilliseconds,
      onceMilliseconds: row?.once.median ?? facts.parsedOnceMilliseconds,
    });
  },
  sentence: ({ facts, values, measured: { lists: measured } }) => {
    const row = measuredAt(measured, values);
    return row
      ? text.sentenceMeasured(
          row.eachTime.median,
          row.once.median,
          text.faster(facts.eachTimeMilliseconds, facts.parsedOnceMilliseconds),
        )
      : text.sentence(values.products, facts.eachTimeMilliseconds, facts.parsedOnceMilliseconds);
  },
});

function sameRules(measured: MeasuredLists | undefined, values: DateParsing): boolean {
  const keys = ['sizes', 'offers', 'touchedShare', 'formatsTried'] as const;
  return measured !== undefined && keys.every((key) => measured.rules[key] === values[key]);
}

/** What was measured for a list of this length, if it was. */
function measuredAt(measured: MeasuredLists | undefined, values: DateParsing) {
  return sameRules(measured, values) ? measured?.rows.find(({ products }) => products === values.products) : undefined;
}
