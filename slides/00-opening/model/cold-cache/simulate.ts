/**
 * Event by event: clients, a cache with a time to live, and an origin with a few servers and a line without end. One cache
 * flush on the way. Times in seconds. The rules are in model/cold-cache.md; the numbers in brackets refer to them.
 */
import FlatQueue from 'flatqueue';
import { drawPresent } from '../../../../src/simulation/caches/steady-caches.ts';
import type { Zipf } from '../../../../src/simulation/caches/zipf.ts';
import type { RandomStreams } from '../../../../src/simulation/engine/random.ts';

export interface ColdCacheRules {
  requestsPerSecond: number;
  originSeconds: number;
  originServers: number;
  patienceSeconds: number;
  retries: number;
  ttlSeconds: number;
  flushSeconds: number;
  /** Share of what is inside that the flush leaves there. */
  warmShare: number;
  endSeconds: number;
}

/** What happened in each stretch of `slotSeconds`. */
export interface Happened {
  slotSeconds: number;
  requests: Float64Array;
  hits: Float64Array;
  /** Answers to somebody who still waited. */
  answered: Float64Array;
  /** Fetches asked of the origin, and how many of them were asked for once more. */
  fetches: Float64Array;
  retried: Float64Array;
  /** How long the fetch that was next in line at the end of the slot had waited. */
  lineSeconds: Float64Array;
}

export function simulateFlush(zipf: Zipf, rules: ColdCacheRules, random: RandomStreams, slotSeconds: number): Happened {
  const { patienceSeconds, retries, ttlSeconds } = rules;
  const meanGap = 1 / rules.requestsPerSecond;
  const gaps = random('gaps');
  const draws = random('items');
  const service = random('service');
  const slots = Math.max(1, Math.round(rules.endSeconds / slotSeconds));
  const happened: Happened = {
    slotSeconds,
    requests: new Float64Array(slots),
    hits: new Float64Array(slots),
    answered: new Float64Array(slots),
    fetches: new Float64Array(slots),
    retried: new Float64Array(slots),
    lineSeconds: new Float64Array(slots),
  };
  let slot = 0;
  const count = (column: Float64Array, at = slot) => {
    column[at] = (column[at] as number) + 1;
  };

  const cachedUntil = new Float64Array(zipf.items).fill(Number.NEGATIVE_INFINITY);
  const filledAt = new Float64Array(zipf.items).fill(Number.NEGATIVE_INFINITY);
  /** Number of the fetch of an item whose answer will be stored; 0: none is under way. */
  const awaited = new Int32Array(zipf.items);
  const warm = random('warm');
  for (const item of drawPresent(zipf, 'absolute', rules.requestsPerSecond * ttlSeconds, random('start')).items)
    cachedUntil[item] = ttlSeconds * warm.uniform();

  const line = new Line();
  const waiting = new Line();
  /** Fetches in service by their ends; what each is stands at its place in the arrays. */
  const busy = new FlatQueue<number>();
  const freePlaces: number[] = [];
  const itemInService = new Int32Array(rules.originServers);
  const fetchInService = new Int32Array(rules.originServers);
  for (let place = 0; place < rules.originServers; place++) freePlaces.push(place);
  let fetches = 0;

  const serve = (item: number, fetch: number, time: number) => {
    const place = freePlaces.pop() as number;
    itemInService[place] = item;
    fetchInService[place] = fetch;
    busy.push(place, time + service.exponential(rules.originSeconds));
  };
  // The latest fetch of an item is the one whose answer will be stored: it cancels those before it.
  const ask = (item: number, time: number) => {
    awaited[item] = ++fetches;
    count(happened.fetches);
    if (freePlaces.length > 0) serve(item, fetches, time);
    else line.push(time, item, fetches);
  };

  let arrival = gaps.exponential(meanGap);
  let flush = rules.flushSeconds;
  let slotEnd = slotSeconds;
  for (;;) {
    const end = busy.length > 0 ? (busy.peekValue() as number) : Number.POSITIVE_INFINITY;
    const impatience = waiting.length > 0 ? waiting.firstTime() + patienceSeconds : Number.POSITIVE_INFINITY;
    const time = Math.min(arrival, end, impatience, flush);
    while (slotEnd <= time && slot < slots) {
      happened.lineSeconds[slot++] = line.length > 0 ? slotEnd - line.firstTime() : 0;
      slotEnd = slotSeconds * (slot + 1);
    }
    if (slot === slots) return happened;
    if (time === flush) {
      // [5]
      flush = Number.POSITIVE_INFINITY;
      const kept = random('kept');
      for (let item = 0; item < zipf.items; item++)
        if (kept.uniform() > rules.warmShare) cachedUntil[item] = Number.NEGATIVE_INFINITY;
    } else if (time === end) {
      const place = busy.pop() as number;
      const item = itemInService[place] as number;
      freePlaces.push(place);
      // [3] Stored, unless somebody asked again since.
      if (awaited[item] === fetchInService[place]) {
        awaited[item] = 0;
        cachedUntil[item] = time + ttlSeconds;
        filledAt[item] = time;
      }
      if (line.length > 0) {
        serve(line.firstItem(), line.firstNote(), time);
        line.shift();
      }
    } else if (time === impatience) {
      // [4] Whoever was not answered by now asks again, the origin itself, or gives up.
      const item = waiting.firstItem();
      const tries = waiting.firstNote();
      const asked = waiting.firstTime();
      waiting.shift();
      const filled = filledAt[item] as number;
      if (filled >= asked) count(happened.answered, Math.min(slots - 1, Math.floor(filled / slotSeconds)));
      else if (tries <= retries) {
        ask(item, time);
        count(happened.retried);
        waiting.push(time, item, tries + 1);
      }
    } else {
      const item = zipf.sample(draws.uniform());
      arrival = time + gaps.exponential(meanGap);
      count(happened.requests);
      if (time < (cachedUntil[item] as number)) {
        count(happened.hits);
        count(happened.answered);
      } else {
        // [2] One fetch of an item at a time, as long as nobody asks again.
        if (awaited[item] === 0) ask(item, time);
        waiting.push(time, item, 1);
      }
    }
  }
}

/** First in, first out: a time, an item and a note for each in line; grows as needed. */
class Line {
  private times = new Float64Array(1024);
  private items = new Int32Array(1024);
  private notes = new Int32Array(1024);
  private first = 0;
  length = 0;

  push(time: number, item: number, note: number): void {
    if (this.length === this.times.length) this.grow();
    const place = (this.first + this.length++) & (this.times.length - 1);
    this.times[place] = time;
    this.items[place] = item;
    this.notes[place] = note;
  }

  shift(): void {
    this.first = (this.first + 1) & (this.times.length - 1);
    this.length--;
  }

  firstTime(): number {
    return this.times[this.first] as number;
  }

  firstItem(): number {
    return this.items[this.first] as number;
  }

  firstNote(): number {
    return this.notes[this.first] as number;
  }

  private grow(): void {
    const { times, items, notes, first } = this;
    const size = times.length;
    this.times = new Float64Array(2 * size);
    this.items = new Int32Array(2 * size);
    this.notes = new Int32Array(2 * size);
    this.times.set(times.subarray(first));
    this.times.set(times.subarray(0, first), size - first);
    this.items.set(items.subarray(first));
    this.items.set(items.subarray(0, first), size - first);
    this.notes.set(notes.subarray(first));
    this.notes.set(notes.subarray(0, first), size - first);
    this.first = 0;
  }
}
