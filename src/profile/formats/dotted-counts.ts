/**
 * Counts like `1.234`: a fraction in English, and a thousand in German. The file tells: whoever parts thousands writes no
 * count above 999 without a point, none that begins with 0, and smaller ones plainly. Until that is clear, what such lines
 * weigh is remembered.
 */
import type { CallTree } from '../call-tree.ts';
import { Doubles, Integers } from '../growing.ts';
import type { ProfileNote } from '../note.ts';

const [POINT, ZERO] = [0x2e, 0x30];
/** Of a point and three digits. */
const GROUP = 4;
/** As many lines as are remembered; a file of so many points without another sign is one of fractions. */
const MOST_LINES = 1 << 20;

export class DottedCounts {
  private readonly calls = new Integers();
  private readonly counts = new Doubles();
  private isSettled = false;
  /** Whole counts below a thousand. */
  private plain = 0;
  /** With two points or more. */
  private surely = 0;

  /** Of a count; true where it may be either, and `keep` is to be told its call. */
  look(bytes: Uint8Array, from: number, to: number, count: number): boolean {
    if (this.isSettled) return false;
    // No further than the count: a file without a point would be searched to its end at each line.
    let point = from;
    while (point < to && bytes[point] !== POINT) point++;
    if (point === to) {
      this.plain++;
      if (count >= 1000) this.isSettled = true;
      return false;
    }
    const isGroup = to - point === GROUP && point > from && point - from < GROUP && bytes[from] !== ZERO;
    if (!isGroup || this.calls.length >= MOST_LINES) this.isSettled = true;
    return isGroup && !this.isSettled;
  }

  /** One with two points or more: no fraction is written so. */
  sure(): void {
    this.surely++;
  }

  keep(call: number, count: number): void {
    this.calls.push(call);
    this.counts.push(count);
  }

  /** Weighs thousands as what they are, and tells what was done. */
  settle(tree: CallTree): { notes: ProfileNote[]; thousands: number; isFractions: boolean } {
    const lines = this.calls.length;
    const isThousands = lines > 0 && (this.surely > 0 || (!this.isSettled && this.plain > 0));
    if (isThousands) {
      for (let i = 0; i < lines; i++) tree.weigh(this.calls.at(i), 999 * this.counts.at(i), 0);
      return { notes: [], thousands: lines, isFractions: false };
    }
    const isOpen = lines > 0 && !this.isSettled;
    return { notes: isOpen ? [{ code: 'points-open', data: { lines } }] : [], thousands: 0, isFractions: lines > 0 };
  }
}
