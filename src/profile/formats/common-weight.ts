/**
 * Weights that are all multiples of one: some tools write nanoseconds or events where others write how many samples there
 * were, and do not say which. What divides all of them is taken for one sample's.
 */

/** Few stacks may have a common divisor by chance, or because somebody wrote round numbers; not a large one. */
const [FEWEST, LARGE] = [10, 1000];

export class CommonWeight {
  private divisor = 0;
  private count = 0;

  add(weight: number): void {
    this.count++;
    if (this.divisor !== 1) this.divisor = commonDivisor(this.divisor, weight);
  }

  /** Undefined where a weight is as good as a number of samples. */
  get weight(): number | undefined {
    const { divisor, count } = this;
    return (divisor > 1 && count >= FEWEST) || (divisor >= LARGE && count > 1) ? divisor : undefined;
  }
}

function commonDivisor(a: number, b: number): number {
  if (!Number.isSafeInteger(b)) return 1;
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return x;
}
