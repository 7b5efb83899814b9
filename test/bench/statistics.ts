/** Medians, shares and pairs of measurements. Ratios are always of two builds within one run: machines differ and are busy. */

/** The value below which `part` of all values lie (nearest rank); NaN for none. What could not be measured is left out. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

export const p95 = (values: readonly number[]) => quantile(values, 0.95);

/** Three digits: more would only show noise. */
export const round = (value: number) => Number(value.toPrecision(3));

/** Rows under what they are about, in the order in which they came. */
export function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** A number of each key: the median over its rounds, so that one stall of a busy machine counts for nothing. */
export function medians<Row>(groups: ReadonlyMap<string, Row[]>, of: (row: Row) => number): Map<string, number> {
  return new Map([...groups].map(([key, rows]) => [key, median(rows.map(of))]));
}

/** The keys that both sides have measured. */
export function shared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): string[] {
  const measured = (map: ReadonlyMap<string, number>, key: string) => !Number.isNaN(map.get(key) ?? Number.NaN);
  return [...a.keys()].filter((key) => measured(a, key) && measured(b, key));
}

/** Sides of one round in the order in which they take their turn: the one that went first goes second in the next round. */
export const turns = <Side>(sides: readonly Side[], round: number): Side[] =>
  round % 2 === 0 ? [...sides] : [...sides].reverse();
