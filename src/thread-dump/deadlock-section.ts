// Reads the JVM's own deadlock report at the end of a dump. It repeats names and stacks of threads that were listed
// before, so nothing in it is a thread; kept are the names in each cycle, and who holds which lock: of synchronizers, that
// stands nowhere else in a dump without -l.
import type { ReportedWait } from './thread-dump.ts';

const monitor = /^waiting to lock monitor \S+ \(object (?:\w+@)?(0x[0-9a-f]+), an? ([^)]*)\)/i;
const synchronizer = /^waiting for ownable synchronizer (0x[0-9a-f]+), \(an? ([^)]*)\)/;
const holder = /^(?:in JNI, )?which is held by "(.*)"$/;

export class DeadlockSection {
  readonly cycles: string[][] = [];
  readonly waits: ReportedWait[] = [];
  private begunName: string[] = [];
  private lock: ReportedWait['lock'] | null = null;
  private listing = false;

  /** Follows each line of the report. */
  read(line: string): void {
    const text = line.trim();
    if (/^found (?:one|a) java[- ]level deadlock/i.test(text)) {
      this.cycles.push([]);
      this.begunName = [];
      this.lock = null;
      this.listing = true;
    } else if (/^java stack information for/i.test(text)) this.listing = false;
    else if (this.listing && !this.wait(text)) this.name(line, text);
  }

  private wait(text: string): boolean {
    const wanted = monitor.exec(text) ?? synchronizer.exec(text);
    if (wanted) this.lock = { id: wanted[1] ?? null, className: wanted[2] ?? null, frame: 0 };
    const owner = holder.exec(text)?.[1];
    const waiter = this.cycles.at(-1)?.at(-1);
    if (owner === undefined) return wanted !== null;
    if (this.lock && waiter !== undefined) this.waits.push({ waiter, lock: this.lock, owner });
    this.lock = null;
    return true;
  }

  /** A name stands alone on its line, between quotes and before a colon, and may have line breaks in it. */
  private name(line: string, text: string): void {
    if (this.begunName.length === 0 && !text.startsWith('"')) return;
    this.begunName.push(this.begunName.length === 0 ? line.slice(line.indexOf('"') + 1) : line);
    if (!text.endsWith('":')) {
      if (this.begunName.length > 20) this.begunName = [];
      return;
    }
    const name = this.begunName.join('\n').trimEnd().slice(0, -2);
    this.begunName = [];
    this.cycles.at(-1)?.push(name);
  }
}
