/**
 * The page's side of one Postgres in a worker: boot, ask with patience, let its storage fail, read its log, end it. Patience
 * (milliseconds) is what a driver has: when it runs out, whoever asked is free, and the server still sits in its read.
 */
import { type AskOptions, WorkerClient } from '../run/worker-client.ts';
import { WorkerLost } from '../run/worker-lost.ts';
import type { WorkerLike } from '../run/worker-protocol.ts';
import { DatabaseError, type DatabaseProblem } from './error.ts';
import type { BootFiles, ExtensionName, Order, Report, Row } from './protocol.ts';
import type { FailingBlocks } from './storage/fault.ts';
import { SilenceSwitch } from './storage/waiting.ts';

export type Answer =
  | { outcome: 'answered'; rows: Row[]; milliseconds: number }
  | { outcome: 'failed'; problem: DatabaseProblem; milliseconds: number }
  | { outcome: 'hung'; milliseconds: number };

/** What is done with a server; a test stands in for it. */
export interface Server {
  ask(sql: string, patienceMilliseconds?: number): Promise<Answer>;
  /**
   * Answers whoever waits for this table's storage, and from then on lets it fail at these blocks. Undefined: another disk.
   * Done when the server is free.
   */
  setStorage(table: string, failing: FailingBlocks | undefined): Promise<void>;
  end(): void;
}

const startWorker = (): WorkerLike =>
  new Worker(new URL('./postgres.worker.ts', import.meta.url), { type: 'module', name: 'postgres' });

export interface BootOptions {
  /** Hears each line of the server's log, once it is up. */
  heard?: (line: string) => void;
  /** Servers on one storage share its switch. */
  silence?: SilenceSwitch;
  createWorker?: () => WorkerLike;
}

export class Postgres implements Server {
  private readonly client: WorkerClient<Order, Report, string>;
  private readonly heard: (line: string) => void;
  private readonly silence: SilenceSwitch;
  private hasEnded = false;

  private constructor({ heard = () => {}, silence = new SilenceSwitch(), createWorker = startWorker }: BootOptions) {
    this.client = new WorkerClient(createWorker);
    this.heard = heard;
    this.silence = silence;
  }

  /**
   * Starts a server from a data directory; ends it where that fails. Its worker is loaded while the files still come.
   * @param signal its abort is the server's end, while it boots and later.
   */
  static async boot(
    files: BootFiles | Promise<BootFiles>,
    extensions: readonly ExtensionName[],
    signal: AbortSignal,
    options: BootOptions = {},
  ): Promise<Postgres> {
    // Who is too late waits for no files, and nobody else does.
    if (signal.aborted) Promise.resolve(files).catch(() => {});
    signal.throwIfAborted();
    const server = new Postgres(options);
    signal.addEventListener('abort', () => server.end(), { once: true });
    server.client.warm();
    try {
      const silence = server.silence.cells;
      const booted = await server.send({ kind: 'boot', files: await files, extensions, silence });
      if (!booted.done) throw new DatabaseError(booted.problem);
      return server;
    } catch (error) {
      server.end();
      signal.throwIfAborted();
      throw error;
    }
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

  async setStorage(table: string, failing: FailingBlocks | undefined): Promise<void> {
    this.silence.silent = false;
    const report = await this.send({ kind: 'storage', table, failing });
    if (!report.done) throw new DatabaseError(report.problem);
    this.silence.silent = failing?.fault.kind === 'silence';
  }

  /** Ends the worker, whatever it is doing; all it held is freed. */
  end(): void {
    this.hasEnded = true;
    // A worker that sleeps in a read is ended seconds later than one that does not.
    this.silence.silent = false;
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
