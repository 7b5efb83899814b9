/** What the build makes ahead for this tale: a Postgres with a shop's products, sessions and stock. */
import type { Preparation } from '../../src/build/prepare-plugin.ts';
import { engineVersion, packDataDirectory, packEngine } from '../../src/database/pack.ts';
import { createShop } from './lab/shop.ts';

/** To be raised when the same engine is to be filled otherwise. */
const RECIPE = 1;

export const preparation: Preparation = {
  folder: 'postgres-shop',
  version: `pglite ${engineVersion}, recipe ${RECIPE}`,
  async run(folder) {
    packEngine(folder);
    await packDataDirectory(folder, { name: 'shop', pageChecksums: false, sql: createShop });
  },
};
