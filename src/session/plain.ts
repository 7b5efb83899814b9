/**
 * Plain data: what JSON can hold. Whatever enters the session is copied here once and frozen to the bottom, so that
 * nobody outside can change the state in place, and a foreign value costs no more than its bounds allow.
 */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain };

/** Largest value, counted as one for each node and each character: a dropped file of several megabytes fits. */
const MOST_UNITS = 16_000_000;
const DEEPEST = 64;

/**
 * A frozen copy. Properties that are undefined are left out, as JSON leaves them out; −0 becomes 0.
 * @throws {TypeError} with one line, on anything that JSON cannot hold (NaN, functions, typed arrays, dates, cycles) and
 * on what is too large.
 */
export function toPlain(value: unknown): Plain {
  let left = MOST_UNITS;
  const spend = (units: number) => {
    left -= units;
    if (left < 0) throw new TypeError('the value is too large');
  };
  const copy = (given: unknown, depth: number): Plain => {
    if (typeof given === 'string') {
      spend(given.length + 1);
      return given;
    }
    spend(1);
    if (given === null || typeof given === 'boolean') return given;
    if (typeof given === 'number') {
      if (!Number.isFinite(given)) throw new TypeError(`${given} is no plain number`);
      return given === 0 ? 0 : given;
    }
    if (depth > DEEPEST) throw new TypeError('the value is nested too deeply');
    if (Array.isArray(given)) return Object.freeze(Array.from(given, (item) => copy(item, depth + 1)));
    if (!isRecord(given)) throw new TypeError(`a ${typeof given} that is no plain data`);
    const copied: Record<string, Plain> = {};
    for (const [name, item] of Object.entries(given)) {
      if (name === '__proto__') throw new TypeError('a property of a forbidden name');
      if (item === undefined) continue;
      spend(name.length);
      copied[name] = copy(item, depth + 1);
    }
    return Object.freeze(copied);
  };
  return copy(value, 0);
}

/** Whether two plain values (or undefined) say the same; the order of properties says nothing. */
export function samePlain(a: Plain | undefined, b: Plain | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (isList(a) || isList(b))
    return isList(a) && isList(b) && a.length === b.length && a.every((item, index) => samePlain(item, b[index]));
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && samePlain(a[name], b[name]))
  );
}

/** An object of JSON: no array, nothing with a class. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);
