/**
 * Workers that live as long as one measurement. The first one that fails, does not answer, or the abort, ends them all.
 */
import { words } from './words.ts';

export interface Hand {
  postMessage(message: unknown, options?: { transfer?: Transferable[] }): void;
  terminate(): unknown;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: { message?: string }) => void): void;
}

interface Waiting {
  settle(value: never): void;
  fail(error: Error): void;
  timer: ReturnType<typeof setTimeout>;
}

export class Crew {
  private readonly hands = new Set<Hand>();
  private readonly waiting = new Map<Hand, Waiting>();
  private ended: Error | undefined;

  constructor(signal: AbortSignal) {
    if (signal.aborted) this.end(new Error(words.lab.stopped));
    signal.addEventListener('abort', () => this.end(new Error(words.lab.stopped)), { once: true });
  }

  /** Takes a new worker on. */
  hire(start: () => Hand): Hand {
    if (this.ended) throw this.ended;
    const hand = start();
    this.hands.add(hand);
    hand.addEventListener('message', ({ data }) => this.receive(hand, data as { value: never } | { error: string }));
    hand.addEventListener('error', (event) => this.end(new Error(words.lab.workerFailed(event.message))));
    hand.addEventListener('messageerror', () => this.end(new Error(words.lab.workerFailed())));
    return hand;
  }

  /** One question to one worker; it answers within `patienceMilliseconds`, or all is over. */
  ask<T>(hand: Hand, order: unknown, patienceMilliseconds: number, transfer: Transferable[] = []): Promise<T> {
    return new Promise((settle, fail) => {
      if (this.ended) return fail(this.ended);
      const timer = setTimeout(() => this.end(new Error(words.lab.noAnswer)), patienceMilliseconds);
      this.waiting.set(hand, { settle, fail, timer });
      hand.postMessage(order, { transfer });
    });
  }

  end(reason: Error): void {
    this.ended ??= reason;
    for (const hand of this.hands) hand.terminate();
    this.hands.clear();
    for (const { fail, timer } of this.waiting.values()) {
      clearTimeout(timer);
      fail(this.ended);
    }
    this.waiting.clear();
  }

  private receive(hand: Hand, answer: { value: never } | { error: string }): void {
    const waiting = this.waiting.get(hand);
    if (!waiting) return;
    if ('error' in answer) {
      this.end(new Error(words.lab.workerFailed(answer.error)));
      return;
    }
    clearTimeout(waiting.timer);
    this.waiting.delete(hand);
    waiting.settle(answer.value);
  }
}
