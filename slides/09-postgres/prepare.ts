/** What the build makes ahead for this tale: twenty thousand products in a Postgres, with checksums as this version makes them. */
import type { Preparation } from '../../src/build/preparation.ts';
import { dataDirectory, engine } from '../../src/database/pack.ts';
import { createProducts } from './lab/table.ts';

export const preparations: readonly Preparation[] = [
  engine,
  // The recipe is to be raised when the same engine is to be filled otherwise.
  dataDirectory({ name: 'products', sql: createProducts, recipe: 3 }),
];
