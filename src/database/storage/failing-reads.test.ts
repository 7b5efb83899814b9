/** A real server over a storage that fails, for every fault: what it answers, what it logs, and that its files stay as they were. */
import { Worker } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { amcheck } from '@electric-sql/pglite/contrib/amcheck';
import { pg_buffercache } from '@electric-sql/pglite/contrib/pg_buffercache';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FailingReads } from './failing-reads.ts';
import { BLOCK_BYTES, type Fault } from './fault.ts';
import { checksumOf, pageChecksum } from './page-checksum.ts';
import { SilenceSwitch } from './waiting.ts';

const ROWS = 3000;
const BLOCK = 9;
let postgres: PGlite;
let path: string;
let keys: { from: number; to: number };
let log: string[] = [];
let before: Uint8Array;
const silence = new SilenceSwitch();
let reads: FailingReads;
let readsByClock: FailingReads;

beforeAll(async () => {
  postgres = await PGlite.create({
    extensions: { amcheck, pg_buffercache },
    startParams: [...PGlite.defaultStartParams, '-c', 'log_line_prefix='],
    onStderr: (line) => {
      log.push(line);
      return false;
    },
  });
  await postgres.exec(`
    create extension amcheck;
    create extension pg_buffercache;
    create table products (id integer not null, price integer not null, stock integer not null, name text not null);
    insert into products select id, 100 * id, id % 40, 'Product ' || id from generate_series(1, ${ROWS}) as id;
    alter table products add primary key (id);`);
  for (const step of [
    'vacuum (freeze, analyze)',
    'checkpoint',
    'set enable_seqscan = off',
    'set enable_bitmapscan = off',
  ])
    await postgres.exec(step);
  path = `${PGlite.paths.PGDATA}/${(await one(`select pg_relation_filepath('products') as path`)).path}`;
  const row = await one(
    `select min(id) as from, max(id) as to from products where ctid >= '(${BLOCK},0)' and ctid < '(${BLOCK + 1},0)'`,
  );
  keys = { from: Number(row.from), to: Number(row.to) };
  reads = new FailingReads(postgres.Module.FS, silence.cells);
  readsByClock = new FailingReads(postgres.Module.FS, undefined);
  before = held();
}, 60_000);
afterAll(() => postgres.close());

beforeEach(async () => {
  reads.heal();
  readsByClock.heal();
  silence.silent = false;
  // Entries that a server took for dead are gone from its index.
  await postgres.exec('reindex table products');
  await evict();
  log = [];
});

const evict = () => postgres.query(`select pg_buffercache_evict_relation('products')`);
const held = (): Uint8Array => postgres.Module.FS.readFile(path);
const fail = (fault: Fault, by = reads) => by.fail(path, { blocks: [BLOCK], fault, fixedWidthBytes: 12 });

async function one(sql: string): Promise<Record<string, unknown>> {
  const { rows } = await postgres.query<Record<string, unknown>>(sql);
  return rows[0] ?? {};
}

/** The row of that key, or what the server says instead. */
const ask = (key: number) => one(`select id, price, name from products where id = ${key}`).catch(String);
const good = (key: number) => ({ id: key, price: 100 * key, name: `Product ${key}` });
const sum = (from: number, to: number) =>
  one(`select count(price)::int as n, sum(price)::int8::text as sum from products where id between ${from} and ${to}`);

/** What the server's own checkers find wrong with the table by itself, and with its index against it. */
async function checkers() {
  const { n } = await one(`select count(*)::int as n from verify_heapam('products')`);
  const index = await one(`select bt_index_check('products_pkey', true) as said`).catch((error) => ({
    said: String(error),
  }));
  return { table: n, index: index.said };
}

async function timed<T>(does: Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  return [await does, performance.now() - start];
}

/** Another thread's hand: this one is asleep in the read. */
function switchOffAfter(milliseconds: number): Worker {
  return new Worker(
    `const { workerData: cells } = require('node:worker_threads');
     setTimeout(() => { Atomics.store(cells, 0, 0); Atomics.notify(cells, 0); }, ${milliseconds});`,
    { eval: true, workerData: silence.cells },
  );
}

test('the checksums of the server’s own pages are ours', () => {
  const pages = Array.from({ length: before.length / BLOCK_BYTES }, (_, block) =>
    before.subarray(block * BLOCK_BYTES, (block + 1) * BLOCK_BYTES),
  );
  expect(pages.length).toBeGreaterThan(2 * BLOCK);
  expect(pages.map(pageChecksum)).toEqual(pages.map(checksumOf));
});

