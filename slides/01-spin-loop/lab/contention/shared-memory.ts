/**
 * References and a lock in memory that workers share. Each has a cache line of its own (64 bytes), or neighbours would
 * slow each other down without ever touching the same number.
 */
import type { Lock, Reference } from './swap.ts';

const CELLS_A_LINE = 16;
const FREE = 0;
const TAKEN = 1;
/** Taken, and somebody sleeps until it is free. */
const AWAITED = 2;

/** Room for a lock, in the first line, and for `references` versions behind it. */
export function allocateShared(references: number): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer((references + 1) * CELLS_A_LINE * Int32Array.BYTES_PER_ELEMENT));
}

const cellOf = (index: number) => (index + 1) * CELLS_A_LINE;

export class SharedReference implements Reference {
  private readonly cells: Int32Array;
  private readonly cell: number;

  constructor(cells: Int32Array, index: number) {
    this.cells = cells;
    this.cell = cellOf(index);
  }

  read(): number {
    return Atomics.load(this.cells, this.cell);
  }

  compareAndSet(expected: number, next: number): boolean {
    return Atomics.compareExchange(this.cells, this.cell, expected, next) === expected;
  }
}

/** The three-state lock of U. Drepper, "Futexes are tricky" (2011): whoever finds it taken sleeps, only then is woken. */
export class SharedLock implements Lock {
  private readonly cells: Int32Array;

  constructor(cells: Int32Array) {
    this.cells = cells;
  }

  acquire(): void {
    let state = Atomics.compareExchange(this.cells, 0, FREE, TAKEN);
    while (state !== FREE) {
      if (state === AWAITED || Atomics.compareExchange(this.cells, 0, TAKEN, AWAITED) !== FREE)
        Atomics.wait(this.cells, 0, AWAITED);
      state = Atomics.compareExchange(this.cells, 0, FREE, AWAITED);
    }
  }

  release(): void {
    if (Atomics.exchange(this.cells, 0, FREE) === AWAITED) Atomics.notify(this.cells, 0, 1);
  }
}

/** Versions as they stand, all set back to 0; between runs only. */
export function takeVersions(cells: Int32Array): number[] {
  const references = cells.length / CELLS_A_LINE - 1;
  return Array.from({ length: references }, (_, index) => Atomics.exchange(cells, cellOf(index), 0));
}
