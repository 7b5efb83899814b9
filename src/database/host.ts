/**
 * Hosts one PostgreSQL (PGlite: the server compiled to WebAssembly) in a worker: one backend, one session, over a storage
 * that can be told to fail. Its files lie in the worker's memory and go with it.
 */
import { PGlite } from '@electric-sql/pglite';
import { amcheck } from '@electric-sql/pglite/contrib/amcheck';
import { pg_buffercache } from '@electric-sql/pglite/contrib/pg_buffercache';
import { pg_stat_statements } from '@electric-sql/pglite/contrib/pg_stat_statements';
import { withArchives } from './archives.ts';
import { DataFolder } from './data-folder.ts';
import { DatabaseError, problemOf } from './error.ts';
import type { Order, Report, Row } from './protocol.ts';
import { FailingReads } from './storage/failing-reads.ts';
import type { FailingBlocks } from './storage/fault.ts';
import { PackedBlob } from './unpack.ts';
import { runsWebAssembly } from './web-assembly.ts';

const available = { amcheck, pg_buffercache, pg_stat_statements };
const DATA_FOLDER = PGlite.paths.PGDATA;
/** The engine asks for this much before it grows; it does not start with less. */
const INITIAL_MEMORY_BYTES = 128 * 1024 * 1024;
const SETTINGS = [
  // Enough for the tables of a lab, and a sixtieth of the default.
  'shared_buffers=2MB',
  // One block a read, so that a fault of the storage hits the rows of its block and no others.
  'io_combine_limit=1',
  // The log is shown in a small pane: no time and process before each line.
  'log_line_prefix=',
];

type Boot = Extract<Order, { kind: 'boot' }>;
type Log = (line: string) => void;

interface Server {
  postgres: PGlite;
  reads: FailingReads;
}

async function boot({ files, extensions, silence }: Boot, log: Log): Promise<Server> {
  // Refused later, it would be waited for in vain.
  if (!runsWebAssembly()) throw new DatabaseError({ code: 'no-web-assembly', data: null });
  const postgres = await withArchives(() =>
    PGlite.create({
      pgliteWasmModule: files.engine,
      // Never run: the data directory is there already. Given, so that it is not fetched either.
      initdbWasmModule: files.engine,
      fsBundle: new PackedBlob([files.share]),
      fs: new DataFolder(DATA_FOLDER, files.dataDirectory),
      initialMemory: INITIAL_MEMORY_BYTES,
      startParams: [...PGlite.defaultStartParams, ...SETTINGS.flatMap((setting) => ['-c', setting])],
      extensions: Object.fromEntries(extensions.map((name) => [name, available[name]])),
      onStderr: (line) => {
        log(line);
        return false;
      },
    }),
  );
  return { postgres, reads: new FailingReads(postgres.Module.FS, silence) };
}

async function query({ postgres }: Server, sql: string): Promise<Row[]> {
  const { rows, fields } = await postgres.query<Row>(sql);
  // A crash of the engine looks like a query without result: neither rows nor columns of a SELECT.
  if (/^\s*select\b/i.test(sql) && fields.length === 0) throw new DatabaseError({ code: 'crashed', data: null });
  return rows;
}

/** Good blocks in the server's memory would hide the fault for as long as they stay there, and wrong ones outlast it. */
async function setStorage({ postgres, reads }: Server, table: string, failing: FailingBlocks | undefined) {
  reads.heal();
  const { rows } = await postgres.query<{ path: string }>(
    'select pg_relation_filepath(it) as path, pg_buffercache_evict_relation(it) from (select $1::text::regclass as it) as it',
    [table],
  );
  if (failing) reads.fail(`${DATA_FOLDER}/${rows[0]?.path}`, failing);
}

/** Does what the page orders, one order at a time; what the server logs meanwhile is told as progress. */
export function host(): (order: Order, log: Log) => Promise<Report> {
  let server: Server | undefined;
  let tell: Log;
  const obey = async (order: Order, log: Log): Promise<Row[]> => {
    tell = log;
    if (order.kind === 'boot') server = await boot(order, (line) => tell(line));
    else if (!server) throw new DatabaseError({ code: 'not-running', data: null });
    else if (order.kind === 'query') return query(server, order.sql);
    else await setStorage(server, order.table, order.failing);
    return [];
  };
  return async (order, log) => {
    const start = performance.now();
    const milliseconds = () => performance.now() - start;
    try {
      return { done: true, rows: await obey(order, log), milliseconds: milliseconds() };
    } catch (error) {
      return { done: false, problem: problemOf(error), milliseconds: milliseconds() };
    }
  };
}
