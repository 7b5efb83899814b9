/**
 * Retries after fixed delays, as TCP's first retransmissions are: whoever is turned away comes again after the first
 * delay, then the second, and so on, and gives up after the last. Within one delay nobody overtakes, so a line per
 * delay keeps the order and no heap is needed. Times are in whatever unit the caller uses.
 */
export class Retries {
  private readonly delays: Float64Array;
  private readonly lines: Line[];
  /** When the head of each line is due. */
  private readonly heads: Float64Array;
  /** The line whose head is due first. */
  private soonest = 0;
  /** When the next retry is due; Infinity while nobody waits for one. */
  due = Number.POSITIVE_INFINITY;
  /** Of the retry taken last: when its first try was, and how many tries have failed. */
  firstTry = 0;
  failures = 0;

  constructor(delays: readonly number[]) {
    this.delays = Float64Array.from(delays);
    this.lines = delays.map(() => new Line());
    this.heads = new Float64Array(delays.length).fill(Number.POSITIVE_INFINITY);
  }

  /** Turned away at `time` for the `failures`-th time. False: no try is left. */
  turnAway(time: number, firstTry: number, failures: number): boolean {
    const index = failures - 1;
    const line = this.lines[index];
    if (line === undefined) return false;
    const due = time + (this.delays[index] as number);
    if (line.length === 0) {
      this.heads[index] = due;
      if (due < this.due) {
        this.due = due;
        this.soonest = index;
      }
    }
    line.push(due, firstTry);
    return true;
  }

  /** Takes the retry that is due; `firstTry` and `failures` then tell whose it is. Only while `due` is finite. */
  take(): void {
    const line = this.lines[this.soonest];
    if (line === undefined) return;
    this.failures = this.soonest + 1;
    this.firstTry = line.pop();
    this.heads[this.soonest] = line.due;
    this.due = Number.POSITIVE_INFINITY;
    for (let i = 0; i < this.heads.length; i++) {
      const head = this.heads[i] as number;
      if (head < this.due) {
        this.due = head;
        this.soonest = i;
      }
    }
  }
}

/** First in, first out: pairs of when due and when first tried, in a ring that doubles when full. */
class Line {
  private ring = new Float64Array(128);
  private head = 0;
  private tail = 0;

  get length(): number {
    return this.tail - this.head;
  }

  /** When the head is due; Infinity for an empty line. */
  get due(): number {
    return this.tail === this.head
      ? Number.POSITIVE_INFINITY
      : (this.ring[this.head & (this.ring.length - 1)] as number);
  }

  push(due: number, firstTry: number): void {
    if (this.tail - this.head === this.ring.length) this.grow();
    const at = this.tail & (this.ring.length - 1);
    this.ring[at] = due;
    this.ring[at + 1] = firstTry;
    this.tail += 2;
  }

  pop(): number {
    const firstTry = this.ring[(this.head & (this.ring.length - 1)) + 1] as number;
    this.head += 2;
    return firstTry;
  }

  private grow(): void {
    const larger = new Float64Array(2 * this.ring.length);
    for (let i = this.head; i < this.tail; i++)
      larger[i & (larger.length - 1)] = this.ring[i & (this.ring.length - 1)] as number;
    this.ring = larger;
  }
}
