/** First in, first out, in one growing typed array. */
export class Fifo {
  private items = new Float64Array(64);
  private head = 0;
  length = 0;

  push(item: number): void {
    const capacity = this.items.length;
    if (this.length === capacity) {
      const larger = new Float64Array(2 * capacity);
      larger.set(this.items.subarray(this.head));
      larger.set(this.items.subarray(0, this.head), capacity - this.head);
      this.items = larger;
      this.head = 0;
    }
    this.items[(this.head + this.length++) & (this.items.length - 1)] = item;
  }

  /** The oldest, or Infinity where there is none. */
  first(): number {
    return this.length === 0 ? Number.POSITIVE_INFINITY : (this.items[this.head] as number);
  }

  shift(): number {
    const item = this.items[this.head] as number;
    this.head = (this.head + 1) & (this.items.length - 1);
    this.length--;
    return item;
  }
}
