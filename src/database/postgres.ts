/**
 * The page's side of one Postgres in a worker: boot, ask with patience, read its log, end it. An answer that does not
 * come within the patience is told as such; the server behind it is then lost and is to be ended.
 */
import { DatabaseError, type DatabaseProblem } from './error.ts';
import type { BootFiles, ExtensionName, Order, Report, Request, Row } from './protocol.ts';

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

type Done = Extract<Report, { id: number }>;

const startWorker = (): Worker =>
  new Worker(new URL('./postgres.worker.ts', import.meta.url), { type: 'module', name: 'postgres' });

export class Postgres implements Server {
  /** What the server wrote to its log since it was up. */
  readonly log: string[] = [];
  private readonly host: Worker;
  private readonly waiting = new Map<number, (report: Done) => void>();
  private readonly heard: (line: string) => void;
  private lastId = 0;
  private isUp = false;

  private constructor(host: Worker, heard: (line: string) => void) {
    this.host = host;
    this.heard = heard;
    host.addEventListener('message', ({ data }: MessageEvent<Report>) => this.hear(data));
    const lost = (event: Event) => {
      event.preventDefault();
      this.failAll({ code: 'died', data: null });
    };
    host.addEventListener('error', lost);
    host.addEventListener('messageerror', lost);
  }

  /** Starts a server from a data directory; ends it where that fails or is given up. */
  static async boot(
    files: BootFiles,
    extensions: readonly ExtensionName[],
    signal: AbortSignal,
    heard: (line: string) => void = () => undefined,
  ): Promise<Postgres> {
    signal.throwIfAborted();
    const server = new Postgres(startWorker(), heard);
    const stop = () => server.end();
    signal.addEventListener('abort', stop, { once: true });
    const booted = await server.send({ kind: 'boot', files, extensions });
    if (booted.done) {
      server.isUp = true;
      return server;
    }
    server.end();
    signal.throwIfAborted();
    throw new DatabaseError(booted.problem);
  }

  async ask(sql: string, patienceMilliseconds = Number.POSITIVE_INFINITY): Promise<Answer> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hung = new Promise<'hung'>((give) => {
      if (Number.isFinite(patienceMilliseconds)) timer = setTimeout(() => give('hung'), patienceMilliseconds);
    });
    const report = await Promise.race([this.send({ kind: 'query', sql }), hung]);
    clearTimeout(timer);
    if (report === 'hung') return { outcome: 'hung', milliseconds: patienceMilliseconds };
    const { milliseconds } = report;
    return report.done
      ? { outcome: 'answered', rows: report.rows, milliseconds }
      : { outcome: 'failed', problem: report.problem, milliseconds };
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
    this.host.terminate();
    this.failAll({ code: 'ended', data: null });
  }

  private send(order: Order): Promise<Done> {
    const id = ++this.lastId;
    return new Promise((done) => {
      this.waiting.set(id, done);
      this.host.postMessage({ id, order } satisfies Request);
    });
  }

  private hear(report: Report): void {
    if ('log' in report) {
      if (!this.isUp) return;
      this.log.push(report.log);
      this.heard(report.log);
      return;
    }
    this.waiting.get(report.id)?.(report);
    this.waiting.delete(report.id);
  }

  private failAll(problem: DatabaseProblem): void {
    for (const [id, done] of this.waiting) done({ id, done: false, problem, milliseconds: 0 });
    this.waiting.clear();
  }
}
