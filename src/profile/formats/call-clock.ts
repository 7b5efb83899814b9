/**
 * Calls that open and close at moments: the time between two moments belongs to the innermost call that is open. Never more
 * than the span of the moments, however odd they are.
 */
import { CallTree, ROOT } from '../call-tree.ts';
import type { FrameTable } from '../frames.ts';
import { Doubles, Integers } from '../growing.ts';
import { NOBODY, type Profile } from '../profile.ts';
import type { ProfileUnit } from '../units.ts';

export class CallClock {
  /** Events that were left out, or closed something else than what was open. */
  odd = 0;
  private readonly tree = new CallTree(true);
  private readonly frames: FrameTable;
  private readonly unit: ProfileUnit;
  private readonly stack: number[] = [];
  private readonly calls = new Integers();
  private readonly weights = new Doubles();
  private now: number | undefined;

  constructor(frames: FrameTable, unit: ProfileUnit) {
    this.frames = frames;
    this.unit = unit;
  }

  open(frame: number, moment: number): void {
    this.passTo(moment);
    this.stack.push(this.tree.callee(this.stack.at(-1) ?? ROOT, frame));
  }

  /** What is open above the call that closes was forgotten, and closes with it. */
  close(frame: number, moment: number): void {
    this.passTo(moment);
    const place = this.stack.findLastIndex((call) => this.tree.frameOf(call) === frame);
    if (place < 0 || place < this.stack.length - 1) this.odd++;
    if (place >= 0) this.stack.length = place;
  }

  end(name: string, moment: number | undefined): Profile {
    this.odd += this.stack.length;
    if (moment !== undefined && this.stack.length > 0) this.passTo(moment);
    const { tree, frames, unit, odd } = this;
    const order = { calls: this.calls.all(), weights: this.weights.all() };
    const notes = odd > 0 ? [{ code: 'odd-events' as const, data: { events: odd } }] : [];
    return { name, unit, frames, tree, order, from: 'measurements', leftOut: 0, notes };
  }

  private passTo(moment: number): void {
    const passed = moment - (this.now ?? moment);
    if (passed < 0) this.odd++;
    if (this.now === undefined || passed > 0) this.now = moment;
    if (passed <= 0) return;
    const call = this.stack.at(-1);
    if (call !== undefined) this.tree.weigh(call, passed);
    this.calls.push(call ?? NOBODY);
    this.weights.push(passed);
  }
}
