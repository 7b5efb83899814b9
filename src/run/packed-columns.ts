/**
 * A column as text, for what the build has computed and a page loads: every bit comes back. Even steps are kept as their
 * rule, short numbers as decimals; of all others the differences of neighbours' bits are kept, their like bytes side by
 * side, which the web's own compression makes the least of.
 */
export type PackedColumn = string;

const RAMP = '/';
const DECIMALS = '=';
const BITS = '~';
const BYTES = 8;

export function packColumn(column: Float64Array): PackedColumn {
  if (isRamp(column)) return RAMP + [column[0] ?? 0, stepOf(column), column.length].map(decimal).join('/');
  const decimals = DECIMALS + Array.from(column, decimal).join(',');
  const bits = BITS + packBits(column);
  return decimals.length <= bits.length ? decimals : bits;
}

export function unpackColumn(packed: PackedColumn): Float64Array {
  const text = packed.slice(1);
  if (packed.startsWith(BITS)) return unpackBits(text);
  if (packed.startsWith(DECIMALS)) return Float64Array.from(text === '' ? [] : text.split(','), Number);
  const [start = 0, step = 0, length = 0] = text.split('/').map(Number);
  return Float64Array.from({ length }, (_, i) => start + i * step);
}

/** Text that is read as the very same number. */
const decimal = (x: number) => (Object.is(x, -0) ? '-0' : String(x));

const stepOf = ([first = 0, second = 0]: Float64Array) => second - first;

function isRamp(column: Float64Array): boolean {
  const [start = 0] = column;
  const step = stepOf(column);
  return column.length > 2 && column.every((x, i) => Object.is(x, start + i * step));
}

function packBits(column: Float64Array): string {
  const words = new BigUint64Array(column.slice().buffer);
  // From the last to the first: each still finds its neighbour as it was. What is below zero wraps round.
  for (let i = words.length - 1; i > 0; i--) words[i] = (words[i] ?? 0n) - (words[i - 1] ?? 0n);
  return btoa(String.fromCharCode(...transposed(new Uint8Array(words.buffer), BYTES)));
}

function unpackBits(text: string): Float64Array {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const words = new BigUint64Array(transposed(bytes, bytes.length / BYTES).buffer);
  for (let i = 1; i < words.length; i++) words[i] = (words[i] ?? 0n) + (words[i - 1] ?? 0n);
  return new Float64Array(words.buffer);
}

/** Rows of `width` bytes, read by columns. */
function transposed(bytes: Uint8Array, width: number): Uint8Array<ArrayBuffer> {
  const height = bytes.length / width;
  return Uint8Array.from(bytes, (_, i) => bytes[(i % height) * width + Math.floor(i / height)] ?? 0);
}
