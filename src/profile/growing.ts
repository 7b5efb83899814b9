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

  pop(): number | undefined {
    return this.length === 0 ? undefined : this.list[--this.length];
  }

  at(place: number): number {
    return this.list[place] ?? 0;
  }

  set(place: number, value: number): void {
    this.list[place] = value;
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

  pop(): number | undefined {
    return this.length === 0 ? undefined : this.list[--this.length];
  }

  set(place: number, value: number): void {
    this.list[place] = value;
  }

  all(): Float64Array {
    return this.list.subarray(0, this.length);
  }
}

/** Numbers as they come, in pieces of a fixed length: four bytes for whole ones, eight for others. */
export class Numbers {
  length = 0;
  private readonly full: (Int32Array | Float64Array)[] = [];
  private piece: Int32Array | Float64Array = new Int32Array(1024);
  private count = 0;

  /** Null among them is NaN; undefined where something else is. */
  static of(values: readonly unknown[]): Numbers | undefined {
    const numbers = new Numbers();
    for (const value of values) {
      if (typeof value !== 'number' && value !== null) return undefined;
      numbers.push(value ?? Number.NaN);
    }
    return numbers;
  }

  push(value: number): void {
    const isWhole = (value | 0) === value && !Object.is(value, -0);
    if (this.count === this.piece.length || (!isWhole && this.piece instanceof Int32Array)) this.begin(isWhole);
    this.piece[this.count++] = value;
    this.length++;
  }

  /** All of them in one list; there are none left here. */
  taken(): Int32Array | Float64Array {
    this.begin(true);
    const isWhole = this.full.every((piece) => piece instanceof Int32Array);
    const all = isWhole ? new Int32Array(this.length) : new Float64Array(this.length);
    let end = all.length;
    for (let piece = this.full.pop(); piece; piece = this.full.pop()) {
      end -= piece.length;
      all.set(piece, end);
    }
    this.length = 0;
    return all;
  }

  private begin(isWhole: boolean): void {
    if (this.count > 0) this.full.push(this.piece.subarray(0, this.count));
    this.piece = isWhole ? new Int32Array(PIECE) : new Float64Array(PIECE);
    this.count = 0;
  }
}

const PIECE = 1 << 15;
