/** What page and worker of a Postgres say to each other; the lines of its log are told as progress. */
import type { DatabaseProblem } from './error.ts';

export interface BootFiles {
  /** Compiled once on the page: the machine code is shared by all workers. */
  engine: WebAssembly.Module;
  /** Time zones, catalogues of errors and the like that the engine reads. */
  share: Blob;
  /** A data directory as a tar. */
  dataDirectory: Blob;
}

/** Extensions that the host can load. */
export type ExtensionName = 'amcheck' | 'pg_buffercache' | 'pg_stat_statements';

export type Order =
  | { kind: 'boot'; files: BootFiles; extensions: readonly ExtensionName[] }
  | { kind: 'query'; sql: string }
  /** Reads bytes of a file of the data directory, behind Postgres's back. */
  | { kind: 'read'; path: string; offset: number; length: number }
  /** Overwrites bytes of a file of the data directory, behind Postgres's back. */
  | { kind: 'write'; path: string; offset: number; bytes: Uint8Array };

export type Row = Record<string, unknown>;

export type Report =
  | { done: true; rows: Row[]; bytes?: Uint8Array; milliseconds: number }
  | { done: false; problem: DatabaseProblem; milliseconds: number };
