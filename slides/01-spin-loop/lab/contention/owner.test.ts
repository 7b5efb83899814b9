/** The message protocol without workers: a port that delivers at once, or when told. */
import { expect, it } from 'vitest';
import { Owner, OwnerLine, type Port, type Question, RemoteLock, RemoteReference } from './owner.ts';
import { serveOwner } from './owner-orders.ts';
import { swap } from './swap.ts';

/** A worker's end of a wire to the owner; answers arrive in a later microtask, as messages do. */
function wire(owner: Owner): Port {
  const listeners: ((event: { data: unknown }) => void)[] = [];
  return {
    postMessage: (question) =>
      queueMicrotask(() =>
        owner.handle(question as Question, (value) =>
          queueMicrotask(() => {
            for (const listener of listeners) listener({ data: value });
          }),
        ),
      ),
    addEventListener: (_, listener) => void listeners.push(listener),
  };
}

it('lands one of two that read the same version', async () => {
  const owner = new Owner(2);
  const one = new RemoteReference(new OwnerLine(wire(owner)), 1);
  const other = new RemoteReference(new OwnerLine(wire(owner)), 1);
  expect(await Promise.all([one.read(), other.read()])).toEqual([0, 0]);
  expect(await Promise.all([one.compareAndSet(0, 1), other.compareAndSet(0, 1)])).toEqual([true, false]);
  expect(await other.read()).toBe(1);
  expect(owner.takeVersions()).toEqual([0, 1]);
  expect(owner.takeVersions()).toEqual([0, 0]);
});

it('runs the loop of the slide: all updates of all workers land, some after retries', async () => {
  const owner = new Owner(1);
  let attempts = 0;
  const counted = (seen: number) => {
    attempts++;
    return seen + 1;
  };
  const worker = async () => {
    const atom = new RemoteReference(new OwnerLine(wire(owner)), 0);
    for (let i = 0; i < 50; i++) await swap(atom, counted);
  };
  await Promise.all([worker(), worker(), worker()]);
  expect(owner.takeVersions()).toEqual([150]);
  expect(attempts).toBeGreaterThan(150);
});

it('hands the lock on in the order of asking, never to two at once', async () => {
  const owner = new Owner(1);
  const order: number[] = [];
  let inside = 0;
  const worker = async (name: number) => {
    const lock = new RemoteLock(new OwnerLine(wire(owner)));
    await lock.acquire();
    expect(++inside).toBe(1);
    order.push(name);
    await new Promise((resolve) => setImmediate(resolve));
    inside--;
    await lock.release();
  };
  await Promise.all([1, 2, 3, 4].map(worker));
  expect(order).toEqual([1, 2, 3, 4]);
});

it('meets misuse with one clear line', () => {
  const owner = new Owner(1);
  const nobody = () => {};
  expect(() => owner.handle({ kind: 'release' }, nobody)).toThrow('a lock that nobody holds');
  expect(() => owner.handle({ kind: 'read', index: 1 }, nobody)).toThrow('invalid index: 1');
  const line = new OwnerLine(wire(owner));
  void line.ask({ kind: 'read', index: 0 });
  expect(() => line.ask({ kind: 'read', index: 0 })).toThrow('before the last answer');
});

it('listens to every port that it is given', async () => {
  const answer = serveOwner();
  answer({ kind: 'own', references: 3 });
  const { port1, port2 } = new MessageChannel();
  answer({ kind: 'listen', port: port2 });
  const atom = new RemoteReference(new OwnerLine(port1), 2);
  expect(await atom.compareAndSet(0, 7)).toBe(true);
  expect(answer({ kind: 'take versions' })).toEqual([0, 0, 7]);
  port1.close();
});
