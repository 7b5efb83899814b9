/** Makes the lab's data directories, without and with page checksums: checksums are chosen when a cluster is born. */
import { engineVersion, packDataDirectory, packEngine } from '../../../src/database/pack.ts';
import { createProducts } from './table.ts';

/** To be raised when the same engine is to be filled otherwise. */
const RECIPE = 2;

export const version = `pglite ${engineVersion}, recipe ${RECIPE}`;

export async function prepareDataDirectory(folder: string): Promise<void> {
  packEngine(folder);
  await packDataDirectory(folder, { name: 'plain', pageChecksums: false, sql: createProducts });
  await packDataDirectory(folder, { name: 'checked', pageChecksums: true, sql: createProducts });
}