describe('silence', () => {
  const fault: Fault = { kind: 'silence', longestMilliseconds: 600 };

  test('holds exactly the rows of the block, until it is switched off; nothing is logged', async () => {
    fail(fault);
    silence.silent = true;
    expect(await ask(keys.from - 1)).toEqual(good(keys.from - 1));
    expect(await ask(keys.to + 1)).toEqual(good(keys.to + 1));
    for (const key of [keys.from, keys.to]) {
      await evict();
      silence.silent = true;
      const hand = switchOffAfter(600);
      const [row, milliseconds] = await timed(ask(key));
      expect(row).toEqual(good(key));
      expect(milliseconds).toBeGreaterThan(200);
      await hand.terminate();
    }
    expect(log).toEqual([]);
  });

  test('without shared memory ends when it was said beforehand', async () => {
    fail(fault, readsByClock);
    expect((await timed(ask(keys.from - 1)))[1]).toBeLessThan(600);
    const [row, milliseconds] = await timed(ask(keys.from));
    expect(row).toEqual(good(keys.from));
    expect(milliseconds).toBeGreaterThanOrEqual(600);
  });

  test('leaves around itself what can be read by place, and the keys that the index knows', async () => {
    fail(fault, readsByClock);
    const around = `select count(price)::int as n from products where ctid`;
    const [[left, right, known], milliseconds] = await timed(
      Promise.all([
        one(`${around} < '(${BLOCK},0)'`),
        one(`${around} >= '(${BLOCK + 1},0)'`),
        one(`select count(*)::int as n from products where id between ${keys.from} and ${keys.to}`),
      ]),
    );
    expect(Number(left?.n) + Number(right?.n)).toBe(ROWS - (keys.to - keys.from + 1));
    expect(known?.n).toBe(keys.to - keys.from + 1);
    expect(milliseconds).toBeLessThan(600);
  });
});

test('late: the right rows, after the time', async () => {
  fail({ kind: 'late', milliseconds: 600 });
  expect((await timed(ask(keys.from - 1)))[1]).toBeLessThan(600);
  const [row, milliseconds] = await timed(ask(keys.to));
  expect(row).toEqual(good(keys.to));
  expect(milliseconds).toBeGreaterThanOrEqual(600);
  expect(log).toEqual([]);
});

test.each(['random', 'torn-half', 'one-bit'] as const)(
  '%s with the checksum kept: an error at the first read, logged with the block; the others answer',
  async (bytes) => {
    fail({ kind: 'bytes', bytes, checksum: 'kept' });
    expect(await ask(keys.from - 1)).toEqual(good(keys.from - 1));
    expect(log).toEqual([]);
    expect(await ask(keys.from)).toMatch(/invalid page in block 9 of relation/);
    expect(log.join('\n')).toMatch(/page verification failed.*invalid page in block 9/s);
    reads.heal();
    expect(await ask(keys.from)).toEqual(good(keys.from));
  },
);

test('zeros pass: the rows are gone without a word, and the index forgets them for good', async () => {
  fail({ kind: 'bytes', bytes: 'zeros', checksum: 'kept' });
  const rows = keys.to - keys.from + 1;
  expect(await checkers()).toEqual({ table: 0, index: '' });
  expect(await sum(1, ROWS)).toMatchObject({ n: ROWS - rows });
  expect(await ask(keys.from)).toEqual({});
  expect(log).toEqual([]);
  reads.heal();
  await evict();
  // The table is whole again. What the index found nothing behind, it has marked as dead.
  expect(await one(`select count(price)::int as n from products where ctid >= '(0,0)'`)).toEqual({ n: ROWS });
  expect(await sum(1, ROWS)).toMatchObject({ n: ROWS - rows });
  await postgres.exec('reindex table products');
  expect(await sum(1, ROWS)).toMatchObject({ n: ROWS });
});

test.each([
  ['zeros', /lacks matching index tuple/],
  ['random', /lacks matching index tuple/],
  ['torn-half', /lacks matching index tuple/],
  ['one-bit', undefined],
] as const)(
  '%s with a fitting checksum: wrong rows, nothing logged; amcheck sees what touches a key',
  async (bytes, said) => {
    const right = await sum(1, ROWS);
    await evict();
    fail({ kind: 'bytes', bytes, checksum: 'fitting' });
    const wrong = await sum(1, ROWS);
    expect(wrong.n).toBe(ROWS);
    expect(wrong.sum).not.toBe(right.sum);
    expect(log).toEqual([]);
    expect(await checkers()).toEqual({ table: 0, index: said ? expect.stringMatching(said) : '' });
    reads.heal();
    await evict();
    expect(await sum(1, ROWS)).toEqual(right);
  },
);

test('a torn half that no checksum gives away: nothing but a warning, wrong rows, and amcheck sees it too', async () => {
  await postgres.exec('set ignore_checksum_failure = on');
  fail({ kind: 'bytes', bytes: 'torn-half', checksum: 'kept' });
  expect((await sum(1, ROWS)).n).toBe(ROWS);
  expect(await checkers()).toEqual({ table: 0, index: expect.stringMatching(/lacks matching index tuple/) });
  await postgres.exec('set ignore_checksum_failure = off');
  reads.heal();
  await evict();
});

test('nothing of all this was written', () => {
  expect(Buffer.compare(held(), before)).toBe(0);
});
