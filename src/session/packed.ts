/**
 * Measured things hold typed arrays, and gaps that are NaN; the session holds what JSON can hold. Packing goes between
 * the two: such a thing becomes an object with the one property `$`, and comes back as it was.
 */
import { isRecord, type Plain } from './plain.ts';

const arrays = { Float64Array, Float32Array, Int32Array, Uint32Array, Uint8Array } as const;
type ArrayName = keyof typeof arrays;

const isArrayName = (name: unknown): name is ArrayName => typeof name === 'string' && Object.hasOwn(arrays, name);

export function pack(value: object): Readonly<Record<string, Plain>>;
export function pack(value: unknown): Plain;
export function pack(value: unknown): Plain {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $: String(value) };
  if (typeof value !== 'object' || value === null) return value as Plain;
  const name = value.constructor?.name;
  if (ArrayBuffer.isView(value) && isArrayName(name))
    return { $: name, values: Array.from(value as Float64Array, pack) };
  if (Array.isArray(value)) return value.map(pack);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, pack(item)]])),
  );
}

/** By what was packed: the session's values are frozen, so the same one unpacks to the same thing, once. */
const known = new WeakMap<object, unknown>();

export function unpack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (!known.has(value)) known.set(value, unpackObject(value));
  return known.get(value);
}

function unpackObject(value: object): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (!isRecord(value)) return value;
  const { $: kind, values } = value;
  if (isArrayName(kind) && Array.isArray(values)) return arrays[kind].from(values.map((one) => Number(unpack(one))));
  if (typeof kind === 'string' && Object.keys(value).length === 1) return Number(kind);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item)]));
}
