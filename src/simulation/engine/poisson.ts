/** Poisson numbers: exact up to a mean of 50, rounded normal ones beyond. */
import { exp } from './portable-math.ts';
import type { RandomStream } from './random.ts';

const LARGE_MEAN = 50;

export function poisson(mean: number, random: RandomStream): number {
  if (mean <= 0) return 0;
  if (mean > LARGE_MEAN) return Math.max(0, Math.floor(mean + Math.sqrt(mean) * random.normal() + 0.5));
  let left = random.uniform();
  let chance = exp(-mean);
  let k = 0;
  while (left > chance && k < 400) {
    left -= chance;
    chance *= mean / ++k;
  }
  return k;
}
