/** Slide "parse-once": both renderers against the length of the list, from the model and measured on this machine. */
import { axisEnd } from '../../../src/figure/chart/axes.ts';
import type { Series } from '../../../src/figure/chart/declaration.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { duration, factor } from '../../../src/words/format.ts';
import '../style.css';
import type { Measured } from '../lab/measured.ts';
import type { MeasuredLists, Times } from '../lab/parse-once/measure-renderers.ts';
import { type DateParsing, parameters } from '../model/date-parsing/parameters.ts';
import type { dateParsing } from '../model/date-parsing.ts';
import { words } from '../words.ts';

const text = words.parseOnce;
const gap = Number.NaN;

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
  lab: {
    name: 'lists',
    load: async () => (await import('../lab/parse-once/parse-once.lab.ts')).lab,
    run: words.labs.run,
    promise: words.labs.parseOnce.promise,
  },
  tiles: ({ facts, values, measured: { lists: measured } }) => {
    const row = measuredAt(measured, values);
    if (row)
      return [
        { value: duration(row.eachTime.median), label: text.eachMeasured, role: 'bad' },
        { value: duration(row.once.median), label: text.onceMeasured, role: 'good' },
        { value: factor(row.eachTime.median / row.once.median), label: text.factorMeasured, role: 'main' },
      ];
    return [
      { value: duration(facts.eachTimeMilliseconds), label: text.eachTile, role: 'bad' },
      { value: duration(facts.parsedOnceMilliseconds), label: text.onceTile, role: 'good' },
      { value: factor(facts.speedUp), label: text.factorTile, role: 'main' },
    ];
  },
  chart: ({ columns, facts, values, measured: { lists: measured } }) => ({
    x: { label: text.axisProducts, minimum: 0, maximum: 125, ticks: [0, 20, 40, 60, 80, 100, 120] },
    y: {
      label: text.axisTime,
      minimum: 0,
      maximum: axisEnd(most(columns.eachTimeMilliseconds, sameRules(measured, values) ? measured : undefined)),
      format: duration,
    },
    series: [
      { label: text.eachLine, role: 'bad', x: columns.products, y: columns.eachTimeMilliseconds },
      { label: text.onceLine, role: 'good', x: columns.products, y: columns.parsedOnceMilliseconds },
      ...measuredSeries(sameRules(measured, values) ? measured : undefined),
    ],
    points: [
      { x: values.products, y: facts.eachTimeMilliseconds, label: '', role: 'bad' },
      { x: values.products, y: facts.parsedOnceMilliseconds, label: '', role: 'good' },
    ],
  }),
  sentence: ({ facts, values, measured: { lists: measured } }) => {
    const row = measuredAt(measured, values);
    return row
      ? text.sentenceMeasured(values.products, row.eachTime.median, row.once.median, Math.round(facts.parsesPerRequest))
      : text.sentence(values.products, facts.eachTimeMilliseconds, facts.parsedOnceMilliseconds);
  },
});

/** The longest list of the model's and of the measured ones, to the end of its spread. */
function most(modelled: Float64Array, measured: MeasuredLists | undefined): number {
  const known = measured?.rows.map(({ eachTime }) => eachTime.upperQuartile) ?? [];
  return Math.max(...modelled, ...known);
}

function sameRules(measured: MeasuredLists | undefined, values: DateParsing): boolean {
  const keys = ['sizes', 'offers', 'touchedShare', 'formatsTried'] as const;
  return measured !== undefined && keys.every((key) => measured.rules[key] === values[key]);
}

/** What was measured for a list of this length, if it was. */
function measuredAt(measured: MeasuredLists | undefined, values: DateParsing) {
  return sameRules(measured, values) ? measured?.rows.find(({ products }) => products === values.products) : undefined;
}

function measuredSeries(measured: MeasuredLists | undefined): Series[] {
  if (!measured) return [];
  const x = measured.rows.map(({ products }) => products);
  const each = measured.rows.map(({ eachTime }) => eachTime);
  const once = measured.rows.map((row) => row.once);
  const spread = (list: Times[]) => list.flatMap((one) => [one.lowerQuartile, one.upperQuartile, gap]);
  const origin = 'measured' as const;
  return [
    { label: text.measured, role: 'bad', kind: 'points', origin, x, y: each.map((one) => one.median) },
    { label: '', role: 'good', kind: 'points', origin, x, y: once.map((one) => one.median) },
    {
      label: '',
      role: 'quiet',
      kind: 'segments',
      origin,
      x: [...x, ...x].flatMap((products) => [products, products, products]),
      y: [...spread(each), ...spread(once)],
    },
  ];
}
