/** Slide "pg-stat-statements": what the database counted of itself in the window, as a table that can be sorted. */
import { html } from 'lit';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount, factor, percent, short } from '../../../src/figure/format.ts';
import { productCache } from '../product-cache.model.ts';
import { words } from '../words.ts';
import { statementsTable } from './statements-table.ts';

const text = words.statementsTable;
/** More than this times the planned reads is trouble. */
const MUCH_MORE = 2;

export const statements = defineFigure({
  model: productCache,
  view: 'statements',
  controls: ['windowMinutes', 'requestsPerSecond', 'cacheWorks'],
  presets: [
    { name: 'quarter-of-an-hour', label: text.quarter, values: {} },
    { name: 'one-minute', label: text.minute, values: { windowMinutes: 1 } },
    { name: 'cache-works', label: text.working, values: { cacheWorks: true } },
  ],
  tiles: ({ facts }) => {
    const role = facts.productCalls > MUCH_MORE * facts.plannedProductCalls ? 'bad' : 'good';
    return [
      { value: short(facts.productCalls), label: text.callsTile, role },
      { value: short(Math.round(facts.plannedProductCalls)), label: text.plannedTile, role: 'main' },
      { value: percent(facts.productTimeShare), label: text.shareTile, role },
    ];
  },
  panel: ({ columns }) =>
    html`${statementsTable(
      words.productCache.statements.map(({ sql }, i) => ({
        query: sql,
        calls: columns.calls[i] ?? 0,
        total: columns.totalMilliseconds[i] ?? 0,
        mean: columns.meanMilliseconds[i] ?? 0,
        share: columns.timeShare[i] ?? 0,
        suspect: i === 0,
      })),
    )}`,
  sentence: ({ facts }) =>
    facts.productCalls > MUCH_MORE * facts.plannedProductCalls
      ? text.sentenceBad(amount(facts.productCalls), factor(facts.productCalls / facts.plannedProductCalls))
      : text.sentenceGood(amount(facts.productCalls)),
});
