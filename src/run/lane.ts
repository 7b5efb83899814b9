/**
 * One worker and its queue: one job in flight, and for each asker only the newest job waits; everything older is dropped.
 * A worker that dies, or hangs past `patienceMilliseconds`, is replaced, and the job in its hands fails with `WorkerLost`.
 */
import type { Result } from '../simulation/engine/model.ts';
import type { Answer, Job } from './protocol.ts';

export class WorkerLost extends Error {}

export interface Outcome {
  result: Result;
  milliseconds: number;
}

interface Ticket {
  id: number;
  asker: unknown;
  job: Job;
  /** Undefined: dropped, because the asker wanted something newer. */
  settle(outcome: Outcome | undefined): void;
  fail(error: Error): void;
}

export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

export class Lane {
  private worker: WorkerLike | undefined;
  private inFlight: Ticket | undefined;
  private readonly waiting = new Map<unknown, Ticket>();
  private watchdog: ReturnType<typeof setTimeout> | undefined;
  private nextId = 1;
  private readonly createWorker: () => WorkerLike;
  private readonly patienceMilliseconds: number;

  constructor(createWorker: () => WorkerLike, patienceMilliseconds = 8000) {
    this.createWorker = createWorker;
    this.patienceMilliseconds = patienceMilliseconds;
  }

  /** Jobs in flight or waiting. */
  get load(): number {
    return this.waiting.size + (this.inFlight ? 1 : 0);
  }

  /** Loads the worker before it is needed; a page that may not have one hears of it when it asks for a run. */
  warm(): void {
    try {
      this.worker ??= this.start();
    } catch {
      this.worker = undefined;
    }
  }

  request(asker: unknown, job: Job): Promise<Outcome | undefined> {
    return new Promise((settle, fail) => {
      this.cancel(asker);
      this.waiting.set(asker, { id: this.nextId++, asker, job, settle, fail });
      this.proceed();
    });
  }

  /** Forgets what the asker still waits for. */
  cancel(asker: unknown): void {
    this.waiting.get(asker)?.settle(undefined);
    this.waiting.delete(asker);
  }

  private proceed(): void {
    if (this.inFlight) return;
    const [first] = this.waiting.values();
    if (!first) return;
    this.waiting.delete(first.asker);
    this.inFlight = first;
    this.watchdog = setTimeout(
      () => this.lose(`The simulation did not answer within ${this.patienceMilliseconds / 1000} s.`),
      this.patienceMilliseconds,
    );
    try {
      this.worker ??= this.start();
      this.worker.postMessage({ id: first.id, ...first.job });
    } catch (error) {
      this.lose(`The simulation cannot start: ${(error as Error).message}`);
    }
  }

  private start(): WorkerLike {
    const worker = this.createWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const ticket = this.inFlight;
      if (worker !== this.worker || data.id !== ticket?.id) return;
      this.finish();
      if ('error' in data) ticket.fail(new Error(data.error));
      else ticket.settle(data);
      this.proceed();
    });
    worker.addEventListener('error', (event: ErrorEvent) => {
      event.preventDefault?.();
      if (worker === this.worker) this.lose(`The simulation stopped: ${event.message || 'its worker died'}.`);
    });
    return worker;
  }

  private lose(reason: string): void {
    this.worker?.terminate();
    this.worker = undefined;
    const ticket = this.inFlight;
    this.finish();
    ticket?.fail(new WorkerLost(reason));
    this.proceed();
  }

  private finish(): void {
    clearTimeout(this.watchdog);
    this.inFlight = undefined;
  }
}
