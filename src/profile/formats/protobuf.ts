/** Whether bytes are a protobuf message: fields one after the other, each a number or so many bytes. */

/** Whether all fields have numbers up to `last`; where some are wanted, the message is whole and has them. */
export function hasFields(bytes: Uint8Array, last: number, wanted: readonly number[]): boolean {
  const found = new Set<number>();
  let place = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 1; place < bytes.length; shift *= 128) {
      const byte = bytes[place++] ?? 0;
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
    return Number.NaN;
  };
  while (place < bytes.length) {
    const tag = varint();
    const [field, kind] = [tag >> 3, tag & 7];
    if (!(field >= 1 && field <= last) || (kind !== 0 && kind !== 2)) return false;
    found.add(field);
    const value = varint();
    if (Number.isNaN(value)) return wanted.length === 0;
    if (kind === 2) place += value;
  }
  const isWhole = place === bytes.length && wanted.every((field) => found.has(field));
  return found.size > 0 && (wanted.length === 0 || isWhole);
}
