/** A worker whose words the test says, and what it was asked. */
import type { Asked, WorkerEvent, WorkerLike } from '../../src/run/worker-protocol.ts';

export class FakeWorker<Question> implements WorkerLike {
  readonly asked: Asked<Question>[] = [];
  readonly transferred: Transferable[][] = [];
  isTerminated = false;
  private readonly listeners = new Map<string, (event: WorkerEvent) => void>();

  postMessage(message: unknown, transfer: Transferable[]): void {
    this.asked.push(message as Asked<Question>);
    this.transferred.push(transfer);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  addEventListener(type: string, listener: (event: WorkerEvent) => void): void {
    this.listeners.set(type, listener);
  }

  get questions(): Question[] {
    return this.asked.map(({ question }) => question);
  }

  /** To the last question, or to one of before. */
  say(said: object, id = this.asked.at(-1)?.id): void {
    this.fire('message', { data: { id, ...said } });
  }

  fire(type: 'message' | 'error' | 'messageerror', event: WorkerEvent = {}): void {
    this.listeners.get(type)?.(event);
  }
}
