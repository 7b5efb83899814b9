/** A small shop for the lab: what a page view asks the database for. */

export const PRODUCTS = 5000;
export const SESSIONS = 2000;

export const createShop = `
create table product (id integer primary key, name text not null, price numeric(10, 2) not null, description text not null);
insert into product
  select id, 'Product ' || id, (id * 7919) % 100000 / 100.0, repeat('Kept as it is, ', 1 + id % 7)
  from generate_series(1, ${PRODUCTS}) as id;
create table session (token integer primary key, visitor_id integer not null);
insert into session select token, token from generate_series(1, ${SESSIONS}) as token;
create table stock (product_id integer primary key, quantity integer not null);
insert into stock select id, (id * 31) % 40 from generate_series(1, ${PRODUCTS}) as id;`;

export const selectProduct = (id: number): string => `select * from product where id = ${id}`;
/** Further products of a page; of what a list asks, the length is all that versions up to 17 tell apart. */
export const selectProducts = (ids: readonly number[]): string =>
  `select * from product where id in (${ids.join(', ')})`;
export const selectSession = (token: number): string => `select * from session where token = ${token}`;
export const selectStock = (id: number): string => `select quantity from stock where product_id = ${id}`;

/** What the database counted of itself; constants are folded to $1 by the extension. */
export const selectStatements = `
select query, calls::float8 as calls, total_exec_time as total, mean_exec_time as mean
from pg_stat_statements
where query ~ '^select .* from (product|session|stock) where'
order by total_exec_time desc`;
