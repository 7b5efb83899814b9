/** A long list of lists of numbers, in two lists: what they hold one after the other, and where each ends. Nothing is NaN. */
import { Integers, Numbers } from '../growing.ts';

export class NumberRows {
  private readonly values = new Numbers();
  private readonly ends = new Integers();
  /** Once it is read. */
  private all: Int32Array | Float64Array | undefined;

  /** Undefined where something else is in the list. */
  static of(list: readonly unknown[]): NumberRows | undefined {
    const rows = new NumberRows();
    return list.every((row) => rows.push(row)) ? rows : undefined;
  }

  get length(): number {
    return this.ends.length;
  }

  /** False, and nothing done, for what is no list of numbers. To be called before any is read. */
  push(row: unknown): boolean {
    const isRow = row instanceof Int32Array || row instanceof Float64Array || (Array.isArray(row) && row.every(isCell));
    if (!isRow) return false;
    for (const one of row) this.values.push(one ?? Number.NaN);
    this.ends.push(this.values.length);
    return true;
  }

  row(place: number): Int32Array | Float64Array {
    this.all ??= this.values.taken();
    return this.all.subarray(place === 0 ? 0 : this.ends.at(place - 1), this.ends.at(place));
  }

  /** A cell of a row; NaN where there is none. */
  cell(place: number, column: number): number {
    this.all ??= this.values.taken();
    const at = (place === 0 ? 0 : this.ends.at(place - 1)) + column;
    return at < this.ends.at(place) ? (this.all[at] ?? Number.NaN) : Number.NaN;
  }

  /** As JSON.parse has them. */
  lists(): (number | null)[][] {
    return Array.from({ length: this.length }, (_, i) =>
      Array.from(this.row(i), (one) => (Number.isNaN(one) ? null : one)),
    );
  }
}

const isCell = (value: unknown): boolean => typeof value === 'number' || value === null;
