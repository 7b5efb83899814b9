/** What came out of JSON, asked for by name and kind: whatever is not as hoped for is not there. */
import { NumberRows } from '../input/number-rows.ts';

export type JsonObject = { readonly [name: string]: unknown };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !isList(value);

/** Long ones of numbers alone, or of lists of them, are typed. */
export const isList = (value: unknown): boolean =>
  Array.isArray(value) || isTyped(value) || value instanceof NumberRows;

const isTyped = (value: unknown): value is Int32Array | Float64Array =>
  value instanceof Int32Array || value instanceof Float64Array;

/** An object without fields, for what is none. */
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : isTyped(value) ? Array.from(value) : value instanceof NumberRows ? value.lists() : [];
/** A list that may be long and of numbers alone: as it is, not a copy. Nothing among them is NaN. */
export const numbersOf = (value: unknown): ArrayLike<unknown> => (isTyped(value) ? value : listOf(value));
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A number, or one that is written as text. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A whole number from 1 on, or 0: where in a file something stands. */
export function placeOf(value: unknown, firstIs: 0 | 1): number {
  const number = numberOf(value);
  const place = number === undefined ? 0 : Math.floor(number) + 1 - firstIs;
  return place > 0 ? place : 0;
}
