/**
 * Random streams whose exponential draws are remembered: every `fresh()` reads the same numbers again instead of drawing
 * them anew. Equal to the streams it is made from, bit for bit; it only saves the logarithms of a sweep's later points.
 */
import type { RandomStream, RandomStreams } from './random.ts';

/** @param names the streams worth remembering: those that only ever give exponentials. */
export function rememberedStreams(random: RandomStreams, names: readonly string[]): RandomStreams {
  const source = random.fresh();
  const memories = new Map(names.map((name) => [name, new Memory(source(name))]));
  const begin = (): RandomStreams => {
    const others = random.fresh();
    const streams = new Map<string, RandomStream>();
    const named = (name: string) => {
      const memory = memories.get(name);
      if (!memory) return others(name);
      const stream = streams.get(name) ?? memory.reader();
      streams.set(name, stream);
      return stream;
    };
    return Object.assign(named, { fresh: begin });
  };
  return begin();
}

class Memory {
  private units = new Float64Array(1024);
  private length = 0;
  private readonly source: RandomStream;

  constructor(source: RandomStream) {
    this.source = source;
  }

  reader(): RandomStream {
    let position = 0;
    const refuse = () => {
      throw new Error('a remembered stream gives exponentials only');
    };
    return {
      exponential: (mean) => mean * this.unit(position++),
      uniform: refuse,
      normal: refuse,
      logNormal: refuse,
      integer: refuse,
    };
  }

  private unit(position: number): number {
    if (position >= this.length) {
      if (position >= this.units.length) {
        const larger = new Float64Array(2 * this.units.length);
        larger.set(this.units);
        this.units = larger;
      }
      this.units[this.length++] = this.source.exponential(1);
    }
    return this.units[position] as number;
  }
}
