/**
 * Zipf popularity: of `items`, rank r is asked for with a share proportional to r to the power −exponent.
 * Sampling inverts the cumulative shares, one uniform number a draw, so that moving a slider moves every draw a little
 * instead of shuffling all of them. The table has 16 steps an octave of rank (some 250): the first 32 ranks exactly, each
 * later one to about (1/16)²/12 of its share, which evens out within a step. Building and sampling cost the same for a thousand items and for
 * ten million. Sums of shares: Euler–Maclaurin, to about 1e-8.
 */
import { exp, log, power } from '../engine/portable-math.ts';

/** Ranks below this are summed one by one; above it the Euler–Maclaurin formula takes over. */
const SUMMED_RANKS = 32;
const GUIDE_CELLS = 1024;
/** Popularities kept, those that were asked for last: a figure asks for the same ones with every move of a slider. */
const MOST_KEPT = 16;
const kept = new Map<string, Zipf>();

export class Zipf {
  /** Items, or groups of items, to draw from; they are numbered from 0, the most popular first. */
  readonly items: number;
  /** First item of each step; one more entry closes the last step. */
  readonly first: Int32Array;
  /** Share of the requests that falls to all the items of a step together. */
  readonly mass: Float64Array;
  /** Share that falls to the steps before this one. */
  private readonly before: Float64Array;
  /** How much the first item of a step exceeds its mean: shares fall linearly from 1 + tilt to 1 − tilt of the mean. */
  private readonly tilt: Float64Array;
  private readonly guide: Uint16Array;

  /**
   * The popularity of `items` items; nobody changes it, so the same one may be given twice.
   * @param group neighbours in rank that count as one item, for a coarser copy of the same popularity.
   */
  static of(items: number, exponent: number, group = 1): Zipf {
    const key = `${items} ${exponent} ${group}`;
    const zipf = kept.get(key) ?? new Zipf(items, exponent, group);
    kept.delete(key);
    kept.set(key, zipf);
    const oldest = kept.keys().next();
    if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value);
    return zipf;
  }

  private constructor(items: number, exponent: number, group: number) {
    this.items = Math.ceil(items / group);
    const steps = stepOf(this.items - 1) + 1;
    this.first = new Int32Array(steps + 1);
    this.mass = new Float64Array(steps);
    this.before = new Float64Array(steps + 1);
    this.tilt = new Float64Array(steps);
    const sum = sumOfPowers(exponent);
    let rankBefore = 0;
    let total = 0;
    for (let step = 0; step < steps; step++) {
      const end = Math.min(firstOf(step + 1), this.items);
      const rank = Math.min(end * group, items);
      this.first[step + 1] = end;
      this.mass[step] = sum(rankBefore, rank);
      if (step >= 32) this.tilt[step] = (exponent * (rank - rankBefore)) / (rank + rankBefore);
      total += this.mass[step] as number;
      rankBefore = rank;
    }
    let before = 0;
    for (let step = 0; step < steps; step++) {
      this.mass[step] = (this.mass[step] as number) / total;
      before += this.mass[step] as number;
      this.before[step + 1] = before;
    }
    this.before[steps] = 1;
    this.guide = new Uint16Array(GUIDE_CELLS);
    for (let cell = 0, step = 0; cell < GUIDE_CELLS; cell++) {
      while (step < steps - 1 && (this.before[step + 1] ?? 1) <= cell / GUIDE_CELLS) step++;
      this.guide[cell] = step;
    }
  }

  /** The item that a uniform number in (0, 1) falls on. */
  sample(uniform: number): number {
    const { before, first } = this;
    let step = this.guide[Math.floor(uniform * GUIDE_CELLS)] as number;
    while (uniform >= (before[step + 1] as number) && step < this.mass.length - 1) step++;
    const start = first[step] as number;
    const count = (first[step + 1] as number) - start;
    if (count === 1) return start;
    const x = (uniform - (before[step] as number)) / (this.mass[step] as number);
    // The inverse of a distribution with linearly falling density: (1 + tilt) y − tilt y² = x.
    const tilt = this.tilt[step] as number;
    const y = (2 * x) / (1 + tilt + Math.sqrt((1 + tilt) * (1 + tilt) - 4 * tilt * x));
    return start + Math.min(count - 1, Math.floor(y * count));
  }

  /** Share of the requests that asks for this item. */
  share(item: number): number {
    const step = stepOf(item);
    const start = this.first[step] as number;
    const count = (this.first[step + 1] as number) - start;
    const mean = (this.mass[step] as number) / count;
    return mean * (1 + (this.tilt[step] as number) * (1 - (2 * (item - start) + 1) / count));
  }

  /** Share of the requests that asks for one of the `count` most popular items; a fraction counts in proportion. */
  shareOfTop(count: number): number {
    if (count >= this.items) return 1;
    if (count <= 0) return 0;
    const step = stepOf(Math.floor(count));
    const start = this.first[step] as number;
    const y = (count - start) / ((this.first[step + 1] as number) - start);
    const tilt = this.tilt[step] as number;
    return (this.before[step] as number) + (this.mass[step] as number) * y * (1 + tilt - tilt * y);
  }
}

/** The step that an item lies in: alone below 32, then 16 equal parts to each octave. */
function stepOf(item: number): number {
  if (item < 32) return item;
  const octave = 27 - Math.clz32(item);
  return (octave << 4) + (item >> octave);
}

function firstOf(step: number): number {
  if (step < 32) return step;
  const octave = (step >> 4) - 1;
  return (step - (octave << 4)) << octave;
}

/** Gives (a, b) → Σ r^−exponent over r = a + 1 … b, to full relative precision however small it is. */
function sumOfPowers(exponent: number): (a: number, b: number) => number {
  const heads = new Float64Array(SUMMED_RANKS + 1);
  for (let r = 1; r <= SUMMED_RANKS; r++) heads[r] = (heads[r - 1] as number) + power(r, -exponent);
  const m = SUMMED_RANKS;
  // The last end is mostly the next beginning.
  let lastEnd = m;
  let atLastEnd = power(m, -exponent);
  const sum = (a: number, b: number): number => {
    if (b <= m) return (heads[b] as number) - (heads[a] as number);
    if (a < m) return (heads[m] as number) - (heads[a] as number) + sum(m, b);
    const atA = a === lastEnd ? atLastEnd : power(a, -exponent);
    const logRatio = log(b / a);
    const z = (1 - exponent) * logRatio;
    const grown = exp(z);
    // (e^z − 1)/z without cancellation.
    const quotient = Math.abs(z) < 1e-3 ? 1 + z / 2 + (z * z) / 6 + (z * z * z) / 24 : (grown - 1) / z;
    const atB = (a * atA * grown) / b;
    lastEnd = b;
    atLastEnd = atB;
    const slopes = (exponent * (atA / a - atB / b)) / 12;
    return a * atA * logRatio * quotient + (atB - atA) / 2 + slopes;
  };
  return sum;
}
