/**
 * Stands between named functions and their callers: says in a shared cell which call path runs now, for a sampler to see,
 * and reads the clock at each change, which is the truth that samples are held against. Milliseconds.
 */
import type { Watch } from '../parse-once/product-list.ts';
import { type Cells, OUTSIDE, PATH } from './shared-cells.ts';

/** A function, called from where it was called. */
export interface CallPath {
  name: string;
  /** Index of the caller's path; -1 for the outside of all. */
  caller: number;
}

export class CallRecorder {
  readonly paths: CallPath[] = [{ name: '', caller: -1 }];
  /** Time in a path itself, without what it called. */
  readonly selfMilliseconds: number[] = [0];
  readonly calls: number[] = [0];
  private cells: Cells = new Int32Array(1);
  private readonly now: () => number;
  /** By caller's path, then by function. */
  private readonly callees: number[][] = [[]];
  private readonly functions = new Map<string, number>();
  private current = OUTSIDE;
  private since = 0;

  constructor(now = () => performance.now()) {
    this.now = now;
  }

  readonly watch: Watch = (name, work) => {
    const id = this.functions.get(name) ?? this.functions.size;
    this.functions.set(name, id);
    return (...given) => {
      const caller = this.current;
      const path = this.callees[caller]?.[id] ?? this.discover(caller, id, name);
      this.calls[path] = (this.calls[path] ?? 0) + 1;
      this.move(path);
      try {
        return work(...given);
      } finally {
        this.move(caller);
      }
    };
  };

  /** From here on the cell is told. Times so far are forgotten, paths are not: what was called before does not count. */
  begin(cells: Cells | undefined): void {
    this.cells = cells ?? new Int32Array(1);
    this.selfMilliseconds.fill(0);
    this.calls.fill(0);
  }

  private move(path: number): void {
    const now = this.now();
    this.selfMilliseconds[this.current] = (this.selfMilliseconds[this.current] ?? 0) + now - this.since;
    this.since = now;
    this.current = path;
    Atomics.store(this.cells, PATH, path);
  }

  private discover(caller: number, id: number, name: string): number {
    const path = this.paths.push({ name, caller }) - 1;
    this.selfMilliseconds[path] = 0;
    this.calls[path] = 0;
    this.callees[path] = [];
    const callees = this.callees[caller];
    if (callees) callees[id] = path;
    return path;
  }
}
