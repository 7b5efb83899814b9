/** Comparisons that take the way through script: reached by a search of an index, and answered as the server answers. */
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, makeTerminable } from '../../src/database/terminable.ts';

let postgres: PGlite;
let calls = 0;
beforeAll(async () => {
  postgres = await PGlite.create();
  const engine = postgres.Module as unknown as Engine;
  const { addFunction } = engine;
  engine.addFunction = (run, signature) =>
    addFunction((call) => {
      calls++;
      return run(call);
    }, signature);
  makeTerminable(engine);
  await postgres.exec(`
    create table numbers (id integer primary key);
    insert into numbers select id * 1000 from generate_series(-3000, 3000) as id;
    insert into numbers values (-2147483648), (2147483647);
    set enable_seqscan = off; set enable_bitmapscan = off;`);
}, 60_000);
afterAll(() => postgres.close());

test.each([
  [-2_147_483_648, 2_147_483_647, 6003],
  [-5000, 5000, 11],
  [-999, 999, 1],
  [1, 999, 0],
  [2_147_483_647, 2_147_483_647, 1],
])('between %i and %i lie %i', async (from, to, count) => {
  calls = 0;
  const { rows } = await postgres.query(`select count(*)::int from numbers where id between ${from} and ${to}`);
  expect(rows).toEqual([{ count }]);
  expect(calls).toBeGreaterThan(0);
});
