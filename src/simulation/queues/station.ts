/**
 * A station: `servers` alike, first come first served, with a bounded or unbounded queue. Customers are offered in order
 * of arrival; because nobody overtakes, start and end of service are known on arrival and no event queue is needed: one heap
 * has the ends of service to come, and who waits takes the soonest. Times are in whatever unit the caller uses, from 0 on.
 */
import { Fifo } from './fifo.ts';

export class Station {
  /** When each server that has something to do will have done all of it: a heap, the soonest first. */
  private readonly ends: Float64Array;
  private busy = 0;
  /** Ends of service after which somebody who waits begins: all before those of the heap, in order. */
  private readonly handovers = new Fifo();
  private inside = 0;
  private readonly places: number;
  private area = 0;
  private since = 0;
  /** Service time handed out, for utilisation. */
  busyTime = 0;
  /** When the last accepted customer began and ended service. */
  start = 0;
  end = 0;

  /** @param queuePlaces waiting places; null is unlimited. */
  constructor(servers: number, queuePlaces: number | null = null) {
    this.places = queuePlaces === null ? Number.POSITIVE_INFINITY : servers + queuePlaces;
    this.ends = new Float64Array(servers);
  }

  /** Offers a customer. False: all places were taken and the customer is lost; else `start` and `end` are set. */
  arrive(time: number, serviceTime: number): boolean {
    this.advance(time);
    if (this.inside >= this.places) return false;
    if (this.busy < this.ends.length) {
      this.start = time;
      this.end = time + serviceTime;
      this.rise(this.busy++, this.end);
    } else {
      this.start = this.ends[0] as number;
      this.end = this.start + serviceTime;
      this.handovers.push(this.start);
      this.sink(this.end);
    }
    this.busyTime += serviceTime;
    this.inside++;
    return true;
  }

  /** Lets everybody go who is done by `time`. */
  advance(time: number): void {
    while (this.handovers.first() <= time) this.leave(this.handovers.shift());
    // Before the last handover no server falls idle.
    if (this.handovers.length === 0)
      while (this.busy > 0 && (this.ends[0] as number) <= time) {
        this.leave(this.ends[0] as number);
        this.busy--;
        this.sink(this.ends[this.busy] as number);
      }
    this.area += this.inside * (time - this.since);
    this.since = time;
  }

  private leave(time: number): void {
    this.area += this.inside * (time - this.since);
    this.since = time;
    this.inside--;
  }

  /** Puts an end of service in at the heap's foot. */
  private rise(foot: number, end: number): void {
    const { ends } = this;
    let at = foot;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = ends[parent] as number;
      if (end >= above) break;
      ends[at] = above;
      at = parent;
    }
    ends[at] = end;
  }

  /** Puts an end of service in the place of the soonest. */
  private sink(end: number): void {
    const { ends, busy } = this;
    let at = 0;
    let child = 1;
    while (child < busy) {
      const next = child + 1;
      if (next < busy && (ends[next] as number) < (ends[child] as number)) child = next;
      const below = ends[child] as number;
      if (below >= end) break;
      ends[at] = below;
      at = child;
      child = 2 * at + 1;
    }
    ends[at] = end;
  }

  /** Customers inside now, waiting or in service. */
  get length(): number {
    return this.inside;
  }

  /** Time integral of the number inside, for means over a window. */
  get occupancyArea(): number {
    return this.area;
  }
}
