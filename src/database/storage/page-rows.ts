/**
 * Where the rows of a table's page lie: a header of 24 bytes, a pointer of 4 bytes for each row, and from the end of the
 * page backwards the rows, each with a header of its own. Source: PostgreSQL's manual, "Database Page Layout".
 */

const POINTERS_FROM = 24;
const POINTERS_TO_AT = 12;
const IN_USE = 1;
/** In a row's header: how long that is. */
const HEADER_LENGTH_AT = 22;

/** Places of the rows' first columns, in the order of their pointers; where there is no row, undefined. */
export function rowsOf(page: Uint8Array): (number | undefined)[] {
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  const rows: (number | undefined)[] = [];
  for (let at = POINTERS_FROM; at < view.getUint16(POINTERS_TO_AT, true); at += 4) {
    const pointer = view.getUint32(at, true);
    const row = pointer & 0x7fff;
    rows.push(((pointer >>> 15) & 3) === IN_USE ? row + view.getUint8(row + HEADER_LENGTH_AT) : undefined);
  }
  return rows;
}
