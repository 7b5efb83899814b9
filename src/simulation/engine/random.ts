/**
 * Seeded random streams with names. `random('arrivals')` and `random('service')` never share a draw, so moving a slider
 * that changes how often one is used leaves the other alone (common random numbers): curves move, they do not jitter.
 * Generator: xoroshiro128+ (pure-rand), 32 bits a draw; all sampling is portable to the bit.
 */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { exp, log } from './portable-math.ts';

export interface RandomStream {
  /** Uniform on the open interval (0, 1). */
  uniform(): number;
  /** Exponential with the given mean. */
  exponential(mean: number): number;
  /** Standard normal (Marsaglia's polar method). */
  normal(): number;
  /** Log-normal with the given mean and coefficient of variation. */
  logNormal(mean: number, coefficientOfVariation: number): number;
  /** Uniform integer in 0 … below − 1. */
  integer(below: number): number;
}

export interface RandomStreams {
  /** The stream of that name; the same name gives the same stream within a run. */
  (name: string): RandomStream;
  /** The same streams from their beginning: for a sweep whose points are to meet the same random numbers. */
  fresh(): RandomStreams;
}

const TWO_TO_MINUS_32 = 1 / 4294967296;

export function randomStreams(seed: number): RandomStreams {
  const streams = new Map<string, RandomStream>();
  const named = (name: string) => {
    let stream = streams.get(name);
    if (!stream) {
      stream = createStream(hash(name, seed));
      streams.set(name, stream);
    }
    return stream;
  };
  return Object.assign(named, { fresh: () => randomStreams(seed) });
}

function createStream(seed: number): RandomStream {
  const generator = xoroshiro128plus(seed);
  // The first outputs of nearby seeds resemble each other.
  for (let i = 0; i < 8; i++) generator.next();
  let spare = Number.NaN;
  const uniform = () => ((generator.next() >>> 0) + 0.5) * TWO_TO_MINUS_32;
  const normal = () => {
    if (!Number.isNaN(spare)) {
      const kept = spare;
      spare = Number.NaN;
      return kept;
    }
    for (;;) {
      const u = 2 * uniform() - 1;
      const v = 2 * uniform() - 1;
      const s = u * u + v * v;
      if (s > 0 && s < 1) {
        const factor = Math.sqrt((-2 * log(s)) / s);
        spare = v * factor;
        return u * factor;
      }
    }
  };
  return {
    uniform,
    exponential: (mean) => -mean * log(uniform()),
    normal,
    logNormal: (mean, coefficientOfVariation) => {
      const variance = log(1 + coefficientOfVariation * coefficientOfVariation);
      return mean * exp(Math.sqrt(variance) * normal() - variance / 2);
    },
    integer: (below) => Math.floor(uniform() * below),
  };
}

/** FNV-1a over the name, mixed with the seed; 32 bits. */
function hash(name: string, seed: number): number {
  let h = 0x811c9dc5 ^ seed;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x45d9f3b);
  return h ^ (h >>> 16);
}
