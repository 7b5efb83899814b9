/**
 * JSON in bytes, parsed without its long lists of numbers: those become typed arrays, of eight bytes a number, and never text
 * or a list of values. A profile of a hundred megabytes is mostly such lists.
 */
import { textDecoder } from './platform.ts';

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, COMMA] = [0x22, 0x5c, 0x5b, 0x5d, 0x2c];
/** Shorter lists are not worth it. */
const LONG = 1000;
/** Stands for a list in what is parsed; no tool writes such a text. */
const MARK = '\u0001list ';

/** Throws what JSON.parse throws. */
export function parseJson(bytes: Uint8Array): unknown {
  const decoder = textDecoder();
  const lists: Float64Array[] = [];
  let text = '';
  let kept = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === QUOTE) i = textEnd(bytes, i);
    else if (bytes[i] === OPEN_LIST) {
      const list = numbersFrom(bytes, i);
      if (!list) continue;
      text += `${decoder.decode(bytes.subarray(kept, i))}"\\u0001list ${lists.length}"`;
      lists.push(list.numbers);
      kept = list.end;
      i = kept - 1;
    }
  }
  return withLists(JSON.parse(text + decoder.decode(bytes.subarray(kept))), lists);
}

/** Place of the quote that closes a text. */
function textEnd(bytes: Uint8Array, start: number): number {
  let end = bytes.indexOf(QUOTE, start + 1);
  for (; end > 0; end = bytes.indexOf(QUOTE, end + 1)) {
    let escapes = end - 1;
    while (bytes[escapes] === BACKSLASH) escapes--;
    if ((end - escapes) % 2 === 1) return end;
  }
  return bytes.length;
}

/** Whole numbers and fractions without exponents, which no tool writes in such lists. Undefined for any other list. */
function numbersFrom(bytes: Uint8Array, start: number): { numbers: Float64Array; end: number } | undefined {
  const count = countNumbers(bytes, start + 1);
  if (count < LONG) return undefined;
  const numbers = new Float64Array(count);
  let i = start + 1;
  for (let k = 0; k < count; k++) {
    while (isBlank(bytes[i])) i++;
    const sign = bytes[i] === MINUS ? -1 : 1;
    if (sign < 0) i++;
    const from = i;
    let value = 0;
    for (; isDigit(bytes[i]); i++) value = 10 * value + (bytes[i] ?? 0) - ZERO;
    const isWhole = bytes[i] !== POINT && i - from <= MOST_DIGITS;
    if (!isWhole) {
      while (isDigit(bytes[i]) || bytes[i] === POINT) i++;
      value = Number(String.fromCharCode(...bytes.subarray(from, i)));
    }
    if (i === from || Number.isNaN(value) || i - from > LONGEST_NUMBER) return undefined;
    numbers[k] = sign * value;
    while (isBlank(bytes[i])) i++;
    if (bytes[i++] !== (k === count - 1 ? CLOSE_LIST : COMMA)) return undefined;
  }
  return { numbers, end: i };
}

/** How many there are up to the closing bracket; 0 where anything else is in the list. */
function countNumbers(bytes: Uint8Array, start: number): number {
  let count = 1;
  for (let i = start; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === COMMA) count++;
    else if (byte === CLOSE_LIST) return count;
    else if (!isDigit(byte) && !isBlank(byte) && byte !== POINT && byte !== MINUS) return 0;
  }
  return 0;
}

const [ZERO, MINUS, POINT] = [0x30, 0x2d, 0x2e];
/** More digits are no longer exact when they are added up. */
const MOST_DIGITS = 15;
const LONGEST_NUMBER = 40;
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= ZERO && byte <= 0x39;
const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Puts the lists where their marks stand. */
function withLists(value: unknown, lists: readonly Float64Array[]): unknown {
  if (lists.length === 0) return value;
  const listAt = (one: unknown): Float64Array | undefined =>
    typeof one === 'string' && one.startsWith(MARK) ? lists[Number(one.slice(MARK.length))] : undefined;
  const left: unknown[] = [value];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const fields = next as Record<string, unknown>;
    for (const name of Object.keys(fields)) {
      const field = fields[name];
      const list = listAt(field);
      if (list) fields[name] = list;
      else if (typeof field === 'object' && field !== null) left.push(field);
    }
  }
  return listAt(value) ?? value;
}
