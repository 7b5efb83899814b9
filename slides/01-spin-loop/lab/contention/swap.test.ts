/** The loop of the slide: lands exactly once for each call, on the newest version, whatever rivals do. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Reference, swap, swapOneOf, updateLocked } from './swap.ts';

/** A reference that rivals move on `rivals` times, always between read and compare-and-set. */
class Raced implements Reference {
  version = 0;
  private rivals: number;

  constructor(rivals: number) {
    this.rivals = rivals;
  }

  read() {
    return this.version;
  }

  compareAndSet(expected: number, next: number) {
    if (this.rivals > 0) {
      this.rivals--;
      this.version += 10;
    }
    if (this.version !== expected) return false;
    this.version = next;
    return true;
  }
}

it('starts over once for each rival that was faster, each time from what now stands there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 200 }), async (rivals) => {
      const atom = new Raced(rivals);
      const seen: number[] = [];
      const landed = await swap(atom, (version) => {
        seen.push(version);
        return version + 1;
      });
      expect(seen).toEqual(Array.from({ length: rivals + 1 }, (_, i) => 10 * i));
      expect(landed).toBe(10 * rivals + 1);
      expect(atom.version).toBe(landed);
    }),
  );
});

it('loses no update of many loops whose steps interleave', async () => {
  let version = 0;
  const pause = () => new Promise((resolve) => setImmediate(resolve));
  const atom: Reference = {
    read: async () => {
      await pause();
      return version;
    },
    compareAndSet: async (expected, next) => {
      await pause();
      if (version !== expected) return false;
      version = next;
      return true;
    },
  };
  let attempts = 0;
  const counted = (seen: number) => {
    attempts++;
    return seen + 1;
  };
  const worker = async () => {
    for (let i = 0; i < 20; i++) await swap(atom, counted);
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  expect(version).toBe(80);
  expect(attempts).toBeGreaterThan(80);
});

it('spreads over several references by place, and refuses a place outside', async () => {
  const atoms = [new Raced(0), new Raced(0), new Raced(0), new Raced(0)];
  for (const place of [0, 0.3, 0.999, 0.75]) await swapOneOf(atoms, place, (seen) => seen + 1);
  expect(atoms.map((atom) => atom.version)).toEqual([1, 1, 0, 2]);
  expect(() => swapOneOf(atoms, 1, (seen) => seen)).toThrow('invalid place: 1');
});

it('gives the lock back even when the update throws, and notices who wrote past it', async () => {
  const calls: string[] = [];
  const lock = { acquire: () => void calls.push('acquire'), release: () => void calls.push('release') };
  const broken = () => {
    throw new Error('broken');
  };
  await expect(updateLocked(lock, new Raced(0), broken)).rejects.toThrow('broken');
  await expect(updateLocked(lock, new Raced(1), (seen) => seen + 1)).rejects.toThrow('past the lock');
  expect(calls).toEqual(['acquire', 'release', 'acquire', 'release']);
});
