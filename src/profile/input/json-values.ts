/**
 * JSON, read while its bytes come, so that no more of a file is in memory than what it says: equal texts are one, long lists of
 * numbers are typed arrays, long lists of such lists are two of them, and fields that nobody asks for are passed over.
 * Otherwise its values are those of JSON.parse.
 */
import { addTo, closed, type Gatherer, isOther, type Open, opened } from './json-open.ts';
import { JsonTexts } from './json-texts.ts';
import { broken, LONGEST_NUMBER, LONGEST_WORD, literalOf, numberEnd, numberOf, wordEnd } from './json-tokens.ts';

const [QUOTE, COMMA, COLON, BACKSLASH] = [0x22, 0x2c, 0x3a, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [0x5b, 0x5d, 0x7b, 0x7d];
const [MINUS, ZERO, NINE, SMALL_A, SMALL_Z] = [0x2d, 0x30, 0x39, 0x61, 0x7a];

const NO_BYTES = new Uint8Array(0);

export interface JsonOptions {
  /** Fields whose values are passed over. */
  without?: ReadonlySet<string>;
  /** Fields whose lists are not kept: what is in them is handed over one by one, and what took it is the value. */
  gather?: Readonly<Record<string, () => Gatherer>>;
  /** Shared by whoever reads many small pieces of JSON. */
  texts?: JsonTexts;
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

export class JsonValues {
  /** Something else follows what was read. */
  hasMore = false;
  private readonly texts: JsonTexts;
  private readonly without: ReadonlySet<string> | undefined;
  private readonly gather: Readonly<Record<string, () => Gatherer>>;
  private readonly open: Open[] = [];
  private expected: Expected = 'value';
  private root: unknown;
  /** Depth of what is passed over; 0 outside of it. */
  private passed = 0;
  /** What is not at its end: a text, a number, a word. */
  private held = NO_BYTES;
  private heldLength = 0;
  /** So far a text that is held was looked through. */
  private looked = 0;

  constructor({ without, gather = {}, texts = new JsonTexts() }: JsonOptions = {}) {
    this.without = without;
    this.gather = gather;
    this.texts = texts;
  }

  push(piece: Uint8Array): void {
    if (this.heldLength === 0) {
      this.hold(piece, this.scan(piece, piece.length, false));
      return;
    }
    this.append(piece);
    const { held, heldLength } = this;
    const from = this.scan(held, heldLength, false);
    if (from > 0) {
      held.copyWithin(0, from, heldLength);
      this.heldLength = heldLength - from;
    }
  }

  /** Throws where JSON.parse would; what follows the JSON is no error. */
  end(): unknown {
    if (this.heldLength > 0) this.scan(this.held, this.heldLength, true);
    if (this.expected !== 'nothing') throw broken();
    return this.root;
  }

  private hold(piece: Uint8Array, from: number): void {
    if (from >= piece.length) return;
    this.heldLength = 0;
    this.append(piece.subarray(from));
  }

  private append(piece: Uint8Array): void {
    const length = this.heldLength + piece.length;
    if (length > this.held.length) {
      const larger = new Uint8Array(Math.max(2 * this.held.length, length));
      larger.set(this.held.subarray(0, this.heldLength));
      this.held = larger;
    }
    this.held.set(piece, this.heldLength);
    this.heldLength = length;
  }

  /** To where something begins that is not at its end. */
  private scan(bytes: Uint8Array, length: number, isLast: boolean): number {
    let i = 0;
    while (i < length) {
      // Asked of each byte: told here, and not by functions, it takes a tenth less.
      const byte = bytes[i] ?? 0;
      if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) {
        i++;
        continue;
      }
      if (this.expected === 'nothing') {
        this.hasMore = true;
        return length;
      }
      if (byte === QUOTE) {
        const end = this.textEnd(bytes, i, length);
        if (end < 0) {
          if (isLast) throw broken();
          return i;
        }
        this.text(bytes, i + 1, end);
        i = end + 1;
      } else if (byte === MINUS || (byte >= ZERO && byte <= NINE)) {
        const end = numberEnd(bytes, i, length);
        if (end === length && !isLast) {
          if (end - i > LONGEST_NUMBER) throw broken();
          return i;
        }
        this.value(numberOf(bytes, i, end));
        i = end;
      } else if (byte >= SMALL_A && byte <= SMALL_Z) {
        const end = wordEnd(bytes, i, length);
        if (end === length && !isLast && end - i <= LONGEST_WORD) return i;
        this.value(literalOf(bytes, i, end));
        i = end;
      } else {
        this.sign(byte);
        i++;
      }
    }
    return length;
  }

  private sign(byte: number): void {
    const { expected } = this;
    const within = this.open.at(-1);
    if (byte === OPEN || byte === OPEN_LIST) {
      if (expected !== 'value' && expected !== 'value-or-end') throw broken();
      if (this.passed > 0 || this.isPassed(within)) this.passed++;
      this.open.push(opened(byte === OPEN ? {} : undefined));
      this.expected = byte === OPEN ? 'key-or-end' : 'value-or-end';
    } else if (byte === CLOSE || byte === CLOSE_LIST) {
      const isEnd = expected === 'comma-or-end' || expected === (byte === CLOSE ? 'key-or-end' : 'value-or-end');
      if (!within || !isEnd || (within.fields !== undefined) !== (byte === CLOSE)) throw broken();
      this.open.pop();
      if (this.passed > 0) {
        this.passed--;
        this.expected = 'comma-or-end';
      } else this.value(closed(within), true);
    } else if (byte === COMMA && expected === 'comma-or-end') this.expected = within?.fields ? 'key' : 'value';
    else if (byte === COLON && expected === 'colon') this.expected = 'value';
    else throw broken();
  }

  private isPassed(within: Open | undefined): boolean {
    return within?.fields !== undefined && this.without?.has(within.key) === true;
  }

  private text(bytes: Uint8Array, from: number, to: number): void {
    const { expected } = this;
    if (expected === 'key' || expected === 'key-or-end') {
      const within = this.open.at(-1);
      if (within && this.passed === 0) within.key = this.texts.read(bytes, from, to);
      this.expected = 'colon';
    } else this.value(this.passed > 0 ? '' : this.texts.read(bytes, from, to));
  }

  private value(value: unknown, isClosed = false): void {
    const { expected } = this;
    if (!isClosed && expected !== 'value' && expected !== 'value-or-end') throw broken();
    const within = this.open.at(-1);
    if (!within) {
      this.root = value;
      this.expected = 'nothing';
      return;
    }
    this.expected = 'comma-or-end';
    if (this.passed > 0 || this.isPassed(within)) return;
    const { fields, key } = within;
    if (!fields) this.addToList(within, value);
    else if (key === '__proto__')
      Object.defineProperty(fields, key, { value, writable: true, enumerable: true, configurable: true });
    else fields[key] = value;
  }

  private addToList(within: Open, value: unknown): void {
    if (within.gathered) within.gathered.add(value);
    else {
      const key = within.list.length === 0 && isOther(value) ? this.open.at(-2)?.key : undefined;
      const gatherer = key !== undefined && Object.hasOwn(this.gather, key) ? this.gather[key]?.() : undefined;
      if (gatherer?.add(value)) within.gathered = gatherer;
      else addTo(within, value);
    }
  }

  /** The quote that closes the text at `start`; -1 where it is not there yet. */
  private textEnd(bytes: Uint8Array, start: number, length: number): number {
    let i = start + 1 + this.looked;
    while (i < length) {
      const byte = bytes[i] ?? 0;
      if (byte === QUOTE) {
        this.looked = 0;
        return i;
      }
      if (byte < 0x20) throw broken();
      if (byte !== BACKSLASH) i++;
      else if (i + 1 < length) i += 2;
      else break;
    }
    this.looked = i - start - 1;
    return -1;
  }
}
