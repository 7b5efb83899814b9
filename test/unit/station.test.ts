/** A station against a plain one that looks for the next event each time: the same bits. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Station } from '../../src/simulation/queues/station.ts';

/** Everybody's end is kept, and the soonest is looked for. */
class PlainStation {
  private ends: number[] = [];
  private readonly free: number[];
  private since = 0;
  area = 0;
  start = 0;
  end = 0;

  private readonly places: number;

  constructor(servers: number, places: number) {
    this.places = places;
    this.free = Array<number>(servers).fill(0);
  }

  get length(): number {
    return this.ends.length;
  }

  arrive(time: number, serviceTime: number): boolean {
    this.advance(time);
    if (this.ends.length >= this.places) return false;
    const soonest = this.free.indexOf(Math.min(...this.free));
    this.start = Math.max(this.free[soonest] ?? 0, time);
    this.end = this.start + serviceTime;
    this.free[soonest] = this.end;
    this.ends.push(this.end);
    return true;
  }

  advance(time: number): void {
    this.ends.sort((a, b) => a - b);
    while ((this.ends[0] ?? Number.POSITIVE_INFINITY) <= time) {
      const next = this.ends[0] ?? time;
      this.area += this.ends.length * (next - this.since);
      this.since = next;
      this.ends.shift();
    }
    this.area += this.ends.length * (time - this.since);
    this.since = time;
  }
}

/** Ties too: customers that come together, and leave together. */
const duration = fc.oneof(fc.constantFrom(0, 1, 2), fc.double({ min: 0, max: 5, noNaN: true }));

test('whoever comes when, begins, ends and is refused as there', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.option(fc.nat({ max: 12 }), { nil: null }),
      fc.array(fc.tuple(duration, duration, fc.boolean()), { maxLength: 120 }),
      (servers, places, customers) => {
        const station = new Station(servers, places);
        const plain = new PlainStation(servers, places === null ? Number.POSITIVE_INFINITY : servers + places);
        let time = 0;
        for (const [gap, service, isLook] of customers) {
          time += gap;
          const seen = (one: Station | PlainStation) => {
            if (isLook) one.advance(time);
            const isIn = !isLook && one.arrive(time, service);
            return [isIn, one.start, one.end, one.length, one instanceof Station ? one.occupancyArea : one.area];
          };
          expect(seen(station)).toEqual(seen(plain));
        }
      },
    ),
    { numRuns: 300 },
  );
});
