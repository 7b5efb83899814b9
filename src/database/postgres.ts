/**
 * The page's side of one Postgres in a worker: boot, ask with patience, read its log, end it. An answer that does not
 * come within the patience is told as such; the server behind it is then lost and is to be ended.
 */
import { type AskOptions, WorkerClient } from '../run/worker-client.ts';
import { WorkerLost } from '../run/worker-lost.ts';
import type { WorkerLike } from '../run/worker-protocol.ts';
import { DatabaseError, type DatabaseProblem } from './error.ts';
import type { BootFiles, ExtensionName, Order, Report, Row } from './protocol.ts';

export type Answer =
  | { outcome: 'answered'; rows: Row[]; milliseconds: number }
  | { outcome: 'failed'; problem: DatabaseProblem; milliseconds: number }
  | { outcome: 'hung'; milliseconds: number };

/** What a bench of servers needs of one; a test stands in for it. */
export interface Server {
  ask(sql: string, patienceMilliseconds?: number): Promise<Answer>;
  readBytes(path: string, offset: number, length: number): Promise<Uint8Array>;
  writeBytes(path: string, offset: number, bytes: Uint8Array): Promise<void>;
  end(): void;
}

const startWorker = (): WorkerLike =>
  new Worker(new URL('./postgres.worker.ts', import.meta.url), { type: 'module', name: 'postgres' });

export interface BootOptions {
  /** Hears each line of the server's log, once it is up. */
  heard?: (line: string) => void;
  createWorker?: () => WorkerLike;
}

export class Postgres implements Server {
  private readonly client: WorkerClient<Order, Report, string>;
  private readonly heard: (line: string) => void;
  private hasEnded = false;

  private constructor(createWorker: () => WorkerLike, heard: (line: string) => void) {
    this.client = new WorkerClient(createWorker);
    this.heard = heard;
  }

  /**
   * Starts a server from a data directory; ends it where that fails.
   * @param signal its abort is the server's end, while it boots and later.
   */
  static async boot(
    files: BootFiles,
    extensions: readonly ExtensionName[],
    signal: AbortSignal,
    { heard = () => {}, createWorker = startWorker }: BootOptions = {},
  ): Promise<Postgres> {
    signal.throwIfAborted();
    const server = new Postgres(createWorker, heard);
    signal.addEventListener('abort', () => server.end(), { once: true });
    const booted = await server.send({ kind: 'boot', files, extensions });
    if (booted.done) return server;
    server.end();
    signal.throwIfAborted();
    throw new DatabaseError(booted.problem);
  }

  async ask(sql: string, patienceMilliseconds = Number.POSITIVE_INFINITY): Promise<Answer> {
    const patience = new AbortController();
    const timer = Number.isFinite(patienceMilliseconds)
      ? setTimeout(() => patience.abort(), patienceMilliseconds)
      : undefined;
    try {
      const report = await this.send({ kind: 'query', sql }, { signal: patience.signal, progress: this.heard });
      const { milliseconds } = report;
      return report.done
        ? { outcome: 'answered', rows: report.rows, milliseconds }
        : { outcome: 'failed', problem: report.problem, milliseconds };
    } catch (error) {
      if (!patience.signal.aborted) throw error;
      return { outcome: 'hung', milliseconds: patienceMilliseconds };
    } finally {
      clearTimeout(timer);
    }
  }

  async readBytes(path: string, offset: number, length: number): Promise<Uint8Array> {
    const report = await this.send({ kind: 'read', path, offset, length });
    if (report.done && report.bytes) return report.bytes;
    throw new DatabaseError(report.done ? { code: 'no-answer', data: null } : report.problem);
  }

  async writeBytes(path: string, offset: number, bytes: Uint8Array): Promise<void> {
    const report = await this.send({ kind: 'write', path, offset, bytes });
    if (!report.done) throw new DatabaseError(report.problem);
  }

  /** Ends the worker, whatever it is doing; all it held is freed. */
  end(): void {
    this.hasEnded = true;
    this.client.end();
  }

  /** A question that is given up leaves the server alone: it may still answer, and says so to nobody. */
  private async send(order: Order, options: AskOptions<string> = {}): Promise<Report> {
    if (this.hasEnded) return lost('ended');
    try {
      return await this.client.ask(order, { ...options, abort: 'drop' });
    } catch (error) {
      if (!(error instanceof WorkerLost)) throw error;
      // Another worker would know nothing of this server.
      this.end();
      return lost(error.code === 'ended' ? 'ended' : 'died');
    }
  }
}

const lost = (code: 'died' | 'ended'): Report => ({ done: false, problem: { code, data: null }, milliseconds: 0 });
