import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Lane, type WorkerLike, WorkerLost } from '../../src/run/lane.ts';
import type { Job, Request } from '../../src/run/protocol.ts';

const job = (seed: number): Job => ({ model: 'm', view: 'v', values: {}, seed, effort: 'drag' });

/** A worker whose answers the test gives. */
class FakeWorker implements WorkerLike {
  received: Request[] = [];
  terminated = false;
  private listeners: Record<string, ((event: never) => void)[]> = {};
  postMessage(request: Request) {
    this.received.push(request);
  }
  terminate() {
    this.terminated = true;
  }
  addEventListener(type: string, listener: unknown) {
    this.listeners[type] = [...(this.listeners[type] ?? []), listener as (event: never) => void];
  }
  answer(seed = this.received.at(-1)?.seed) {
    const request = this.received.find((one) => one.seed === seed);
    this.send('message', { data: { id: request?.id, result: { facts: { seed }, columns: {} }, milliseconds: 1 } });
  }
  send(type: string, event: object) {
    for (const listener of this.listeners[type] ?? []) listener(event as never);
  }
}

let workers: FakeWorker[];
let lane: Lane;
beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  lane = new Lane(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  }, 1000);
});
afterEach(() => vi.useRealTimers());

test('of a hundred requests one is in flight, the newest waits, the others are dropped', async () => {
  const answers = Array.from({ length: 100 }, (_, i) => lane.request('figure', job(i)));
  expect(lane.load).toBe(2);
  workers[0]?.answer(0);
  await vi.advanceTimersByTimeAsync(0);
  expect(workers[0]?.received.map((request) => request.seed)).toEqual([0, 99]);
  workers[0]?.answer(99);
  const settled = await Promise.all(answers);
  expect(settled.filter(Boolean).map((outcome) => outcome?.result.facts.seed)).toEqual([0, 99]);
});

test('figures do not push each other aside', async () => {
  const first = lane.request('one', job(1));
  const second = lane.request('two', job(2));
  workers[0]?.answer(1);
  await vi.advanceTimersByTimeAsync(0);
  workers[0]?.answer(2);
  expect((await first)?.result.facts.seed).toBe(1);
  expect((await second)?.result.facts.seed).toBe(2);
});

test('a worker that hangs is replaced, its job fails, the next one runs', async () => {
  const hung = lane.request('figure', job(1));
  const waiting = lane.request('other', job(2));
  const failure = expect(hung).rejects.toBeInstanceOf(WorkerLost);
  await vi.advanceTimersByTimeAsync(1001);
  await failure;
  expect(workers).toHaveLength(2);
  expect(workers[0]?.terminated).toBe(true);
  workers[1]?.answer(2);
  expect((await waiting)?.result.facts.seed).toBe(2);
});

test('a worker that dies is replaced at once, and a late word of it is not heard', async () => {
  const lost = lane.request('figure', job(1));
  const failure = expect(lost).rejects.toThrow('out of memory');
  workers[0]?.send('error', { message: 'out of memory' });
  await failure;
  const next = lane.request('figure', job(2));
  workers[0]?.answer(1);
  workers[1]?.answer(2);
  expect((await next)?.result.facts.seed).toBe(2);
});

test('a page that may not start workers gets a clear error', async () => {
  const refused = new Lane(() => {
    throw new Error('workers are forbidden here');
  });
  await expect(refused.request('figure', job(1))).rejects.toThrow('workers are forbidden here');
});
