/**
 * Exponential draws that are kept, so that every point of a sweep can meet the same ones without drawing them again:
 * what `random.fresh()` gives, at the price of reading an array. The mean is applied on reading, in any unit.
 */
import type { RandomStream } from './random.ts';

export class RememberedExponential {
  private readonly stream: RandomStream;
  private draws = new Float64Array(1024);
  private drawn = 0;
  private read = 0;

  constructor(stream: RandomStream) {
    this.stream = stream;
  }

  exponential(mean: number): number {
    if (this.read === this.drawn) this.draw();
    return mean * (this.draws[this.read++] ?? 0);
  }

  /** From the first draw again. */
  rewind(): this {
    this.read = 0;
    return this;
  }

  private draw(): void {
    if (this.drawn === this.draws.length) {
      const larger = new Float64Array(2 * this.drawn);
      larger.set(this.draws);
      this.draws = larger;
    }
    this.draws[this.drawn++] = this.stream.exponential(1);
  }
}
