/** Workers that fail, hang or are no longer wanted: one clear error, and nobody lives on. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Crew, type Hand } from './crew.ts';

class FakeHand implements Hand {
  alive = true;
  orders: unknown[] = [];
  private readonly listeners = new Map<string, (event: never) => void>();

  postMessage(order: unknown) {
    this.orders.push(order);
  }

  terminate() {
    this.alive = false;
  }

  addEventListener(type: string, listener: (event: never) => void) {
    this.listeners.set(type, listener);
  }

  emit(type: 'message' | 'error' | 'messageerror', event: object) {
    this.listeners.get(type)?.(event as never);
  }
}

let abort: AbortController;
let crew: Crew;
let hands: FakeHand[];

beforeEach(() => {
  vi.useFakeTimers();
  abort = new AbortController();
  crew = new Crew(abort.signal);
  hands = [new FakeHand(), new FakeHand(), new FakeHand()];
  for (const hand of hands) crew.hire(() => hand);
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const askAll = () => Promise.allSettled(hands.map((hand) => crew.ask(hand, 'work', 1000)));
const reasons = (results: PromiseSettledResult<unknown>[]) =>
  results.map((result) => (result.status === 'rejected' ? (result.reason as Error).message : 'answered'));

it('brings each answer to who asked', async () => {
  const answers = Promise.all(hands.map((hand) => crew.ask(hand, 'work', 1000)));
  for (const [i, hand] of hands.toReversed().entries()) hand.emit('message', { data: { value: 2 - i } });
  expect(await answers).toEqual([0, 1, 2]);
  expect(hands.every((hand) => hand.alive)).toBe(true);
});

it.each([
  ['a load that failed', (hand: FakeHand) => hand.emit('error', {}), 'a worker failed.'],
  ['a death', (hand: FakeHand) => hand.emit('error', { message: 'boom' }), 'a worker failed: boom.'],
  [
    'an error',
    (hand: FakeHand) => hand.emit('message', { data: { error: 'no memory' } }),
    'a worker failed: no memory.',
  ],
  ['a garbled message', (hand: FakeHand) => hand.emit('messageerror', {}), 'a worker failed.'],
  ['silence', () => vi.advanceTimersByTime(1000), 'a worker did not answer.'],
  ['the abort', () => abort.abort(), 'Stopped.'],
])('ends them all after %s', async (_, happen, message) => {
  const asked = askAll();
  const [, second] = hands;
  if (second) happen(second);
  expect(reasons(await asked)).toEqual([message, message, message]);
  expect(hands.some((hand) => hand.alive)).toBe(false);
  await expect(crew.ask(hands[0] as Hand, 'more', 1000)).rejects.toThrow(message);
  expect(() => crew.hire(() => new FakeHand())).toThrow(message);
});

it('starts nobody for a signal that was already given', () => {
  abort.abort();
  const start = vi.fn(() => new FakeHand());
  expect(() => new Crew(abort.signal).hire(start)).toThrow('Stopped.');
  expect(start).not.toHaveBeenCalled();
});
