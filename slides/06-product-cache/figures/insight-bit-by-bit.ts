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
const { question, choices } = text.bet;
const { products, alertLoad } = defaults(parameters);
const TOLD_CLUB = 60_000;
const TOLD_SHOP = 300_000;
/** Where the model's sweep begins. */
const FEWEST_PRODUCTS = 10_000;
const MOST_PRODUCTS = 400_000;

type Columns = Record<'products' | 'databaseLoadWithBug', Float64Array>;

/** Database load with the bug at so many products: the sweep's nearest point. */
function loadAt({ products, databaseLoadWithBug }: Columns, wanted: number): number {
  let nearest = 0;
  products.forEach((count, i) => {
    if (Math.abs(count - wanted) < Math.abs((products[nearest] ?? 0) - wanted)) nearest = i;
  });
  return databaseLoadWithBug[nearest] ?? Number.NaN;
}

/** How much the load may grow with the catalogue. */
const GUESSES = [
  { factor: 1, label: choices.same },
  { factor: 2, label: choices.twice },
  { factor: 3, label: choices.threeTimes },
  { factor: 5, label: choices.fiveTimes },
] as const;

/** The guess that is nearest, counted in factors. */
function nearest(columns: Columns): number {
  const growth = loadAt(columns, TOLD_SHOP) / loadAt(columns, TOLD_CLUB);
  const distances = GUESSES.map(({ factor }) => Math.max(factor / growth, growth / factor));
  return distances.indexOf(Math.min(...distances));
}

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
  bet: {
    question,
    choices: GUESSES.map(({ label }, i) => ({
      label,
      // Once the shop that was asked about is shown.
      holds: ({ columns, values }: { columns: Columns; values: { products: number } }) =>
        values.products >= products && nearest(columns) === i,
    })),
  },
  tiles: ({ facts, values }) => [
    {
      value: percent(facts.databaseLoadWithBug),
      label: text.loadTile,
      role: facts.databaseLoadWithBug >= 1 ? 'bad' : facts.databaseLoadWithBug >= values.alertLoad ? 'main' : 'good',
    },
    // Where there is an alert that comes before the end.
    ...(values.alertLoad < 1
      ? [
          {
            value: text.alertAt(facts.productsAtAlertWithBug),
            label: text.alertTile(facts.productsAtAlertWithBug),
            role: 'main' as const,
          },
        ]
      : []),
  ],
  chart: ({ columns, facts, values, guess }) => ({
    x: {
      label: text.axisProducts,
      minimum: 0,
      maximum: MOST_PRODUCTS,
      ticks: [TOLD_CLUB, TOLD_SHOP],
      format: text.catalogue(TOLD_CLUB, TOLD_SHOP),
    },
    y: loadAxis(text.axisLoad, Math.max(...columns.databaseLoadWithBug), [2, 5, 10]),
    series: [
      { label: text.bugLine, role: 'bad', named: true, x: columns.products, y: columns.databaseLoadWithBug },
      { label: text.goodLine, role: 'good', named: true, x: columns.products, y: columns.databaseLoadWithoutBug },
    ],
    lines: [
      // From the club up to what it asked for; at the shop the names of the lines stand.
      { axis: 'x', at: TOLD_CLUB, upTo: loadAt(columns, TOLD_CLUB), label: '', role: 'quiet', origin: 'told' },
      {
        axis: 'y',
        at: values.alertLoad,
        label: text.alert(values.alertLoad),
        role: values.alertLoad < 1 ? 'second' : 'quiet',
      },
    ],
    points: [
      {
        x: values.products,
        y: facts.databaseLoadWithBug,
        label: text.here(facts.databaseLoadWithBug),
        role: facts.databaseLoadWithBug >= 1 ? 'bad' : 'main',
      },
      // Where it would have rung.
      ...(values.alertLoad < 1 && facts.productsAtAlertWithBug > FEWEST_PRODUCTS
        ? [
            {
              x: facts.productsAtAlertWithBug,
              y: values.alertLoad,
              label: text.rings(facts.productsAtAlertWithBug),
              role: 'second' as const,
            },
          ]
        : []),
      ...GUESSES.filter((_, i) => i === guess).map(({ factor, label }) => ({
        x: TOLD_SHOP,
        y: factor * loadAt(columns, TOLD_CLUB),
        label: text.guess(label),
        role: 'third' as const,
      })),
    ],
  }),
  sentence: ({ facts, values }) => {
    const { products, alertLoad } = values;
    const { databaseLoadWithBug: load, productsAtAlertWithBug: productsAtAlert } = facts;
    if (load < Math.min(0.7, alertLoad)) return text.sentenceHarmless(products, load);
    if (productsAtAlert <= FEWEST_PRODUCTS) return text.sentenceAlways(products, load);
    if (alertLoad >= 1 && load >= 1) return text.sentenceUnwatched(products, load);
    return productsAtAlert <= products
      ? text.sentenceEarly(products, load, productsAtAlert)
      : text.sentenceSilent(products, load);
  },
});
