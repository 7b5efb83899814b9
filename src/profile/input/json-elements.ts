/**
 * The objects of one list in JSON, found while its bytes come, so that a trace of a hundred megabytes is never in memory as
 * a whole: the list is all of the JSON, or a field of the object around. A list that is never closed is as good.
 */

/** Longer names are nobody's fields. */
const LONGEST_FIELD = 40;
const MOST_FIELDS = 100;
const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d];

export interface ElementsOptions {
  /** The field whose list it is, where an object is around. */
  field: string;
  /** Only elements are handed over that have one of these texts as a value of their own. */
  values: readonly string[];
  /** A copy of an element's bytes. */
  found(bytes: Uint8Array): void;
}

export class JsonElements {
  /** Fields of the object around, with those whose values are texts. */
  readonly fields = new Set<string>();
  private readonly field: Uint8Array;
  private readonly values: readonly Uint8Array[];
  private readonly found: (bytes: Uint8Array) => void;
  private depth = 0;
  /** Depth of what is in the list; 0 while it is not reached. */
  private within = 0;
  private inText = false;
  private isEscaped = false;
  private isWanted = false;
  private fieldSeen = false;
  /** Where the element and the text began, in what is held; -1 outside of them. */
  private element = -1;
  private text = -1;
  private held = new Uint8Array();

  constructor({ field, values, found }: ElementsOptions) {
    const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    this.field = bytes(field);
    this.values = values.map(bytes);
    this.found = found;
  }

  push(piece: Uint8Array): void {
    const start = this.held.length;
    const bytes = start > 0 ? appended(this.held, piece) : piece;
    this.scan(bytes, start);
    const from = this.element >= 0 ? this.element : this.text >= 0 ? this.text : bytes.length;
    this.held = bytes.slice(from);
    if (this.element >= 0) this.element = 0;
    if (this.text >= 0) this.text -= from;
  }

  /** Whether it ended within an element. */
  get isCutOff(): boolean {
    return this.element >= 0;
  }

  private scan(bytes: Uint8Array, start: number): void {
    let i = start;
    while (i < bytes.length) {
      if (this.inText) {
        i = this.scanText(bytes, i);
        continue;
      }
      const byte = bytes[i] ?? 0;
      if (byte === QUOTE) {
        this.inText = true;
        this.text = i + 1;
      } else if (byte === OPEN || byte === OPEN_LIST) this.opened(byte, i);
      else if (byte === CLOSE || byte === CLOSE_LIST) this.closed(bytes, i);
      i++;
    }
  }

  /** To behind the text's end, or to where the bytes end. */
  private scanText(bytes: Uint8Array, from: number): number {
    for (let i = from; i < bytes.length; i++) {
      if (this.isEscaped) this.isEscaped = false;
      else if (bytes[i] === BACKSLASH) this.isEscaped = true;
      else if (bytes[i] === QUOTE) {
        this.inText = false;
        this.ended(bytes, i);
        this.text = -1;
        return i + 1;
      }
    }
    return bytes.length;
  }

  private ended(bytes: Uint8Array, end: number): void {
    if (this.depth === 1 && this.fields.size < MOST_FIELDS)
      this.fields.add(String.fromCharCode(...bytes.subarray(this.text, Math.min(end, this.text + LONGEST_FIELD))));
    if (this.within === 0) this.fieldSeen = this.depth === 1 && isAt(bytes, this.text, end, this.field);
    else if (this.element >= 0 && this.depth === this.within + 1 && !this.isWanted)
      this.isWanted = this.values.some((value) => isAt(bytes, this.text, end, value));
  }

  private opened(byte: number, place: number): void {
    this.depth++;
    if (this.within > 0) {
      if (this.depth === this.within + 1 && byte === OPEN) {
        this.element = place;
        this.isWanted = false;
      }
    } else if (byte === OPEN_LIST && (this.depth === 1 || (this.depth === 2 && this.fieldSeen)))
      this.within = this.depth;
    this.fieldSeen = false;
  }

  private closed(bytes: Uint8Array, place: number): void {
    if (this.element >= 0 && this.depth === this.within + 1) {
      if (this.isWanted) this.found(bytes.slice(this.element, place + 1));
      this.element = -1;
    }
    if (this.within > 0 && this.depth === this.within) this.within = Number.POSITIVE_INFINITY;
    this.depth = Math.max(0, this.depth - 1);
  }
}

function isAt(bytes: Uint8Array, from: number, to: number, wanted: Uint8Array): boolean {
  if (to - from !== wanted.length) return false;
  for (let i = 0; i < wanted.length; i++) if (bytes[from + i] !== wanted[i]) return false;
  return true;
}

function appended(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
