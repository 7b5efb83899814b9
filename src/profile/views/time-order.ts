/**
 * A profile as it went on: from left to right in the order of time, a frame as long as neighbouring samples are in the same
 * call. `start` and `share` are parts of the whole recording, of which some may be nobody's.
 */
import { Doubles, Integers } from '../growing.ts';
import { NOBODY, type Profile } from '../profile.ts';
import { type FlameFrame, type FoldedProfile, LONGEST_NAME, MOST_FRAMES, NARROWEST } from './fold.ts';

/** Undefined where the order of samples is not known. */
export function inTimeOrder({ tree, frames, order }: Profile): FoldedProfile | undefined {
  if (!order) return undefined;
  const boxes = new Boxes();
  let path: number[] = [];
  let time = 0;
  let last: number | undefined;
  order.calls.forEach((call, i) => {
    const lasted = order.weights[i] ?? 0;
    if (call === last) {
      time += lasted;
      return;
    }
    last = call;
    const next = pathOf(call, (one) => tree.callerOf(one));
    let shared = 0;
    while (shared < path.length && path[shared] === next[shared]) shared++;
    boxes.close(shared, time);
    for (let depth = shared; depth < next.length; depth++) boxes.open(next[depth] ?? 0, depth, time);
    path = next;
    time += lasted;
  });
  boxes.close(0, time);
  const kept = boxes.widest(MOST_FRAMES, time * NARROWEST);
  const label = (call: number) => frames.label(tree.frameOf(call)).slice(0, LONGEST_NAME);
  const whole: FlameFrame = { name: '', depth: 0, start: 0, share: 1 };
  const drawn = kept.map((box) => boxes.frame(box, time, label));
  return { frames: [whole, ...drawn], total: time, calls: boxes.count, notDrawn: boxes.count - kept.length };
}

/** From the outside to the call; nothing for nobody's time. */
function pathOf(call: number, callerOf: (call: number) => number): number[] {
  const path: number[] = [];
  if (call !== NOBODY) for (let one = call; one !== 0; one = callerOf(one)) path.push(one);
  return path.reverse();
}

class Boxes {
  private readonly calls = new Integers();
  private readonly depths = new Integers();
  private readonly starts = new Doubles();
  private readonly widths = new Doubles();
  private readonly opened: number[] = [];

  get count(): number {
    return this.calls.length;
  }

  open(call: number, depth: number, start: number): void {
    this.opened.push(this.count);
    this.calls.push(call);
    this.depths.push(depth);
    this.starts.push(start);
    this.widths.push(0);
  }

  /** All that are open from a depth on. */
  close(depth: number, end: number): void {
    while (this.opened.length > depth) {
      const box = this.opened.pop() ?? 0;
      this.widths.set(box, end - this.starts.at(box));
    }
  }

  /** In the order in which they opened; none without the one that it stands on, which is no narrower and older. */
  widest(most: number, least: number): number[] {
    const widths = this.widths.all();
    const wide: number[] = [];
    for (let box = 0; box < widths.length; box++) if ((widths[box] ?? 0) >= least && widths[box] !== 0) wide.push(box);
    wide.sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0) || a - b);
    return wide.slice(0, most).sort((a, b) => a - b);
  }

  frame(box: number, total: number, label: (call: number) => string): FlameFrame {
    return {
      name: label(this.calls.at(box)),
      depth: this.depths.at(box) + 1,
      start: this.starts.at(box) / total,
      share: this.widths.at(box) / total,
    };
  }
}
