/**
 * Caches as independent requests leave them, drawn at once instead of by millions of warm-up requests. Ages are counted in
 * requests. LRU: what an item's last request is old is exponential with its share as rate, and the youngest are inside;
 * this is exact, and read forwards in time it is also the moment when an empty cache has just become full. FIFO: a set of
 * items inside is as likely as the product of its shares (W. F. King, 1971), drawn by Pareto order sampling (B. Rosén,
 * 1997), which is all but exact.
 */

import { poisson } from '../engine/poisson.ts';
import { log } from '../engine/portable-math.ts';
import type { RandomStream } from '../engine/random.ts';
import { FifoCache, LfuCache, LruCache } from './caches.ts';
import { characteristicRequests, type Expiration, presence } from './che.ts';
import type { Zipf } from './zipf.ts';

export interface Contents {
  /** Items inside, the youngest first. */
  items: Int32Array;
  /** Age of each in requests; for FIFO an order of preference without meaning of its own. */
  ages: Float64Array;
}

/**
 * What a full LRU ('sliding') or FIFO ('absolute') cache holds. Where all items fit, all of them are inside.
 * @param stayRequests the characteristic time, or a guess at it.
 */
export function steadyContents(
  zipf: Zipf,
  expiration: Expiration,
  places: number,
  random: RandomStream,
  stayRequests = characteristicRequests(zipf, expiration, places),
): Contents {
  const wanted = Math.min(places, zipf.items);
  // Somewhat more than are wanted, so that the youngest `wanted` are among them; all of them where that does not help.
  for (let slack = 1 + 5 / Math.sqrt(wanted), tries = 0; ; slack *= 1.5, tries++) {
    const { items, ages } = drawPresent(zipf, expiration, tries < 20 ? stayRequests * slack : Infinity, random);
    if (items.length < wanted) continue;
    const order = ascending(ages);
    const contents = { items: new Int32Array(wanted), ages: new Float64Array(wanted) };
    for (let i = 0; i < wanted; i++) {
      contents.items[i] = items[order[i] as number] as number;
      contents.ages[i] = ages[order[i] as number] as number;
    }
    return contents;
  }
}

/**
 * Every item with the age of its last request, or for FIFO its rank in the draw, where that is below `within`: each item
 * is present independently of the others. With 'absolute' these are the living items of a cache with a time to live.
 */
export function drawPresent(zipf: Zipf, expiration: Expiration, within: number, random: RandomStream) {
  const items: number[] = [];
  const ages: number[] = [];
  for (let step = 0; step < zipf.mass.length; step++) {
    const end = zipf.first[step + 1] as number;
    const start = zipf.first[step] as number;
    // Candidates come at the rate of the step's most popular item; they are thinned to their own rates by `age < within`.
    const present = presence(expiration, zipf.share(start) * within);
    const logAbsent = present > 0.25 ? 0 : logOfAbsence(expiration, zipf.share(start) * within);
    for (let item = start; item < end; item++) {
      if (logAbsent !== 0) item += Math.floor(Math.min(log(random.uniform()) / logAbsent, end));
      if (item >= end) break;
      const u = random.uniform() * (logAbsent !== 0 ? present : 1);
      const age = (expiration === 'sliding' ? -log(1 - u) : u / (1 - u)) / zipf.share(item);
      if (age >= within) continue;
      items.push(item);
      ages.push(age);
    }
  }
  return { items, ages };
}

/** Logarithm of the chance not to be present, without cancellation. */
function logOfAbsence(expiration: Expiration, x: number): number {
  if (expiration === 'sliding') return -x;
  return x < 1e-6 ? -x : -log(1 + x);
}

/** Indices in the order of their numbers, which are not below zero. */
function ascending(numbers: ArrayLike<number>): Uint32Array {
  // The index takes the place of the low half of each number, which the order can spare; then the engine's own sort of
  // plain numbers does it. All engines that run this are little-endian.
  const keys = new Float64Array(numbers.length);
  const halves = new Uint32Array(keys.buffer);
  for (let i = 0; i < keys.length; i++) {
    keys[i] = numbers[i] as number;
    halves[2 * i] = i;
  }
  keys.sort();
  const order = new Uint32Array(keys.length);
  for (let i = 0; i < order.length; i++) order[i] = halves[2 * i] as number;
  return order;
}

/** An LRU cache with these contents of a steady one. */
export function lruWith(contents: Contents, directory: Int32Array): LruCache {
  const { items } = contents;
  const cache = new LruCache(items.length, directory);
  for (let i = items.length - 1; i >= 0; i--) cache.request(items[i] as number);
  return cache;
}

/** A FIFO cache with these contents of a steady one: given who is inside, every order of arrival is equally likely. */
export function fifoWith(contents: Contents, directory: Int32Array, random: RandomStream): FifoCache {
  const items = contents.items.slice();
  const cache = new FifoCache(items.length, directory);
  for (let left = items.length; left > 0; left--) {
    const i = random.integer(left);
    cache.request(items[i] as number);
    items[i] = items[left - 1] as number;
  }
  return cache;
}

/**
 * An in-cache LFU cache when it has become full for the first time, from the contents of a steady LRU cache; from there
 * its counts go on growing.
 */
export function lfuJustFull(zipf: Zipf, contents: Contents, directory: Int32Array, random: RandomStream): LfuCache {
  const counts = countsWhenFull(zipf, contents, random);
  const cache = new LfuCache(contents.items.length, directory);
  for (const i of ascending(counts)) cache.admit(contents.items[i] as number, counts[i] as number);
  return cache;
}

/**
 * How often each item of a cache that has just become full was asked for since it was empty: once on entering, and
 * Poisson over the time since. `contents.ages` are read as the times of entering.
 */
function countsWhenFull(zipf: Zipf, contents: Contents, random: RandomStream): Float64Array {
  const full = contents.ages[contents.ages.length - 1] ?? 0;
  return contents.ages.map(
    (entered, i) => 1 + poisson(zipf.share(contents.items[i] as number) * (full - entered), random),
  );
}
