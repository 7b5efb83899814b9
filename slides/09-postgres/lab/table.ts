/** The table of the lab: made by the build, asked on stage. What stands in a row follows from its key, so a wrong row is seen. */
import { BLOCK_BYTES } from '../../../src/database/storage/fault.ts';
import type { KeyRange } from './search.ts';

export const FIRST_KEY = 1;
export const LAST_KEY = 20_000;
/** No page of PostgreSQL's holds more: each row takes a header and a pointer. */
export const MOST_ROWS_OF_A_PAGE = 291;
export const TABLE = 'products';
export const INDEX = 'products_pkey';
/** Key, price and stock, which stand first in a row. */
export const FIXED_WIDTH_BYTES = 12;

const PRICE = '(id::int8 * 7919) % 100000';
const NAME = `'Product ' || id`;

export const createProducts = `
create extension amcheck;
create extension pg_buffercache;
create table ${TABLE} (id integer not null, price integer not null, stock integer not null, name text not null);
insert into ${TABLE} select id, ${PRICE}, (id * 31) % 40, ${NAME} from generate_series(${FIRST_KEY}, ${LAST_KEY}) as id;
alter table ${TABLE} add primary key (id);`;

/** What a SELECT asks for: keys, by the index, or pages, by the place of their rows. */
export interface Place extends KeyRange {
  by: 'key' | 'page';
}

/** One product. */
export const selectOne = (id: number): string => `select id, name, price from ${TABLE} where id = ${id}`;

/** What any session answers that is out of its last read. */
export const STILL_THERE = 'select 1 as here';

function condition({ by, from, to }: Place): string {
  if (by === 'page') return `ctid >= '(${from},0)' and ctid < '(${to + 1},0)'`;
  return from === to ? `id = ${from}` : `id between ${from} and ${to}`;
}

/** How many rows are there, and how many of them are not what was stored. */
export const selectPlace = (place: Place): string =>
  `select count(price)::int as rows, (count(*) filter (where price <> ${PRICE} or name <> ${NAME}))::int as wrong ` +
  `from ${TABLE} where ${condition(place)}`;

/** As the terminal shows it. */
export const shownPlace = (place: Place): string => `select … where ${condition(place)}`;

/** The first key on each page, fetched by its place: to ask all rows for theirs takes longer than the rest of a start. */
export const selectFirstKeys = `
select id as from from ${TABLE} where ctid = any(array(
  select format('(%s,1)', page)::tid from generate_series(0, pg_relation_size('${TABLE}') / ${BLOCK_BYTES} - 1) as page
)) order by id`;

/** The index alone answers this: the page is not touched. */
export const countInIndex = ({ from, to }: KeyRange): string =>
  `select count(*)::int as rows from ${TABLE} where id between ${from} and ${to}`;

/** All rows but those of one page, found by their place into a table of their own. */
export const rescueAround = (page: number): readonly string[] => [
  'drop table if exists rescued',
  `create table rescued as select * from ${TABLE} where ctid < '(${page},0)' union all select * from ${TABLE} where ctid >= '(${page + 1},0)'`,
];

export const COUNT_RESCUED = 'select count(*)::int as rows from rescued';

/** The server's own checkers: of the table by itself, and of the index against the table. */
export const CHECK_TABLE = `select count(*)::int as rows from verify_heapam('${TABLE}')`;
export const CHECK_INDEX = `select bt_index_check('${INDEX}', true)`;
export const REINDEX = `reindex index ${INDEX}`;

/** The planner goes through the index, or to the place. */
export const THROUGH_INDEX = ['set enable_seqscan = off', 'set enable_bitmapscan = off'];
