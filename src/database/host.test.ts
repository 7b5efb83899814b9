/** A server's host, in Node as in a worker: from packed files to rows, and over a storage that fails. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import { pg_buffercache } from '@electric-sql/pglite/contrib/pg_buffercache';
import { beforeAll, expect, test, vi } from 'vitest';
import { host } from './host.ts';
import type { BootFiles, Order, Report } from './protocol.ts';
import type { Fault } from './storage/fault.ts';

const require = createRequire(import.meta.url);
const packed = (content: Uint8Array) => new Blob([gzipSync(content)]);
const fileOf = (name: string) => readFileSync(require.resolve(`@electric-sql/pglite/${name}`));
let files: BootFiles;
let log: string[] = [];
let obey: (order: Order) => Promise<Report>;

beforeAll(async () => {
  const postgres = await PGlite.create({ extensions: { pg_buffercache } });
  await postgres.exec(`
    create extension pg_buffercache;
    create table numbers (id integer primary key, double integer not null);
    insert into numbers select id, 2 * id from generate_series(1, 2000) as id;`);
  await postgres.exec('vacuum (freeze)');
  await postgres.exec('checkpoint');
  const tar = await postgres.dumpDataDir('none');
  await postgres.close();
  files = {
    engine: await WebAssembly.compile(fileOf('pglite.wasm')),
    share: packed(fileOf('pglite.data')),
    dataDirectory: packed(new Uint8Array(await tar.arrayBuffer())),
  };
  const hosted = host();
  obey = (order) => hosted(order, (line) => log.push(line));
  expect(await query('select 1')).toMatchObject({ done: false, problem: { code: 'not-running' } });
  const booted = await obey({ kind: 'boot', files, extensions: ['pg_buffercache'], silence: undefined });
  expect(booted).toMatchObject({ done: true });
}, 60_000);

const query = (sql: string) => obey({ kind: 'query', sql });
const fail = (fault: Fault) =>
  obey({ kind: 'storage', table: 'numbers', failing: { blocks: [3], fault, fixedWidthBytes: 8 } });
const swap = () => obey({ kind: 'storage', table: 'numbers', failing: undefined });
const onPage = (page: number) =>
  query(`select count(double)::int as n from numbers where ctid >= '(${page},0)' and ctid < '(${page + 1},0)'`);

test('rows come, and what the server says of a mistake comes as its own error, and in its log', async () => {
  log = [];
  expect(await query('select double from numbers where id = 7')).toMatchObject({ done: true, rows: [{ double: 14 }] });
  expect(await query('select * from nowhere')).toMatchObject({ done: false, problem: { code: 'refused' } });
  expect(log.join('\n')).toMatch(/^ERROR: {2}relation "nowhere" does not exist/);
});

test('a page fails at once although the server had it in memory, and is well again with another disk', async () => {
  expect(await onPage(3)).toMatchObject({ rows: [{ n: 226 }] });
  await fail({ kind: 'bytes', bytes: 'one-bit', checksum: 'kept' });
  expect(await onPage(2)).toMatchObject({ rows: [{ n: 226 }] });
  expect(await onPage(3)).toMatchObject({ done: false, problem: { data: { reason: /invalid page in block 3/ } } });
  await swap();
  expect(await onPage(3)).toMatchObject({ rows: [{ n: 226 }] });
});

test('wrong rows do not outlast the disk that gave them', async () => {
  await fail({ kind: 'bytes', bytes: 'zeros', checksum: 'fitting' });
  const sum = () => query('select sum(double)::int as sum from numbers');
  const wrong = await sum();
  await swap();
  expect(await sum()).toMatchObject({ rows: [{ sum: 2000 * 2001 }] });
  expect(wrong).not.toMatchObject({ rows: [{ sum: 2000 * 2001 }] });
});

test('one disk replaces another; a silent one holds one page, for as long as it was said', async () => {
  await fail({ kind: 'bytes', bytes: 'random', checksum: 'kept' });
  await fail({ kind: 'silence', longestMilliseconds: 300 });
  log = [];
  const around = await onPage(4);
  const [start] = [performance.now()];
  expect(await onPage(3)).toMatchObject({ rows: [{ n: 226 }] });
  expect(performance.now() - start).toBeGreaterThanOrEqual(300);
  expect(around.milliseconds).toBeLessThan(300);
  expect(log).toEqual([]);
  await swap();
});

test('a table that is not there is told as such', async () => {
  expect(await obey({ kind: 'storage', table: 'nowhere', failing: undefined })).toMatchObject({ done: false });
});

test('where WebAssembly is refused the boot says so, and waits for nothing', async () => {
  vi.stubGlobal('WebAssembly', undefined);
  const booted = await host()({ kind: 'boot', files, extensions: [], silence: undefined }, () => {});
  expect(booted).toMatchObject({ done: false, problem: { code: 'no-web-assembly' } });
  vi.unstubAllGlobals();
});
