/** Slide "pg-stat-statements": what the database counted of itself in the window, as a table that can be sorted. */
import { html } from 'lit';
import { defineFigure } from '../../../src/figure/declare.ts';
import { defaults as defaultsOf } from '../../../src/simulation/engine/parameters.ts';
import type { Measured } from '../lab/measured.ts';
import type { Counted, CountedStatement } from '../lab/page-views.ts';
import { downloadBytes, MOST_MEMORY_MEGABYTES } from '../lab/sizes.ts';
import '../style.css';
import { parameters } from '../model/product-cache/parameters.ts';
import type { productCache } from '../model/product-cache.ts';
import { words } from '../words.ts';
import { statementsTable } from './parts/statements-table.ts';

const text = words.statementsTable;
const defaults = defaultsOf(parameters);
/** More than this times the planned reads is trouble. */
const MUCH_MORE = 2;

export const figure = defineFigure<typeof productCache, Measured>()({
  model: 'product-cache',
  parameters,
  view: 'statements',
  controls: ['windowMinutes', 'requestsPerSecond', 'cacheWorks'],
  presets: [
    { name: 'quarter-of-an-hour', label: text.quarter, values: {}, isOfModel: true },
    { name: 'one-minute', label: text.minute, values: { windowMinutes: 1 } },
    { name: 'cache-works', label: text.working, values: { cacheWorks: true } },
  ],
  // Next asks the real one.
  steps: ['quarter-of-an-hour', 'measure'],
  lab: {
    name: 'views',
    load: async () => (await import('../lab/page-views.lab.ts')).lab,
    run: text.run,
    promise: text.promise(downloadBytes, MOST_MEMORY_MEGABYTES),
  },
  origin: ({ measured: { views }, values }) => (countedRows(views, values) ? 'measured' : 'model'),
  panel: ({ columns, measured: { views: measured }, values }) => {
    const rows = countedRows(measured, values);
    return html`${statementsTable(
      rows?.map((row, _, all) => ({
        ...row,
        planned: measured?.withoutBug.find(({ query }) => query === row.query)?.calls ?? 0,
        share: row.total / all.reduce((sum, { total }) => sum + total, 0),
        suspect: isProduct(row.query),
      })) ??
        words.productCache.statements.map((query, i) => ({
          query,
          calls: columns.calls[i] ?? 0,
          planned: columns.plannedCalls[i] ?? 0,
          mean: columns.meanMilliseconds[i] ?? 0,
          share: columns.timeShare[i] ?? 0,
          suspect: i === 0,
        })),
      rows !== undefined,
    )}`;
  },
  sentence: ({ facts, measured: { views: measured }, values }) => {
    if (measured && countedRows(measured, values)) return measuredSentence(measured, values.cacheWorks);
    return facts.productCalls > MUCH_MORE * facts.plannedProductCalls
      ? text.sentenceBad(
          values.windowMinutes,
          facts.productCalls,
          facts.productCalls / facts.plannedProductCalls,
          facts.busyShare > 0.99 ? values.connections : undefined,
        )
      : text.sentenceGood(facts.productCalls);
  },
});

const isProduct = (query: string): boolean => query.includes('from product');
/** Of single ones; the lists of a page are a row of their own. */
const productCalls = (rows: readonly CountedStatement[]): number =>
  rows.find(({ query }) => isProduct(query) && !/\bin\b/.test(query))?.calls ?? 0;

/** What the lab has counted, for the cache as the switch has it; a slider brings the model back. */
function countedRows(
  counted: Counted | undefined,
  { cacheWorks, windowMinutes, requestsPerSecond }: typeof defaults,
): CountedStatement[] | undefined {
  if (!counted || windowMinutes !== defaults.windowMinutes || requestsPerSecond !== defaults.requestsPerSecond)
    return undefined;
  return cacheWorks ? counted.withoutBug : counted.withBug;
}

function measuredSentence({ views, withBug, withoutBug }: Counted, cacheWorks: boolean): string {
  const [bad, good] = [productCalls(withBug), productCalls(withoutBug)];
  return cacheWorks ? text.measuredGood(views, good, bad) : text.measuredBad(views, bad, good);
}
