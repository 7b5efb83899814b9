/** Samples over time of something that changes at one moment: until then the value before it holds, in no slope. */
export interface Held {
  x: Float64Array;
  /** A column over the same places. */
  y(column: Float64Array): Float64Array;
}

/** @param at a place on x, which rises; null, or outside of it, changes nothing. */
export function held(x: Float64Array, at: number | null): Held {
  const after = at === null ? -1 : x.findIndex((place) => place >= at);
  if (at === null || after < 1) return { x, y: (column) => column };
  const put = (column: Float64Array, value: number) =>
    Float64Array.of(...column.subarray(0, after), value, ...column.subarray(after));
  return { x: put(x, at), y: (column) => put(column, column[after - 1] ?? Number.NaN) };
}
