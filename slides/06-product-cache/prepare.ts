/** What the build makes ahead for this tale: a Postgres with a shop's products, sessions and stock. */
import type { Preparation } from '../../src/build/preparation.ts';
import { dataDirectory, engine } from '../../src/database/pack.ts';
import { createShop } from './lab/shop.ts';

/** To be raised when the same engine is to be filled otherwise. */
const recipe = 2;

export const preparations: readonly Preparation[] = [engine, dataDirectory({ name: 'shop', sql: createShop, recipe })];
