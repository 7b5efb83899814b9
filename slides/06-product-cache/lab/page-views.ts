/**
 * Page views of a shop with a cache in front of its database. The bug is the tale's: what is stored for the key is not
 * the product, so that every look into the cache finds nothing.
 */
import type { Server } from '../../../src/database/postgres.ts';
import { rowsOf } from '../../../src/database/rows.ts';
import {
  PRODUCTS,
  SESSIONS,
  selectProduct,
  selectProducts,
  selectSession,
  selectStatements,
  selectStock,
} from './shop.ts';

export interface CountedStatement {
  query: string;
  calls: number;
  /** Milliseconds, as the database counts them. */
  total: number;
  mean: number;
}

export interface Counted {
  views: number;
  withBug: CountedStatement[];
  withoutBug: CountedStatement[];
}

/** So many products are on sale at the moment; few of them draw most views. */
const ON_SALE = PRODUCTS / 10;
const popular = (random: () => number): number => 1 + Math.floor(ON_SALE * random() ** 3);

/** Every so many views the page also shows a list of two to nine products. */
const VIEWS_TO_A_LIST = 10;
const SHORTEST_LIST = 2;
const LENGTHS = 8;

/**
 * Views one after the other; at the end, what pg_stat_statements says. It was reset before, so that its sums are those of the
 * run: on a server that others need too, they would be the difference of two looks.
 */
export async function countPageViews(
  server: Server,
  views: number,
  cacheWorks: boolean,
  random: () => number,
  report: (viewsDone: number) => void,
  signal: AbortSignal,
): Promise<CountedStatement[]> {
  const cache = new Map<string, unknown>();
  await rowsOf(server, 'select pg_stat_statements_reset()');
  for (let view = 0; view < views; view++) {
    signal.throwIfAborted();
    const id = popular(random);
    const key = `product:${id}`;
    if (cache.get(key) === undefined) {
      const [product] = await rowsOf(server, selectProduct(id));
      cache.set(key, cacheWorks ? product : undefined);
    }
    if (view % VIEWS_TO_A_LIST === 0) {
      const length = SHORTEST_LIST + ((view / VIEWS_TO_A_LIST) % LENGTHS);
      const wanted = Array.from({ length }, () => popular(random));
      const missing = wanted.filter((one) => cache.get(`product:${one}`) === undefined);
      if (missing.length > 0) await rowsOf(server, selectProducts(missing));
    }
    // Not every page shows the stock, and a visitor looks at several pages.
    if (random() < 0.3) await rowsOf(server, selectSession(1 + Math.floor(random() * SESSIONS)));
    if (random() < 0.1) await rowsOf(server, selectStock(id));
    if (view % 50 === 0) report(view);
  }
  return (await rowsOf(server, selectStatements)).map(({ query, calls, total, mean }) => ({
    query: String(query),
    calls: Number(calls),
    total: Number(total),
    mean: Number(mean),
  }));
}
