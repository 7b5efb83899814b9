/** Slide "insight-bit-by-bit": a catalogue that outgrows the memory of its database, and when an alert on the load fires. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import '../style.css';
import { parameters } from '../model/product-cache/parameters.ts';
import type { productCache } from '../model/product-cache.ts';
import { words } from '../words.ts';
import { outgrownScene } from './scenes/outgrown.ts';

const text = words.insight;
const { products, alertLoad } = defaults(parameters);
const TOLD_CLUB = 60_000;
/** Where the model's sweep begins. */
const FEWEST_PRODUCTS = 10_000;

/** None where it would mean that nothing is left, or the shop has not come to it. */
function alertOf(
  { productsAtAlertWithBug }: { productsAtAlertWithBug: number },
  { alertLoad, products }: { alertLoad: number; products: number },
) {
  if (alertLoad >= 1) return undefined;
  const rings = productsAtAlertWithBug > FEWEST_PRODUCTS && productsAtAlertWithBug <= products;
  return { load: alertLoad, products: rings ? productsAtAlertWithBug : undefined };
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
  scene: ({ columns, facts, values }) =>
    outgrownScene({
      products: values.products,
      fit: facts.productsThatFitBuffers,
      sizes: columns.products,
      load: columns.databaseLoadWithBug,
      loadWithCache: columns.databaseLoadWithoutBug,
      loadNow: facts.databaseLoadWithBug,
      alert: alertOf(facts, values),
    }),
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
