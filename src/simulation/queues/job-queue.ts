/** Jobs in an order, each at most once: taken out anywhere at the same cost. A linked list in two arrays. */
const NOBODY = -1;

export class JobQueue {
  length = 0;
  /** −1 where nobody is. */
  first = NOBODY;
  private last = NOBODY;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;

  constructor(jobs: number) {
    this.next = new Int32Array(jobs);
    this.previous = new Int32Array(jobs);
  }

  push(job: number): void {
    this.insertAfter(this.last, job);
  }

  /** Takes the first, of which there must be one. */
  shift(): number {
    const job = this.first;
    this.remove(job);
    return job;
  }

  remove(job: number): void {
    const next = this.next[job] as number;
    const previous = this.previous[job] as number;
    if (previous === NOBODY) this.first = next;
    else this.next[previous] = next;
    if (next === NOBODY) this.last = previous;
    else this.previous[next] = previous;
    this.length--;
  }

  /** Puts the job behind the last whose key is not greater. */
  insertBy(job: number, keys: Float64Array): void {
    const key = keys[job] as number;
    let place = this.last;
    while (place !== NOBODY && (keys[place] as number) > key) place = this.previous[place] as number;
    this.insertAfter(place, job);
  }

  private insertAfter(place: number, job: number): void {
    const next = place === NOBODY ? this.first : (this.next[place] as number);
    this.previous[job] = place;
    this.next[job] = next;
    if (place === NOBODY) this.first = job;
    else this.next[place] = job;
    if (next === NOBODY) this.last = job;
    else this.previous[next] = job;
    this.length++;
  }
}
