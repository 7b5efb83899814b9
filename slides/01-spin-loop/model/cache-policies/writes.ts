/**
 * What a look-up writes, by policy, where the cache is an immutable map in an atom. LRU and LFU remember each use, so every
 * look-up puts a new map in place; FIFO and a time to live put the very same map back on a hit, at which nobody has to
 * start over, and a new one on a miss. So it is in Clojure's core.cache.
 */
export type Policy = 'lru' | 'fifo' | 'lfu' | 'ttl';

export const writesPerLookUp = (policy: Policy, hitRatio: number): number =>
  policy === 'lru' || policy === 'lfu' ? 1 : 1 - hitRatio;
