/**
 * Hosts one PostgreSQL (PGlite: the server compiled to WebAssembly) in a worker: one backend, one session. Its files lie
 * in the worker's memory and go with it. A query that never ends blocks the worker for good; only its end frees it.
 */
import { PGlite } from '@electric-sql/pglite';
import { amcheck } from '@electric-sql/pglite/contrib/amcheck';
import { pg_buffercache } from '@electric-sql/pglite/contrib/pg_buffercache';
import { pg_stat_statements } from '@electric-sql/pglite/contrib/pg_stat_statements';
import { DatabaseError, problemOf } from './error.ts';
import type { BootFiles, ExtensionName, Order, Report, Request, Row } from './protocol.ts';
import { type Engine, makeTerminable } from './terminable.ts';

const available = { amcheck, pg_buffercache, pg_stat_statements };
const DATA_FOLDER = PGlite.paths.PGDATA;
/** Smaller than the default, so that a worker with a spare fits beside the page. */
const SHARED_BUFFERS = '8MB';
/** The engine asks for this much before it grows; it does not start with less. */
const INITIAL_MEMORY_BYTES = 128 * 1024 * 1024;

let postgres: PGlite | undefined;

const tell = (report: Report) => self.postMessage(report);

async function boot(files: BootFiles, extensions: readonly ExtensionName[]): Promise<void> {
  postgres = await PGlite.create({
    pgliteWasmModule: files.engine,
    // Never run: the data directory is there already. Given, so that it is not fetched either.
    initdbWasmModule: files.engine,
    fsBundle: files.share,
    loadDataDir: files.dataDirectory,
    initialMemory: INITIAL_MEMORY_BYTES,
    startParams: [
      ...PGlite.defaultStartParams,
      // The log is shown in a small pane: no time and process before each line.
      ...[`shared_buffers=${SHARED_BUFFERS}`, 'log_line_prefix='].flatMap((setting) => ['-c', setting]),
    ],
    extensions: Object.fromEntries(extensions.map((name) => [name, available[name]])),
    onStderr: (log) => {
      tell({ log });
      return false;
    },
  });
  makeTerminable(postgres.Module as unknown as Engine);
}

async function obey(order: Order): Promise<{ rows: Row[]; bytes?: Uint8Array }> {
  if (order.kind === 'boot') {
    await boot(order.files, order.extensions);
    return { rows: [] };
  }
  if (!postgres) throw new DatabaseError({ code: 'not-running', data: null });
  if (order.kind === 'query') {
    const { rows, fields } = await postgres.query<Row>(order.sql);
    // A crash of the engine looks like a query without result: neither rows nor columns of a SELECT.
    if (/^\s*select\b/i.test(order.sql) && fields.length === 0)
      throw new DatabaseError({ code: 'crashed', data: null });
    return { rows };
  }
  const { FS } = postgres.Module;
  const stream = FS.open(`${DATA_FOLDER}/${order.path}`, 'r+');
  try {
    if (order.kind === 'write') {
      FS.write(stream, order.bytes, 0, order.bytes.length, order.offset);
      return { rows: [] };
    }
    const bytes = new Uint8Array(order.length);
    FS.read(stream, bytes, 0, order.length, order.offset);
    return { rows: [], bytes };
  } finally {
    FS.close(stream);
  }
}

self.addEventListener('message', async ({ data: { id, order } }: MessageEvent<Request>) => {
  const start = performance.now();
  try {
    const result = await obey(order);
    tell({ id, done: true, ...result, milliseconds: performance.now() - start });
  } catch (error) {
    tell({ id, done: false, problem: problemOf(error), milliseconds: performance.now() - start });
  }
});
