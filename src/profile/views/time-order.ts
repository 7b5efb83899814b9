/**
 * A profile as it went on: from left to right in the order of time, a frame as long as neighbouring samples are in the same
 * call. `start` and `share` are parts of the whole recording, of which some may be nobody's.
 */
import type { CallTree } from '../call-tree.ts';
import { Doubles, Integers } from '../growing.ts';
import { NOBODY, type Profile } from '../profile.ts';
import { type FlameFrame, type FoldedProfile, LONGEST_NAME, MOST_FRAMES, NARROWEST } from './fold.ts';

/** Undefined where the order of samples is not known. */
export function inTimeOrder({ tree, frames, order }: Profile): Omit<FoldedProfile, 'callOf'> | undefined {
  if (!order) return undefined;
  const total = order.weights.reduce((sum, weight) => sum + weight, 0);
  const boxes = new Boxes(total * NARROWEST);
  const depths = depthsOf(tree);
  // The calls that are open, from the outside on, and how many of them; in the second list those of the next sample.
  let [path, next] = [new Int32Array(256), new Int32Array(256)];
  let [length, time] = [0, 0];
  let last: number | undefined;
  order.calls.forEach((call, i) => {
    const lasted = order.weights[i] ?? 0;
    if (call !== last) {
      last = call;
      const depth = call === NOBODY ? 0 : (depths[call] ?? 0);
      if (depth > next.length) [path, next] = [grown(path, depth), grown(next, depth)];
      for (let one = call, at = depth - 1; at >= 0; one = tree.callerOf(one)) next[at--] = one;
      let shared = 0;
      while (shared < length && shared < depth && path[shared] === next[shared]) shared++;
      boxes.close(shared, time);
      for (let at = shared; at < depth; at++) boxes.open(next[at] ?? 0, at, time);
      [path, next, length] = [next, path, depth];
    }
    time += lasted;
  });
  boxes.close(0, time);
  const kept = boxes.widest(MOST_FRAMES);
  const label = (call: number) => frames.label(tree.frameOf(call)).slice(0, LONGEST_NAME);
  const whole: FlameFrame = { name: '', depth: 0, start: 0, share: 1 };
  const drawn = kept.map((box) => boxes.frame(box, time, label));
  return { frames: [whole, ...drawn], total: time, calls: boxes.count, notDrawn: boxes.count - kept.length };
}

/** How many calls each call stands in, itself among them. */
function depthsOf(tree: CallTree): Int32Array {
  const depths = new Int32Array(tree.size);
  for (let call = 1; call < tree.size; call++) depths[call] = (depths[tree.callerOf(call)] ?? 0) + 1;
  return depths;
}

function grown(list: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * length);
  larger.set(list);
  return larger;
}

class Boxes {
  /** How many there were. */
  count = 0;
  private readonly least: number;
  private readonly calls = new Integers();
  private readonly depths = new Integers();
  private readonly starts = new Doubles();
  private readonly widths = new Doubles();
  private readonly opened: number[] = [];

  /** `least`: narrower ones are counted, and forgotten. */
  constructor(least: number) {
    this.least = least;
  }

  open(call: number, depth: number, start: number): void {
    this.count++;
    this.opened.push(this.calls.length);
    this.calls.push(call);
    this.depths.push(depth);
    this.starts.push(start);
    this.widths.push(0);
  }

  /** All that are open from a depth on. */
  close(depth: number, end: number): void {
    while (this.opened.length > depth) {
      const box = this.opened.pop() ?? 0;
      const width = end - this.starts.at(box);
      this.widths.set(box, width);
      // Those within it were no wider, and are forgotten already.
      if (width < this.least && box === this.calls.length - 1)
        for (const list of [this.calls, this.depths, this.starts, this.widths]) list.pop();
    }
  }

  /** In the order in which they opened; none without the one that it stands on, which is no narrower and older. */
  widest(most: number): number[] {
    const widths = this.widths.all();
    const wide: number[] = [];
    for (let box = 0; box < widths.length; box++)
      if ((widths[box] ?? 0) >= this.least && widths[box] !== 0) wide.push(box);
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
