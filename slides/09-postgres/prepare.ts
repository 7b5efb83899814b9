/** What the build makes ahead for this tale: twenty thousand products in a Postgres, without and with page checksums. */
import type { Preparation } from '../../src/build/prepare-plugin.ts';
import { dataDirectory, engine } from '../../src/database/pack.ts';
import { createProducts } from './lab/table.ts';

/** To be raised when the same engine is to be filled otherwise. */
const recipe = 2;

/** Two directories: checksums are chosen when a cluster is born. */
export const preparations: readonly Preparation[] = [
  engine,
  dataDirectory({ name: 'plain', pageChecksums: false, sql: createProducts, recipe }),
  dataDirectory({ name: 'checked', pageChecksums: true, sql: createProducts, recipe }),
];
