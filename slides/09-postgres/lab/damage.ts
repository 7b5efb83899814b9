/**
 * One misdirected write, the fault that the lab shows: a leaf page of an index is overwritten with its left neighbour, as
 * by a disk that puts a block in the wrong place. The page then names itself as its right neighbour, and a search for a
 * key that should be on it moves to the right for ever. Nothing is wrong with the table.
 */
import type { Server } from '../../../src/database/postgres.ts';
import { rowsOf } from '../../../src/database/rows.ts';
import { INDEX } from './table.ts';

const BLOCK_BYTES = 8192;
/** A leaf in the second half of the index; its left neighbour lies before it in the file, since the index was built in order. */
export const DAMAGED_BLOCK = 35;

/** Exactly these keys were on the page, in an index that is built in one go. */
export const damagedKeys = { from: 12_079, to: 12_444 };

export async function misdirectWrite(server: Server): Promise<void> {
  // Good pages in memory would hide the damage for as long as they stay there.
  await rowsOf(server, `select pg_buffercache_evict_relation('${INDEX}')`);
  const [row] = await rowsOf(server, `select pg_relation_filepath('${INDEX}') as path`);
  const path = String(row?.path);
  const neighbour = await server.readBytes(path, (DAMAGED_BLOCK - 1) * BLOCK_BYTES, BLOCK_BYTES);
  await server.writeBytes(path, DAMAGED_BLOCK * BLOCK_BYTES, neighbour);
}
