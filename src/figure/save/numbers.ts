/** A figure's numbers as a file: comma-separated values as RFC 4180 has them, in full precision. */
import type { Chart, Series } from '../chart/declaration.ts';
import type { Table } from '../scene/declaration.ts';
import { words } from '../words.ts';

/** What only a table tells in words is written as it is read there. */
export function csvOf({ chart, scene }: { chart?: Chart | undefined; scene?: { table: Table } | undefined }): string {
  const { head, rows } = chart ? columnsOf(chart) : (scene?.table ?? { head: [], rows: [] });
  return [head, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function columnsOf(chart: Chart): Table {
  const series = chart.series.filter(({ kind, x }) => kind !== 'segments' && x.length > 0);
  const columns = [
    ...series.map((one) => ({ label: one.label || axisOf(one, chart).label, at: byPlace(one.x, one.y) })),
    ...(chart.bands ?? []).flatMap(({ label, x, low, high }) => [
      { label: words.lowest(label), at: byPlace(x, low) },
      { label: words.highest(label), at: byPlace(x, high) },
    ]),
  ];
  const places = [...new Set(series.flatMap(({ x }) => Array.from(x)))].filter((x) => !Number.isNaN(x));
  places.sort((one, other) => one - other);
  const { categories } = chart.x;
  return {
    head: [chart.x.label, ...columns.map(({ label }) => label)],
    rows: places.map((x) => [categories?.[x] ?? String(x), ...columns.map(({ at }) => written(at.get(x)))]),
  };
}

const axisOf = (series: Series, chart: Chart) => (series.right && chart.right) || chart.y;

const byPlace = (x: ArrayLike<number>, y: ArrayLike<number>) =>
  new Map(Array.from(x, (place, i) => [place, y[i] ?? Number.NaN]));

/** A gap is an empty field. */
const written = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '' : String(value);

/** A field that begins like a formula is one to a spreadsheet: a label never does, and a number's sign is harmless. */
const quoted = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
