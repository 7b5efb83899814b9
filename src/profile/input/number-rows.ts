/** A long list of lists of numbers, in two lists: what they hold one after the other, and where each ends. Nothing is NaN. */
import { Integers, Numbers } from '../growing.ts';

export class NumberRows {
  private readonly values = new Numbers();
  private readonly ends = new Integers();

  /** Undefined where something else is in the list. */
  static of(list: readonly unknown[]): NumberRows | undefined {
    const rows = new NumberRows();
    return list.every((row) => rows.push(row)) ? rows : undefined;
  }

  get length(): number {
    return this.ends.length;
  }

  /** False, and nothing done, for what is no list of numbers. */
  push(row: unknown): boolean {
    const isRow = row instanceof Int32Array || row instanceof Float64Array || (Array.isArray(row) && row.every(isCell));
    if (!isRow) return false;
    for (const one of row) this.values.push(one ?? Number.NaN);
    this.ends.push(this.values.length);
    return true;
  }

  /** A cell of a row; NaN where there is none. */
  cell(place: number, column: number): number {
    const at = this.start(place) + column;
    return at < this.ends.at(place) ? this.values.at(at) : Number.NaN;
  }

  row(place: number): number[] {
    const start = this.start(place);
    return Array.from({ length: this.ends.at(place) - start }, (_, column) => this.values.at(start + column));
  }

  /** As JSON.parse has them. */
  lists(): (number | null)[][] {
    return Array.from({ length: this.length }, (_, i) => this.row(i).map((one) => (Number.isNaN(one) ? null : one)));
  }

  private start(place: number): number {
    return place === 0 ? 0 : this.ends.at(place - 1);
  }
}

const isCell = (value: unknown): boolean => typeof value === 'number' || value === null;
