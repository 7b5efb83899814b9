/**
 * Collapsed stacks (Brendan Gregg's folded format): a line a stack, its frames joined by semicolons from the outside to
 * the inside, a blank or tab, and how often it was found. Read from bytes, piece by piece, in time linear in them. A line
 * that is no stack is left out and counted; `# …` before the first stack is a header.
 */
import { CallTree, ROOT } from '../call-tree.ts';
import { ProfileError } from '../error.ts';
import { joined } from '../input/bytes.ts';
import type { ProfileNote } from '../note.ts';
import type { Profile } from '../profile.ts';
import { AustinMetadata } from './austin.ts';
import { ByteNames, hashed, NO_BYTES } from './byte-names.ts';
import { countOf, hasPoints, isBlank, isDigit, separatedCountOf } from './collapsed-count.ts';
import { quotedEnd } from './collapsed-quotes.ts';
import { CommonWeight } from './common-weight.ts';
import { DottedCounts } from './dotted-counts.ts';
import { twoSides } from './two-counts.ts';

const LONGEST_LINE = 16_000_000;
const [NEW_LINE, SPACE, HASH, SEMICOLON, QUOTE] = [0x0a, 0x20, 0x23, 0x3b, 0x22];
const LONGEST_METADATA = 400;
/** Of so many lines that are no stacks to one that is, the file is something else. */
const MOST_ODD_LINES = 4;

export class CollapsedReader {
  private readonly names = new ByteNames();
  private readonly tree = new CallTree(false);
  private line = 0;
  private stacks = 0;
  /** Stacks of more than one frame: prose has none of these. */
  private deepStacks = 0;
  private headers = 0;
  private odd = 0;
  private firstOdd = 0;
  private twoCounts = 0;
  /** Counts with separators. */
  private separated = 0;
  private readonly dotted = new DottedCounts();
  /** The count of this line may be a fraction, or thousands. */
  private isOpen = false;
  private readonly austin = new AustinMetadata();
  private readonly common = new CommonWeight();
  /** The line that is not at its end. */
  private rest: Uint8Array[] = [];
  private restLength = 0;

  push(piece: Uint8Array): void {
    let from = 0;
    if (this.restLength > 0) {
      const end = piece.indexOf(NEW_LINE);
      this.keep(end < 0 ? piece : piece.subarray(0, end));
      if (end < 0) return;
      this.readRest();
      from = end + 1;
    }
    for (let end = piece.indexOf(NEW_LINE, from); end >= 0; end = piece.indexOf(NEW_LINE, from)) {
      this.read(piece, from, end);
      from = end + 1;
    }
    this.keep(piece.subarray(from));
  }

  private keep(part: Uint8Array): void {
    this.restLength += part.length;
    if (this.restLength > LONGEST_LINE) throw new ProfileError('endless-line', { characters: this.restLength });
    if (part.length > 0) this.rest.push(part.slice());
  }

  private readRest(): void {
    const line = joined(this.rest, this.restLength);
    this.rest = [];
    this.restLength = 0;
    this.read(line, 0, line.length);
  }

  /** One profile; two, where each line has a count of before and one of after. */
  end(): Profile[] {
    if (this.restLength > 0) this.readRest();
    const { odd, stacks } = this;
    const isOther = stacks === 0 || odd > MOST_ODD_LINES * stacks || (this.deepStacks === 0 && odd > stacks);
    if (odd > 0 && isOther) throw new ProfileError('odd-line', { line: this.firstOdd });
    const notes: ProfileNote[] = [];
    if (odd > 0) notes.push({ code: 'odd-lines', data: { lines: odd, first: this.firstOdd } });
    const settled = this.dotted.settle(this.tree);
    const separated = this.separated + settled.thousands;
    if (separated > 0) notes.push({ code: 'separators', data: { lines: separated } });
    notes.push(...settled.notes);
    const profile: Profile = {
      name: '',
      unit: 'samples',
      frames: this.names,
      tree: this.tree,
      from: 'samples',
      leftOut: odd + this.headers,
      notes,
      ...this.austin.facts,
    };
    if (profile.unit !== 'samples') return [profile];
    const sides = stacks > 1 && this.twoCounts === stacks ? twoSides(profile, stacks) : undefined;
    if (sides) return sides;
    const { weight } = this.common;
    if (weight === undefined || settled.isFractions) return [profile];
    notes.push({ code: 'common-weight', data: { weight } });
    return [{ ...profile, sampleWeight: weight }];
  }

