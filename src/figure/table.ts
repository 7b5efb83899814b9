/** The numbers behind a chart or a scene as a table, for those who would rather read. */
import { html, type TemplateResult } from 'lit';
import { amount } from '../words/format.ts';
import type { Chart } from './chart/declaration.ts';
import type { Table } from './scene/declaration.ts';
import { words } from './words.ts';

const MOST_ROWS = 60;

export function dataTable(chart: Chart): TemplateResult {
  const series = chart.series.filter((one) => one.kind !== 'segments' && one.x.length > 0);
  const rows = [...new Set(series.flatMap((one) => thinnedOut(one.x)))].sort((a, b) => a - b);
  const columns = series.map((one) => ({
    label: one.label || ((one.right && chart.right) || chart.y).label,
    format: one.format ?? (one.right ? chart.right?.format : chart.y.format) ?? amount,
    at: new Map(Array.from(one.x, (x, i) => [x, one.y[i] ?? Number.NaN])),
  }));
  const place = (x: number) => chart.x.categories?.[x] ?? (chart.x.format ?? amount)(x);
  const cell = (column: (typeof columns)[number], x: number) => {
    const y = column.at.get(x);
    return y === undefined || Number.isNaN(y) ? '' : column.format(y);
  };
  return sceneTable({
    head: [chart.x.label, ...columns.map(({ label }) => label)],
    rows: rows.map((x) => [place(x), ...columns.map((column) => cell(column, x))]),
  });
}

export function sceneTable({ head, rows }: Table): TemplateResult {
  return html`<div class="table" tabindex="0" role="region" aria-label=${words.tableCaption}><table>
    <caption>${words.tableCaption}</caption>
    <thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${rows.map(
      ([name, ...cells]) => html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
    )}</tbody></table></div>`;
}

/** Each by itself: a long curve must not hide the few points that were measured beside it. Places that are gaps go. */
function thinnedOut(places: ArrayLike<number>): number[] {
  const stride = Math.max(1, Math.ceil(places.length / MOST_ROWS));
  return Array.from(places).filter((x, i) => !Number.isNaN(x) && (i % stride === 0 || i === places.length - 1));
}
