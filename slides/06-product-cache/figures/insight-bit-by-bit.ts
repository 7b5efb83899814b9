/** Slide "insight-bit-by-bit": database load against the catalogue, with and without the bug, and when an alert fires. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { percent } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/product-cache/parameters.ts';
import type { productCache } from '../model/product-cache.ts';
import { words } from '../words.ts';
import { loadAxis } from './parts/axes.ts';

const text = words.insight;
const { products, alertLoad } = defaults(parameters);
const TOLD_CLUB = 60_000;
const TOLD_SHOP = 300_000;
/** From its dot to the middle of the number, in products and in loads: under the line that climbs, and over it once that is high. */
const [UNDER, OVER] = [
  { x: 55_000, y: -0.2 },
  { x: -40_000, y: 0.26 },
];
/** Where the model's sweep begins. */
const FEWEST_PRODUCTS = 10_000;
const MOST_PRODUCTS = 400_000;
/** Of the axis of loads. */
const LOWEST_END = 1.75;

/** Whether there is an alert that comes before the database is full, and after the first day. */
const comesInTime = (
  { productsAtAlertWithBug }: { productsAtAlertWithBug: number },
  { alertLoad, products }: { alertLoad: number; products: number },
): boolean => alertLoad < 1 && productsAtAlertWithBug > FEWEST_PRODUCTS && productsAtAlertWithBug <= products;

export const figure = defineFigure<typeof productCache>()({
  model: 'product-cache',
  parameters,
  view: 'catalogue',
  // A club whose alert, where it has one, means that nothing is left.
  base: { products: TOLD_CLUB, alertLoad: 1 },
  firstBase: { products, alertLoad },
  controls: ['products', 'alertLoad'],
  presets: [
    { name: 'club', label: text.club, values: {} },
    { name: 'shop', label: text.shop, values: { products } },
    { name: 'in-time', label: text.inTime, values: { products, alertLoad: 0.5 } },
  ],
  steps: ['club', 'shop', 'in-time'],
  chart: ({ columns, facts, values }) => {
    const y = {
      ...loadAxis(text.axisLoad, Math.max(...columns.databaseLoadWithBug), [LOWEST_END, 3, 5, 10]),
      ticks: [0, 1],
    };
    const isInTime = comesInTime(facts, values);
    const dot = isInTime
      ? { x: facts.productsAtAlertWithBug, y: values.alertLoad }
      : { x: values.products, y: facts.databaseLoadWithBug };
    const aside = dot.y < 1 ? UNDER : OVER;
    const place = { x: dot.x + aside.x, y: dot.y + (aside.y * y.maximum) / LOWEST_END };
    return {
      x: {
        label: text.axisProducts,
        minimum: 0,
        maximum: MOST_PRODUCTS,
        ticks: [TOLD_CLUB, TOLD_SHOP],
        format: text.catalogue(TOLD_CLUB, TOLD_SHOP),
      },
      y,
      series: [
        { label: text.bugLine, role: 'bad', named: true, x: columns.products, y: columns.databaseLoadWithBug },
        { label: text.goodLine, role: 'good', named: true, x: columns.products, y: columns.databaseLoadWithoutBug },
      ],
      lines: [
        { axis: 'y', at: 1, label: '', role: 'quiet' },
        ...(values.alertLoad === 1
          ? []
          : [{ axis: 'y', at: values.alertLoad, label: text.alert(values.alertLoad), role: 'second' } as const]),
      ],
      points: [
        {
          x: values.products,
          y: facts.databaseLoadWithBug,
          label: '',
          role: facts.databaseLoadWithBug >= 1 ? 'bad' : 'main',
        },
        // Where it would have come.
        ...(isInTime ? [{ ...dot, label: '', role: 'second' as const }] : []),
      ],
      numbers: [
        isInTime
          ? { ...place, value: text.about(dot.x), label: '', role: 'second' }
          : { ...place, value: percent(dot.y), label: '', role: dot.y >= 1 ? 'bad' : 'main' },
      ],
    };
  },
  sentence: ({ facts, values }) => {
    const { products, alertLoad } = values;
    const { databaseLoadWithBug: load, productsAtAlertWithBug: productsAtAlert } = facts;
    if (load < Math.min(0.7, alertLoad)) return text.sentenceHarmless(products, load);
    if (productsAtAlert <= FEWEST_PRODUCTS) return text.sentenceAlways(products, load);
    if (alertLoad >= 1 && load >= 1) return text.sentenceUnwatched(products, load);
    return productsAtAlert <= products
      ? text.sentenceEarly(productsAtAlert, products)
      : text.sentenceSilent(products, load);
  },
});
