/**
 * A station: `servers` alike, first come first served, with a bounded or unbounded queue. Customers are offered in order
 * of arrival; because nobody overtakes, start and end of service are known on arrival and no event queue is needed.
 * Times are in whatever unit the caller uses, the same throughout.
 */
import FlatQueue from 'flatqueue';

export class Station {
  /** Ends of service of everybody inside, soonest first. */
  private readonly inside = new FlatQueue<number>();
  /** When each server is next free, soonest first. */
  private readonly free = new FlatQueue<number>();
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
    for (let i = 0; i < servers; i++) this.free.push(i, 0);
  }

  /** Offers a customer. False: all places were taken and the customer is lost; else `start` and `end` are set. */
  arrive(time: number, serviceTime: number): boolean {
    this.advance(time);
    if (this.inside.length >= this.places) return false;
    const freeAt = this.free.peekValue() ?? time;
    this.free.pop();
    this.start = Math.max(freeAt, time);
    this.end = this.start + serviceTime;
    this.busyTime += serviceTime;
    this.free.push(0, this.end);
    this.inside.push(0, this.end);
    return true;
  }

  /** Lets everybody go who is done by `time`. */
  advance(time: number): void {
    let next = this.inside.peekValue();
    while (next !== undefined && next <= time) {
      this.area += this.inside.length * (next - this.since);
      this.since = next;
      this.inside.pop();
      next = this.inside.peekValue();
    }
    this.area += this.inside.length * (time - this.since);
    this.since = time;
  }

  /** Customers inside now, waiting or in service. */
  get length(): number {
    return this.inside.length;
  }

  /** Time integral of the number inside, for means over a window. */
  get occupancyArea(): number {
    return this.area;
  }
}
