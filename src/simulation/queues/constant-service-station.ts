/**
 * A station whose service always takes the same time: `servers` alike, first come first served, with a bounded or an
 * unbounded queue. Customers then leave in the order in which they came, so a ring of the latest ends of service is all
 * the state there is: some ten times faster than a station with heaps. Times are in whatever unit the caller uses.
 */
export class ConstantServiceStation {
  private readonly serviceTime: number;
  private readonly servers: number;
  private readonly places: number;
  private ends: Float64Array;
  /** Customers accepted and customers gone since the beginning. */
  private accepted = 0;
  private gone = 0;
  /** When the last accepted customer begins and ends service. */
  start = 0;
  end = 0;

  /** @param queuePlaces waiting places; null is unlimited. */
  constructor(servers: number, queuePlaces: number | null, serviceTime: number) {
    this.servers = servers;
    this.serviceTime = serviceTime;
    this.places = queuePlaces === null ? Number.POSITIVE_INFINITY : servers + queuePlaces;
    // A power of two that holds everybody inside and the last `servers` ends; an unlimited queue lets it grow.
    this.ends = new Float64Array(powerOfTwoAbove(queuePlaces === null ? 2 * servers + 256 : this.places + servers));
  }

  /** Customers inside at `time`, which never goes back. */
  inside(time: number): number {
    const mask = this.ends.length - 1;
    while (this.gone < this.accepted && (this.ends[this.gone & mask] as number) <= time) this.gone++;
    return this.accepted - this.gone;
  }

  /** Offers a customer. False: all places are taken and the customer is turned away. */
  arrive(time: number): boolean {
    const inside = this.inside(time);
    if (inside >= this.places) return false;
    if (inside + this.servers >= this.ends.length) this.grow();
    const mask = this.ends.length - 1;
    // The server that is free first is the one that the customer `servers` places ahead leaves.
    const freeAt = this.accepted < this.servers ? 0 : (this.ends[(this.accepted - this.servers) & mask] as number);
    this.start = Math.max(freeAt, time);
    this.end = this.start + this.serviceTime;
    this.ends[this.accepted++ & mask] = this.end;
    return true;
  }

  private grow(): void {
    const larger = new Float64Array(2 * this.ends.length);
    const first = Math.max(0, this.gone - this.servers);
    for (let i = first; i < this.accepted; i++)
      larger[i & (larger.length - 1)] = this.ends[i & (this.ends.length - 1)] as number;
    this.ends = larger;
  }
}

function powerOfTwoAbove(count: number): number {
  let size = 1;
  while (size <= count) size *= 2;
  return size;
}
