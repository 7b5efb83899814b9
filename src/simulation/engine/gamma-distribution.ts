/**
 * The gamma distribution (Erlang's where the shape is whole): times until the k-th of a row of random events. Closed
 * forms for what simulations of such times are held against. Source: Abramowitz and Stegun, chapter 6.
 */
import { exp, log } from './portable-math.ts';

/** ln Γ(x) for x > 0: Stirling's series above 12, reached by Γ(x + 1) = x Γ(x); relative error below 1e-13. */
function logGamma(x: number): number {
  let shift = 1;
  let z = x;
  for (; z < 12; z++) shift *= z;
  const r = 1 / (z * z);
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / z;
  return (z - 0.5) * log(z) - z + 0.9189385332046727 + series - log(shift);
}

/** Probability that a gamma variable of this shape and scale 1 is at most x. */
export function gammaShareBelow(shape: number, x: number): number {
  if (x <= 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  const front = exp(shape * log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let n = 1; term > sum * 1e-15; n++) {
      term *= x / (shape + n);
      sum += term;
    }
    return front * sum;
  }
  // Lentz's continued fraction for the upper tail.
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < 100_000; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    h *= c * d;
    if (Math.abs(c * d - 1) < 1e-14) break;
  }
  return 1 - front * h;
}

/** What a share of gamma variables of this shape and mean stays below, by bisection to 1e-9 of itself. */
export function gammaPercentile(shape: number, mean: number, share: number): number {
  let low = 0;
  let high = shape;
  while (gammaShareBelow(shape, high) < share) high *= 2;
  while (high - low > 1e-9 * high) {
    const middle = (low + high) / 2;
    if (gammaShareBelow(shape, middle) < share) low = middle;
    else high = middle;
  }
  return (high * mean) / shape;
}

/** Mean of the lesser of a gamma variable and `limit`. */
export function gammaMeanUpTo(shape: number, mean: number, limit: number): number {
  const x = (limit * shape) / mean;
  if (x === Number.POSITIVE_INFINITY) return mean;
  return limit * (1 - gammaShareBelow(shape, x)) + mean * gammaShareBelow(shape + 1, x);
}
