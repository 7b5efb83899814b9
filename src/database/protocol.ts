/** What page and worker of a Postgres say to each other; the lines of its log are told as progress. */
import type { DatabaseProblem } from './error.ts';
import type { FailingBlocks } from './storage/fault.ts';

export interface BootFiles {
  /** Compiled once on the page: the machine code is shared by all workers. */
  engine: WebAssembly.Module;
  /** Time zones, catalogues of errors and the like that the engine reads, packed or not. */
  share: Blob;
  /** A data directory as a tar, packed or not. */
  dataDirectory: Blob;
}

/** Extensions that the host can load. */
export type ExtensionName = 'amcheck' | 'pg_buffercache' | 'pg_stat_statements';

export type Order =
  | {
      kind: 'boot';
      files: BootFiles;
      extensions: readonly ExtensionName[];
      /** The page's switch for a silent storage, where memory may be shared. */
      silence: Int32Array | undefined;
    }
  | { kind: 'query'; sql: string }
  /** From now on the storage fails at these blocks of the table, or nowhere; the server's memory of the table is put out. */
  | { kind: 'storage'; table: string; failing: FailingBlocks | undefined };

export type Row = Record<string, unknown>;

export type Report =
  | { done: true; rows: Row[]; milliseconds: number }
  | { done: false; problem: DatabaseProblem; milliseconds: number };
