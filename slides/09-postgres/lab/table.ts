/** The table of the lab: made by the build, asked on stage. */

export const FIRST_KEY = 1;
export const LAST_KEY = 20_000;
export const INDEX = 'products_pkey';

/** The key comes last, over rows that lie in its order: its index is packed, page after page. */
export const createProducts = `
create extension amcheck;
create extension pg_buffercache;
create table products (id integer not null, name text not null, price numeric(10, 2) not null, stock integer not null);
insert into products
  select id, 'Product ' || id, (id * 7919) % 100000 / 100.0, (id * 31) % 40
  from generate_series(${FIRST_KEY}, ${LAST_KEY}) as id;
alter table products add primary key (id);`;

/** One product. */
export const selectOne = (id: number): string => `select id, name, price from products where id = ${id}`;

/** All products between two keys; the planner is told elsewhere to go through the index. */
export const selectRange = (from: number, to: number): string =>
  `select count(price) from products where id between ${from} and ${to}`;

/** The planner goes through the index, or may not touch it. */
export const THROUGH_INDEX = ['set enable_seqscan = off', 'set enable_bitmapscan = off', 'set enable_indexscan = on'];
export const WITHOUT_INDEX = ['set enable_seqscan = on', 'set enable_bitmapscan = off', 'set enable_indexscan = off'];
