/** The count at the end of a line of collapsed stacks: mostly a whole number, at times `30.`, `1e1` or `0.5`. */

const NUMBER = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** More digits are no longer exact. */
const MOST_DIGITS = 15;
const LONGEST = 40;

export const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** A space, a tab, or what ends a line. */
export const isBlank = (byte: number | undefined): boolean =>
  byte === 0x20 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d);

/** Whole numbers whose thousands are parted; a comma before any other number of digits parts a fraction. */
const PARTED = /^\d{1,3}(?:,\d{2,3})*,\d{3}$|^\d{1,3}(?:['_]\d{3})+$/;
const POINTS = /^\d{1,3}(?:\.\d{3}){2,}$/;
const COMMA_FRACTION = /^\d+,\d+$/;

/** As people and their spreadsheets write counts; undefined where it is none. */
export function separatedCountOf(bytes: Uint8Array, from: number, to: number): number | undefined {
  if (to - from > LONGEST) return undefined;
  const text = String.fromCharCode(...bytes.subarray(from, to));
  if (PARTED.test(text)) return Number(text.replace(/[,'_]/g, ''));
  if (POINTS.test(text)) return Number(text.replaceAll('.', ''));
  return COMMA_FRACTION.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** Thousands that are parted by points, twice at least: once may be a fraction. */
export const hasPoints = (bytes: Uint8Array, from: number, to: number): boolean =>
  POINTS.test(String.fromCharCode(...bytes.subarray(from, to)));

/** Undefined where these bytes are no number that can be a weight. */
export function countOf(bytes: Uint8Array, from: number, to: number): number | undefined {
  let count = 0;
  let i = from;
  for (; i < to && isDigit(bytes[i]); i++) count = 10 * count + (bytes[i] ?? 0) - 0x30;
  if (i === to && to - from <= MOST_DIGITS) return count;
  if (to - from > LONGEST) return undefined;
  const text = String.fromCharCode(...bytes.subarray(from, to));
  if (!NUMBER.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}
