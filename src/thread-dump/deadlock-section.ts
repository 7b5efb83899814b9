// Reads the JVM's own deadlock report at the end of a dump. It repeats names and stacks of threads that were listed
// before, so nothing in it is a thread; only the names in each cycle are kept.

export class DeadlockSection {
  readonly cycles: string[][] = [];
  private begunName: string[] = [];
  private listing = false;

  /** Follows each line of the report. */
  read(line: string): void {
    const text = line.trim();
    if (/^found (?:one|a) java[- ]level deadlock/i.test(text)) {
      this.cycles.push([]);
      this.begunName = [];
      this.listing = true;
    } else if (/^java stack information for/i.test(text)) this.listing = false;
    else if (this.listing) this.name(line, text);
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
