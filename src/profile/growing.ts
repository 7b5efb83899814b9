/** Lists of numbers that grow, in typed arrays: eight bytes a number, or four, and no object. */

/** A list that is full becomes twice as long, or half as long again where that is much. */
export const grownLength = (length: number): number => (length < LARGE ? 2 * length : Math.ceil(1.5 * length));
const LARGE = 1 << 18;

export class Integers {
  private list = new Int32Array(256);
  length = 0;

  push(value: number): void {
    if (this.length === this.list.length) {
      const larger = new Int32Array(grownLength(this.length));
      larger.set(this.list);
      this.list = larger;
    }
    this.list[this.length++] = value;
  }

  at(place: number): number {
    return this.list[place] ?? 0;
  }

  /** As long as what was pushed; a view, not a copy. */
  all(): Int32Array {
    return this.list.subarray(0, this.length);
  }
}

export class Doubles {
  private list = new Float64Array(256);
  length = 0;

  push(value: number): void {
    if (this.length === this.list.length) {
      const larger = new Float64Array(grownLength(this.length));
      larger.set(this.list);
      this.list = larger;
    }
    this.list[this.length++] = value;
  }

  at(place: number): number {
    return this.list[place] ?? 0;
  }

  set(place: number, value: number): void {
    this.list[place] = value;
  }

  all(): Float64Array {
    return this.list.subarray(0, this.length);
  }
}
