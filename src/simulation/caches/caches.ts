/**
 * Caches that hold numbered items and nothing else: LRU, FIFO, in-cache LFU, and time to live. `request` says whether it
 * was a hit and lets the item in if not. Everything is O(1) a request over typed arrays sized by the places; only the
 * directory (item → place + 1, 0 = absent) has an entry for every item, and one directory may serve caches in turn.
 */

/** A cache with a bounded number of places. */
export interface BoundedCache {
  /** True: a hit. False: the item was let in, and `evicted` is who had to leave for it. */
  request(item: number): boolean;
  /** The item that the last miss drove out; −1: none, there was room. */
  evicted: number;
  /** The items inside, in no order. */
  contents(): Int32Array;
  /** Empties the directory for the next cache. */
  clear(): void;
}

/** First in, first out: hits change nothing. */
export class FifoCache implements BoundedCache {
  evicted = -1;
  private readonly directory: Int32Array;
  private readonly inside: Int32Array;
  private used = 0;
  private oldest = 0;

  constructor(places: number, directory: Int32Array) {
    this.directory = directory;
    this.inside = new Int32Array(places);
  }

  request(item: number): boolean {
    if (this.directory[item] !== 0) return true;
    const { inside } = this;
    let place = this.used;
    this.evicted = -1;
    if (place < inside.length) this.used++;
    else {
      place = this.oldest;
      this.oldest = place + 1 === inside.length ? 0 : place + 1;
      this.evicted = inside[place] as number;
      this.directory[this.evicted] = 0;
    }
    inside[place] = item;
    this.directory[item] = place + 1;
    return false;
  }

  contents(): Int32Array {
    return this.inside.subarray(0, this.used);
  }

  clear(): void {
    for (const item of this.contents()) this.directory[item] = 0;
    this.used = 0;
    this.oldest = 0;
  }
}

/** Least recently used leaves. Places form a ring; place 0 is its seam: after it the newest, before it the oldest. */
export class LruCache implements BoundedCache {
  evicted = -1;
  private readonly directory: Int32Array;
  private readonly inside: Int32Array;
  private readonly older: Int32Array;
  private readonly newer: Int32Array;
  private used = 0;

  constructor(places: number, directory: Int32Array) {
    this.directory = directory;
    this.inside = new Int32Array(places + 1);
    this.older = new Int32Array(places + 1);
    this.newer = new Int32Array(places + 1);
  }

  request(item: number): boolean {
    const found = this.directory[item] as number;
    if (found !== 0) {
      if (this.older[0] !== found) {
        this.unlink(found);
        this.linkNewest(found);
      }
      return true;
    }
    let place = this.used + 1;
    this.evicted = -1;
    if (place < this.inside.length) this.used++;
    else {
      place = this.newer[0] as number;
      this.evicted = this.inside[place] as number;
      this.directory[this.evicted] = 0;
      this.unlink(place);
    }
    this.inside[place] = item;
    this.directory[item] = place;
    this.linkNewest(place);
    return false;
  }

  contents(): Int32Array {
    return this.inside.subarray(1, this.used + 1);
  }

  clear(): void {
    for (const item of this.contents()) this.directory[item] = 0;
    this.used = 0;
    this.older[0] = 0;
    this.newer[0] = 0;
  }

  private unlink(place: number): void {
    const older = this.older[place] as number;
    const newer = this.newer[place] as number;
    this.newer[older] = newer;
    this.older[newer] = older;
  }

  private linkNewest(place: number): void {
    const second = this.older[0] as number;
    this.older[0] = place;
    this.newer[place] = 0;
    this.older[place] = second;
    this.newer[second] = place;
  }
}

/**
 * In-cache least frequently used: counts requests while an item is inside and forgets the count when it leaves; among
 * equals the one least recently used leaves. Places with equal counts form a list, and the lists a list by count.
 */
export class LfuCache implements BoundedCache {
  evicted = -1;
  private readonly directory: Int32Array;
  private readonly inside: Int32Array;
  /** Neighbours in the list of equals; 0 ends it. */
  private readonly older: Int32Array;
  private readonly newer: Int32Array;
  private readonly listOf: Int32Array;
  private readonly count: Float64Array;
  private readonly oldest: Int32Array;
  private readonly newest: Int32Array;
  /** Neighbours among the lists; list 0 is the seam: after it the rarest, before it the most frequent. */
  private readonly rarer: Int32Array;
  private readonly likelier: Int32Array;
  private readonly spare: Int32Array;
  private spares: number;
  private used = 0;

