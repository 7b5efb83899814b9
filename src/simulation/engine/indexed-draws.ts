/**
 * Uniform draws that are addressed, not used up: draw `index` of run `run` is the same number whatever other draws were
 * asked for. Runs of changing length so meet the same luck while a slider moves. Murmur3's 32-bit finalizer over seed,
 * run and index; portable to the bit.
 */
import type { RandomStream } from './random.ts';

export type Draws = (index: number) => number;

const TWO_TO_MINUS_32 = 1 / 4294967296;
const GOLDEN = 0x9e3779b9;

export class IndexedDraws {
  private readonly seed: number;

  constructor(stream: RandomStream) {
    this.seed = stream.integer(4294967296) | 0;
  }

  /** The draws of one run: uniform on the open interval (0, 1). */
  run(run: number): Draws {
    const start = mix(this.seed ^ Math.imul(run + 1, GOLDEN));
    return (index) => ((mix(start + Math.imul(index + 1, GOLDEN)) >>> 0) + 0.5) * TWO_TO_MINUS_32;
  }
}

function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
