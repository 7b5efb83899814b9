/** JSON's smallest parts in bytes: where numbers and words end, and what they say. */
import { ProfileError } from '../error.ts';

const MOST_DIGITS = 15;
export const LONGEST_NUMBER = 400;
const [MINUS, POINT, PLUS, ZERO, NINE] = [0x2d, 0x2e, 0x2b, 0x30, 0x39];
const [SMALL_E, LARGE_E, SMALL_A, SMALL_Z] = [0x65, 0x45, 0x61, 0x7a];
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const LITERALS = { true: true, false: false, null: null };
/** No word of JSON has more letters. */
export const LONGEST_WORD = 5;

export const broken = (): ProfileError => new ProfileError('broken-json', null);

export function numberEnd(bytes: Uint8Array, start: number, length: number): number {
  let i = start + 1;
  for (; i < length; i++) {
    const byte = bytes[i] ?? 0;
    const isPart =
      (byte >= ZERO && byte <= NINE) ||
      byte === POINT ||
      byte === MINUS ||
      byte === PLUS ||
      byte === SMALL_E ||
      byte === LARGE_E;
    if (!isPart) break;
  }
  return i;
}

export function wordEnd(bytes: Uint8Array, start: number, length: number): number {
  let i = start + 1;
  while (i < length && (bytes[i] ?? 0) >= SMALL_A && (bytes[i] ?? 0) <= SMALL_Z) i++;
  return i;
}

export function literalOf(bytes: Uint8Array, from: number, to: number): boolean | null {
  const word = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + LONGEST_WORD + 1)));
  if (!isLiteral(word)) throw broken();
  return LITERALS[word];
}

/** As JSON.parse has it; most are whole and short. */
export function numberOf(bytes: Uint8Array, from: number, to: number): number {
  const start = bytes[from] === MINUS ? from + 1 : from;
  let value = 0;
  let i = start;
  for (; i < to; i++) {
    const digit = (bytes[i] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) break;
    value = 10 * value + digit;
  }
  const isPlain = i === to && i > start && i - start <= MOST_DIGITS && (bytes[start] !== ZERO || to === start + 1);
  return isPlain ? (start > from ? -value : value) : written(bytes, from, to);
}

function written(bytes: Uint8Array, from: number, to: number): number {
  const number = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + LONGEST_NUMBER)));
  if (to - from > LONGEST_NUMBER || !NUMBER.test(number)) throw broken();
  return Number(number);
}

const isLiteral = (word: string): word is keyof typeof LITERALS => Object.hasOwn(LITERALS, word);
