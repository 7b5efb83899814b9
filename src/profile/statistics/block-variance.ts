/**
 * How much more the mean of a series varies than if its values knew nothing of each other: programs run in phases, and looks
 * that follow each other see the same one. It is the variance that a moving-block bootstrap tends to, in closed form, so the
 * same for the same profile; blocks as long as Carlstein's rule asks for by the neighbours' correlation, corrected for what
 * blocks that are cut miss (Vats and Flegal's lugsail).
 */

export interface BlockVariance {
  /** Long-run variance by the variance of single values; 1 where they are independent. */
  inflation: number;
  /** So many degrees of freedom that estimate has. */
  degrees: number;
}

/** Fewer blocks would say little of how they differ. */
const FEWEST_BLOCKS = 8;

/** `deviations`: of each value from the mean, oldest first. */
export function blockVariance(deviations: Float64Array): BlockVariance {
  const { length } = deviations;
  const single = deviations.reduce((sum, one) => sum + one * one, 0) / length;
  if (!(single > 0) || length < 2 * FEWEST_BLOCKS) return { inflation: 1, degrees: Math.max(1, length - 1) };
  let neighbours = 0;
  for (let i = 1; i < length; i++) neighbours += (deviations[i] ?? 0) * (deviations[i - 1] ?? 0);
  const correlation = Math.min(0.999, Math.max(0, neighbours / (length * single)));
  const wanted = ((Math.sqrt(6) * correlation) / (1 - correlation ** 2)) ** (2 / 3) * Math.cbrt(length);
  const block = Math.min(Math.floor(length / FEWEST_BLOCKS), Math.max(1, Math.ceil(wanted)));
  const sums = cumulated(deviations);
  const plain = ofBlocks(sums, block);
  const lugsail = block >= 3 ? 2 * plain - ofBlocks(sums, Math.floor(block / 3)) : plain;
  return { inflation: Math.max(plain, lugsail) / single, degrees: Math.max(1, (1.5 * length) / block) };
}

function cumulated(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = (sums[i] ?? 0) + (values[i] ?? 0);
  return sums;
}

/** Block length times the variance of the means of all blocks of that length, which overlap. */
function ofBlocks(sums: Float64Array, block: number): number {
  const length = sums.length - 1;
  const count = length - block + 1;
  const mean = (sums[length] ?? 0) / length;
  let squares = 0;
  for (let i = 0; i < count; i++) squares += (((sums[i + block] ?? 0) - (sums[i] ?? 0)) / block - mean) ** 2;
  return (length * block * squares) / ((length - block) * count || 1);
}
