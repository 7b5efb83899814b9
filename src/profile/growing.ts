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

/** Numbers as they come, in pieces of a fixed length: four bytes for whole ones, eight where there are others in the piece. */
export class Numbers {
  length = 0;
  private readonly pieces: (Int32Array | Float64Array)[] = [];

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
    const within = this.length % PIECE;
    let piece = within === 0 ? undefined : this.pieces.at(-1);
    if (!piece) {
      piece = isWhole ? new Int32Array(PIECE) : new Float64Array(PIECE);
      this.pieces.push(piece);
    } else if (!isWhole && piece instanceof Int32Array) {
      piece = Float64Array.from(piece);
      this.pieces[this.pieces.length - 1] = piece;
    }
    piece[within] = value;
    this.length++;
  }

  at(place: number): number {
    return this.pieces[Math.floor(place / PIECE)]?.[place % PIECE] ?? Number.NaN;
  }

  /** All of them in one list; there are none left here. */
  taken(): Int32Array | Float64Array {
    const isWhole = this.pieces.every((piece) => piece instanceof Int32Array);
    const all = isWhole ? new Int32Array(this.length) : new Float64Array(this.length);
    for (let piece = this.pieces.pop(); piece; piece = this.pieces.pop()) {
      const start = this.pieces.length * PIECE;
      all.set(piece.subarray(0, this.length - start), start);
    }
    this.length = 0;
    return all;
  }
}

const PIECE = 1 << 15;