  private read(bytes: Uint8Array, start: number, end: number): void {
    this.line++;
    let from = start;
    let to = end;
    while (to > from && isBlank(bytes[to - 1])) to--;
    while (from < to && isBlank(bytes[from])) from++;
    if (from === to) return;
    if (
      bytes[from] === HASH &&
      (this.isMetadata(bytes, from, to) || (this.stacks === 0 && isHeader(bytes, from, to)))
    ) {
      this.headers++;
      return;
    }
    let space = to - 1;
    while (space > from && !isBlank(bytes[space])) space--;
    const count = space > from ? this.countAt(bytes, space + 1, to) : undefined;
    if (count === undefined) {
      if (this.odd === 0) this.firstOdd = this.line;
      this.odd++;
      return;
    }
    while (isBlank(bytes[space - 1])) space--;
    this.readStack(bytes, from, space, count);
  }

  private isMetadata(bytes: Uint8Array, from: number, to: number): boolean {
    const isShort = to - from < LONGEST_METADATA && bytes[from + 1] === SPACE;
    return isShort && this.austin.read(String.fromCharCode(...bytes.subarray(from, to)));
  }

  private countAt(bytes: Uint8Array, from: number, to: number): number | undefined {
    const count = countOf(bytes, from, to);
    this.isOpen = count !== undefined && this.dotted.look(bytes, from, to, count);
    if (count !== undefined) return count;
    const separated = separatedCountOf(bytes, from, to);
    if (separated === undefined) return undefined;
    this.separated++;
    if (hasPoints(bytes, from, to)) this.dotted.sure();
    return separated;
  }

  private readStack(bytes: Uint8Array, start: number, end: number, count: number): void {
    this.stacks++;
    if (isDigit(bytes[end - 1]) && hasCount(bytes, start, end)) this.twoCounts++;
    this.common.add(this.isOpen ? Math.round(1000 * count) : count);
    let call = ROOT;
    let depth = 0;
    for (let from = start; from < end; ) {
      while (from < end && isBlank(bytes[from])) from++;
      let to = from;
      let hash = NO_BYTES;
      for (let byte = bytes[to] ?? 0; to < end && byte !== SEMICOLON; byte = bytes[++to] ?? 0) {
        if (byte === QUOTE) {
          const close = quotedEnd(bytes, from, to, end);
          while (to < close) hash = hashed(hash, bytes[to++] ?? 0);
        }
        hash = hashed(hash, bytes[to] ?? 0);
      }
      const next = to + 1;
      if (to > from && isBlank(bytes[to - 1])) {
        while (to > from && isBlank(bytes[to - 1])) to--;
        hash = NO_BYTES;
        for (let i = from; i < to; i++) hash = hashed(hash, bytes[i] ?? 0);
      }
      if (to > from) {
        call = this.tree.callee(call, this.names.intern(bytes, from, to, hash));
        depth++;
      }
      from = next;
    }
    if (depth > 1) this.deepStacks++;
    this.tree.weigh(call, count);
    if (this.isOpen) this.dotted.keep(call, count);
  }
}

/** `# …` and `#!…`, not Ruby's `#<Class:Menu>#render`. */
function isHeader(bytes: Uint8Array, from: number, to: number): boolean {
  return bytes[from] === HASH && (from + 1 === to || isBlank(bytes[from + 1]) || bytes[from + 1] === 0x21);
}

/** Whether a stack ends in a blank and a whole number, as where two counts stand. */
function hasCount(bytes: Uint8Array, start: number, end: number): boolean {
  let from = end;
  while (from > start && isDigit(bytes[from - 1])) from--;
  return from > start + 1 && isBlank(bytes[from - 1]);
}
