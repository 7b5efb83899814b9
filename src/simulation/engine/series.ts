/** Numbers in one growing typed array. */
export class Series {
  private items = new Float64Array(1024);
  length = 0;

  push(item: number): void {
    if (this.length === this.items.length) {
      const larger = new Float64Array(2 * this.items.length);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = item;
  }

  /** A view, not a copy. */
  values(): Float64Array {
    return this.items.subarray(0, this.length);
  }
}
