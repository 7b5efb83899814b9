/**
 * A worker that is started when it is first needed, watched while it works, and let go when it fails: the next message
 * then starts another one. Times in milliseconds.
 */
import type { LostCode, LostData } from './worker-lost.ts';
import type { WorkerLike } from './worker-protocol.ts';

export interface WorkerListener {
  hear(said: unknown): void;
  /** The worker was let go. */
  lose(code: LostCode, data: LostData): void;
}

export class ReplaceableWorker {
  private worker: WorkerLike | undefined;
  private watchdog: ReturnType<typeof setTimeout> | undefined;
  private readonly create: () => WorkerLike;
  private readonly listener: WorkerListener;

  constructor(create: () => WorkerLike, listener: WorkerListener) {
    this.create = create;
    this.listener = listener;
  }

  /** Loads the worker before it is needed; where there may be none, the first message finds that out. */
  warm(): void {
    try {
      this.worker ??= this.start();
    } catch {
      this.worker = undefined;
    }
  }

  send(message: unknown, transfer: Transferable[]): void {
    try {
      this.worker ??= this.start();
      this.worker.postMessage(message, transfer);
    } catch (error) {
      this.lose('cannot-start', { reason: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Waits for the worker's next word, from now. */
  watch(patienceMilliseconds: number): void {
    this.rest();
    if (Number.isFinite(patienceMilliseconds))
      this.watchdog = setTimeout(() => this.lose('late', { patienceMilliseconds }), patienceMilliseconds);
  }

  /** Waits for nothing more. */
  rest(): void {
    clearTimeout(this.watchdog);
  }

  /** Ends the worker, whatever it is doing. */
  end(): void {
    this.rest();
    this.worker?.terminate();
    this.worker = undefined;
  }

  private start(): WorkerLike {
    const worker = this.create();
    let hasSpoken = false;
    worker.addEventListener('message', ({ data }) => {
      hasSpoken = true;
      // What an ended worker still had on the way is not heard.
      if (worker === this.worker) this.listener.hear(data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault?.();
      if (worker !== this.worker) return;
      // Where its script cannot be loaded, a browser gives no reason.
      if (event.message) this.lose('died', { reason: event.message });
      else this.lose(hasSpoken ? 'died' : 'cannot-start', {});
    });
    worker.addEventListener('messageerror', () => {
      if (worker === this.worker) this.lose('unreadable', {});
    });
    return worker;
  }

  private lose(code: LostCode, data: LostData): void {
    this.end();
    this.listener.lose(code, data);
  }
}
