/**
 * What of JSON is not at its end: an object, or a list, which is as dense as what is in it: numbers and nothing, lists of
 * such, or handed over one by one.
 */
import { Numbers } from '../growing.ts';
import { NumberRows } from './number-rows.ts';

/** Shorter lists are lists like others. */
const LONG = 1000;

export interface Gatherer {
  /** False for what it has no use for: where that is the first, the list is one like others. */
  add(value: unknown): boolean;
}

export type Fields = Record<string, unknown>;

export interface Open {
  fields: Fields | undefined;
  key: string;
  list: unknown[];
  /** In place of the list, while all that is in it are numbers or nothing. */
  numbers: Numbers | undefined;
  /** In place of the list, while all that is in it are such lists. */
  rows: NumberRows | undefined;
  gathered: Gatherer | undefined;
}

export const opened = (fields: Fields | undefined): Open => ({
  fields,
  key: '',
  list: [],
  numbers: undefined,
  rows: undefined,
  gathered: undefined,
});

/** What it became. */
export const closed = ({ fields, rows, numbers, gathered, list }: Open): unknown =>
  fields ?? rows ?? numbers?.taken() ?? gathered ?? list;

/** What only a gatherer can make smaller. */
export const isOther = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** Into a list, which is as dense as what is in it. */
export function addTo(within: Open, value: unknown): void {
  const { list, numbers, rows } = within;
  const isNumber = typeof value === 'number' || value === null;
  if (numbers) {
    if (isNumber) numbers.push(value ?? Number.NaN);
    else {
      within.list = Array.from(numbers.taken(), (one) => (Number.isNaN(one) ? null : one));
      within.numbers = undefined;
      within.list.push(value);
    }
  } else if (rows) {
    if (!rows.push(value)) {
      within.list = rows.lists();
      within.rows = undefined;
      within.list.push(value);
    }
  } else {
    list.push(value);
    if (list.length !== LONG) return;
    within.numbers = Numbers.of(list);
    within.rows = within.numbers ? undefined : NumberRows.of(list);
    if (within.numbers || within.rows) within.list = [];
  }
}
