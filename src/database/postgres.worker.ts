/**
 * Hosts one PostgreSQL (PGlite: the server compiled to WebAssembly) in a worker: one backend, one session. Its files lie
 * in the worker's memory and go with it. A query that never ends blocks the worker for good; only its end frees it.
 */
import { PGlite } from '@electric-sql/pglite';
import { amcheck } from '@electric-sql/pglite/contrib/amcheck';
import { pg_buffercache } from '@electric-sql/pglite/contrib/pg_buffercache';
import { pg_stat_statements } from '@electric-sql/pglite/contrib/pg_stat_statements';
import { answerJobs } from '../run/answer-jobs.ts';
import { DatabaseError, problemOf } from './error.ts';
import type { BootFiles, ExtensionName, Order, Report, Row } from './protocol.ts';
import { type Engine, makeTerminable } from './terminable.ts';

const available = { amcheck, pg_buffercache, pg_stat_statements };
const DATA_FOLDER = PGlite.paths.PGDATA;
/** Smaller than the default, so that a worker with a spare fits beside the page. */
const SHARED_BUFFERS = '8MB';
/** The engine asks for this much before it grows; it does not start with less. */
const INITIAL_MEMORY_BYTES = 128 * 1024 * 1024;

async function boot(
  files: BootFiles,
  extensions: readonly ExtensionName[],
  log: (line: string) => void,
): Promise<PGlite> {
  const postgres = await PGlite.create({
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
    onStderr: (line) => {
      log(line);
      return false;
    },
  });
  makeTerminable(postgres.Module as unknown as Engine);
  return postgres;
}

/** Does what the page orders, one order at a time; what the server logs meanwhile is told as progress. */
function host(): (order: Order, log: (line: string) => void) => Promise<{ rows: Row[]; bytes?: Uint8Array }> {
  let postgres: PGlite | undefined;
  let tell: (line: string) => void;
  return async (order, log) => {
    tell = log;
    if (order.kind === 'boot') {
      postgres = await boot(order.files, order.extensions, (line) => tell(line));
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
  };
}

const obey = host();

answerJobs<Order, Report, string>(self, async (order, log) => {
  const start = performance.now();
  const milliseconds = () => performance.now() - start;
  try {
    const done = await obey(order, log);
    return { done: true, ...done, milliseconds: milliseconds() };
  } catch (error) {
    return { done: false, problem: problemOf(error), milliseconds: milliseconds() };
  }
});
