/** Rows of a table as RFC 4180 writes them, line by line: a cell in quotes may go on over many lines. */
export class CsvRows {
  private readonly delimiter: string;
  private column = 0;
  /** Within a cell in quotes. */
  isOpen = false;
  /** Behind a cell in quotes stands what is no delimiter. */
  isBroken = false;
  quoted = 0;

  constructor(delimiter: string) {
    this.delimiter = delimiter;
  }

  /** Tells what a line has of each cell; true where a row ends with it. */
  push(line: string, tell: (column: number, text: string) => void): boolean {
    let at = 0;
    if (this.isOpen) at = this.quotedPart(line, 0, tell);
    else this.column = -1;
    while (!this.isOpen && (this.column < 0 || at < line.length)) {
      // The delimiter, but before the first cell of a row.
      if (this.column >= 0) at++;
      this.column++;
      at = line[at] === '"' ? this.quotedPart(line, at + 1, tell) : this.plainPart(line, at, tell);
    }
    return !this.isOpen;
  }

  private plainPart(line: string, from: number, tell: (column: number, text: string) => void): number {
    const found = line.indexOf(this.delimiter, from);
    const end = found < 0 ? line.length : found;
    tell(this.column, line.slice(from, end));
    return end;
  }

  private quotedPart(line: string, from: number, tell: (column: number, text: string) => void): number {
    if (!this.isOpen) this.quoted++;
    let end = line.indexOf('"', from);
    while (end >= 0 && line[end + 1] === '"') end = line.indexOf('"', end + 2);
    this.isOpen = end < 0;
    tell(this.column, (this.isOpen ? `${line.slice(from)}\n` : line.slice(from, end)).replaceAll('""', '"'));
    if (this.isOpen) return line.length;
    if (end + 1 < line.length && line[end + 1] !== this.delimiter) this.isBroken = true;
    return end + 1;
  }
}