  constructor(places: number, directory: Int32Array) {
    this.directory = directory;
    this.inside = new Int32Array(places + 1);
    this.older = new Int32Array(places + 1);
    this.newer = new Int32Array(places + 1);
    this.listOf = new Int32Array(places + 1);
    // A list more than places: a member changes over before its old list is given up.
    this.count = new Float64Array(places + 2);
    this.oldest = new Int32Array(places + 2);
    this.newest = new Int32Array(places + 2);
    this.rarer = new Int32Array(places + 2);
    this.likelier = new Int32Array(places + 2);
    this.spare = new Int32Array(places + 1);
    this.spares = 0;
    this.resetLists();
  }

  request(item: number): boolean {
    const found = this.directory[item] as number;
    if (found !== 0) {
      const list = this.listOf[found] as number;
      this.append(found, list, (this.count[list] as number) + 1);
      return true;
    }
    let place = this.used + 1;
    this.evicted = -1;
    if (place < this.inside.length) this.used++;
    else {
      place = this.oldest[this.likelier[0] as number] as number;
      this.evicted = this.inside[place] as number;
      this.directory[this.evicted] = 0;
    }
    this.inside[place] = item;
    this.directory[item] = place;
    this.append(place, 0, 1);
    return false;
  }

  /** Lets an item in that has been asked for `count` times already. Rarest first, and only while there is room. */
  admit(item: number, count: number): void {
    const place = ++this.used;
    this.inside[place] = item;
    this.directory[item] = place;
    const last = this.rarer[0] as number;
    this.append(place, this.count[last] === count ? (this.rarer[last] as number) : last, count);
  }

  contents(): Int32Array {
    return this.inside.subarray(1, this.used + 1);
  }

  clear(): void {
    for (const item of this.contents()) this.directory[item] = 0;
    this.used = 0;
    this.listOf.fill(0);
    this.resetLists();
  }

  private resetLists(): void {
    this.rarer[0] = 0;
    this.likelier[0] = 0;
    this.spares = this.spare.length;
    for (let i = 0; i < this.spares; i++) this.spare[i] = this.spares - i;
  }

  /** Moves a place from the list that it is in, if any, to the end of the list with this count, which follows `after`. */
  private append(place: number, after: number, count: number): void {
    const from = this.listOf[place] as number;
    let list = this.likelier[after] as number;
    if (list === 0 || this.count[list] !== count) {
      const next = list;
      list = this.spare[--this.spares] as number;
      this.count[list] = count;
      this.oldest[list] = 0;
      this.newest[list] = 0;
      this.rarer[list] = after;
      this.likelier[list] = next;
      this.likelier[after] = list;
      this.rarer[next] = list;
    }
    if (from !== 0) this.unlink(place, from);
    const last = this.newest[list] as number;
    this.older[place] = last;
    this.newer[place] = 0;
    if (last === 0) this.oldest[list] = place;
    else this.newer[last] = place;
    this.newest[list] = place;
    this.listOf[place] = list;
    if (from !== 0 && this.oldest[from] === 0) this.giveUp(from);
  }

  private unlink(place: number, list: number): void {
    const older = this.older[place] as number;
    const newer = this.newer[place] as number;
    if (older === 0) this.oldest[list] = newer;
    else this.newer[older] = newer;
    if (newer === 0) this.newest[list] = older;
    else this.older[newer] = older;
  }

  private giveUp(list: number): void {
    const rarer = this.rarer[list] as number;
    const likelier = this.likelier[list] as number;
    this.likelier[rarer] = likelier;
    this.rarer[likelier] = rarer;
    this.spare[this.spares++] = list;
  }
}

/** Time to live from the fill, not renewed by hits; no bound on the size. Times in the caller's unit. */
export class TtlCache {
  private readonly expiry: Float64Array;
  private readonly timeToLive: number;

  constructor(items: number, timeToLive: number) {
    this.expiry = new Float64Array(items).fill(Number.NEGATIVE_INFINITY);
    this.timeToLive = timeToLive;
  }

  request(item: number, time: number): boolean {
    if (time < (this.expiry[item] as number)) return true;
    this.expiry[item] = time + this.timeToLive;
    return false;
  }

  /** Lets an item in that has `left` to live at time 0. */
  admit(item: number, left: number): void {
    this.expiry[item] = left;
  }
}
