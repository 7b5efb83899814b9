/**
 * Everything that a viewer can change or bring, as plain data behind one door. Each change says what, by whom and in
 * which order; per path the last writer by (counter, window) wins, so that any number of windows agree, however their
 * changes were delayed or mixed. A path that is undefined is not set (its stamp stays, or an older value would return).
 * Order: L. Lamport, "Time, Clocks, and the Ordering of Events in a Distributed System" (1978).
 */
import { type By, type Change, isNewer, readChanges } from './changes.ts';
import { holds, type Path, type Prefix, readPath, type Stamp } from './paths.ts';
import { samePlain, toPlain } from './plain.ts';

export type { By, Change } from './changes.ts';

export type Listener = (changes: readonly Change[]) => void;

/** How far ahead of all that was seen a counter may be: years of dragging, yet nobody can use the counters up. */
const FURTHEST_AHEAD = 2 ** 32;
const HIGHEST_COUNTER = 2 ** 52;
const MOST_PATHS = 50_000;

export class Session {
  /** Name of this window, new with every load of a page: a name that returns could stamp two values alike. */
  readonly window: string;
  private readonly changes = new Map<string, Change>();
  private readonly listeners = new Set<Listener>();
  private readonly failed: (error: unknown) => void;
  /** The highest counter seen, own or foreign. */
  private counter = 0;
  private heardOthers = false;
  private batches = 0;
  private untold = new Map<string, Change>();
  private telling = false;

  /**
   * @param window 1 to 64 visible ASCII characters, unique among the windows that are joined.
   * @param failed hears of listeners that throw; they keep nobody else from hearing.
   */
  constructor(window: string, failed: (error: unknown) => void = reportFailure) {
    this.window = window;
    this.failed = failed;
  }

  /** The value, frozen to the bottom; undefined where nothing is set. */
  get<T>(path: Path<T>): T | undefined {
    return this.changes.get(path)?.value as T | undefined;
  }

  /** Who wrote the path last; undefined before anybody did. */
  stamp(path: Path): Stamp | undefined {
    const change = this.changes.get(path);
    return change && { counter: change.counter, window: change.window };
  }

  /** Paths that are set, with their values, in the order in which they were first written. */
  entries<T>(prefix: Prefix<T>): [path: Path<T>, value: T][] {
    const found: [Path<T>, T][] = [];
    for (const [path, { value }] of this.changes)
      if (value !== undefined && path.startsWith(prefix)) found.push([path, value as T]);
    return found;
  }

  /**
   * The one door: sets a value, or unsets it by `undefined`. What equals the present value is no change.
   * @throws {TypeError} for a value that is no plain data or does not belong at that path: a mistake of the program.
   */
  set<T>(path: Path<T>, value: NoInfer<T> | undefined, by: By): void {
    const present = this.changes.get(path)?.value;
    if (value === present) return;
    const plain = value === undefined ? undefined : toPlain(value);
    if (samePlain(plain, present)) return;
    if (plain === undefined ? !readPath(path) : !holds(path, plain))
      throw new TypeError(`this does not belong at ${path.slice(0, 80)}`);
    this.counter += 1;
    this.take({ path, value: plain, by, counter: this.counter, window: this.window });
    this.tell();
  }

  /** Sets several values; listeners hear of them at once. What was set before an error stays set, and is told. */
  batch(work: () => void): void {
    this.batches += 1;
    try {
      work();
    } finally {
      this.batches -= 1;
      this.tell();
    }
  }

  /**
   * Takes changes of anywhere: another window, a log, a broker. Never throws.
   * @param changes an array of `Change`s, in any order; anything else is dropped.
   * @param by stands in for what the changes say of themselves.
   * @returns what was dropped as no usable change, a line each; a change that came too late is not among them.
   */
  merge(changes: unknown, by?: By): string[] {
    const highest = this.heardOthers ? Math.min(this.counter + FURTHEST_AHEAD, HIGHEST_COUNTER) : HIGHEST_COUNTER;
    const { usable, dropped } = readChanges(changes, highest);
    for (const change of usable) {
      if (!this.changes.has(change.path) && this.changes.size >= MOST_PATHS)
        dropped.push(`too many paths: ${change.path}`);
      else this.mergeOne(by ? { ...change, by } : change);
    }
    this.tell();
    return dropped;
  }

  /** All of it, unset paths too: what another session needs to hold the same. */
  state(): Change[] {
    return [...this.changes.values()];
  }

  /**
   * Calls back with the changes of one batch or merge, the last of each path, after they are all in place; what a
   * listener sets is told after that. Returns how to stop it.
   */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private mergeOne(change: Change): void {
    const present = this.changes.get(change.path);
    if (present && !isNewer(change, present)) return;
    if (change.window !== this.window) this.heardOthers = true;
    this.counter = Math.max(this.counter, change.counter);
    if (samePlain(change.value, present?.value)) this.changes.set(change.path, Object.freeze(change));
    else this.take(change);
  }

  private take(change: Change): void {
    this.changes.set(change.path, Object.freeze(change));
    this.untold.set(change.path, change);
  }

  private tell(): void {
    if (this.batches > 0 || this.telling) return;
    this.telling = true;
    while (this.untold.size > 0) {
      const changes = Object.freeze([...this.untold.values()]);
      this.untold = new Map();
      for (const listener of [...this.listeners]) {
        try {
          listener(changes);
        } catch (error) {
          this.failed(error);
        }
      }
    }
    this.telling = false;
  }
}

function reportFailure(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
  else console.error(error);
}
