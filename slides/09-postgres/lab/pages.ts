/** Which keys lie on which page of the lab's table. */
import type { Server } from '../../../src/database/postgres.ts';
import { rowsOf } from '../../../src/database/rows.ts';
import type { KeyRange } from './search.ts';
import { LAST_KEY, selectFirstKeys } from './table.ts';

/** The table was filled in the order of its keys, in one go: a page ends where the next one begins. */
export async function keysOfPages(server: Server): Promise<KeyRange[]> {
  const first = (await rowsOf(server, selectFirstKeys)).map(({ from }) => Number(from));
  return first.map((from, page) => ({ from, to: (first[page + 1] ?? LAST_KEY + 1) - 1 }));
}
