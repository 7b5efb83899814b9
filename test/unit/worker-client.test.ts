/** The one client of all workers, with workers whose words the test says. No test waits for a clock. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WorkerClient } from '../../src/run/worker-client.ts';
import type { LostCode } from '../../src/run/worker-lost.ts';
import { FakeWorker } from './fake-worker.ts';

type Fake = FakeWorker<string>;

let workers: Fake[];
let client: WorkerClient<string, string, number>;
const create = () => {
  const worker: Fake = new FakeWorker();
  workers.push(worker);
  return worker;
};
const at = (index: number): Fake => {
  const worker = workers[index];
  if (!worker) throw new Error(`there is no worker ${index}`);
  return worker;
};
const lost = (code: LostCode, data: object = {}) => expect.objectContaining({ name: 'Error', code, data });

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  client = new WorkerClient(create, 1000);
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test('questions are asked one at a time, in order, each with its own answer', async () => {
  const first = client.ask('one');
  const second = client.ask('two');
  expect(client.load).toBe(2);
  expect(at(0).questions).toEqual(['one']);
  at(0).say({ answer: 'ONE' });
  expect(at(0).questions).toEqual(['one', 'two']);
  at(0).say({ answer: 'TWO' });
  expect(await Promise.all([first, second])).toEqual(['ONE', 'TWO']);
  expect(client.load).toBe(0);
  expect(workers).toHaveLength(1);
});

test('an answer to another question is not heard', async () => {
  const first = client.ask('one');
  at(0).say({ answer: 'ONE' });
  expect(await first).toBe('ONE');
  const second = client.ask('two');
  at(0).say({ answer: 'ONE again' }, at(0).asked[0]?.id);
  expect(client.load).toBe(1);
  at(0).say({ answer: 'TWO' });
  expect(await second).toBe('TWO');
  at(0).say({ answer: 'TWO again' });
});

test('of a hundred questions of one asker one is in flight, the newest waits, the others are dropped and told so', async () => {
  const answers = Array.from({ length: 100 }, (_, i) => client.askNewest('figure', String(i)));
  const other = client.askNewest('other', 'mine');
  expect(client.load).toBe(3);
  expect(await Promise.all(answers.slice(1, -1))).toEqual(new Array(98).fill(undefined));
  for (const answer of ['first', 'newest', 'mine']) at(0).say({ answer });
  expect(at(0).questions).toEqual(['0', '99', 'mine']);
  expect(await answers[0]).toBe('first');
  expect(await answers[99]).toBe('newest');
  expect(await other).toBe('mine');
});

test('what an asker cancels is dropped; what the worker has in hand goes on', async () => {
  const inHand = client.askNewest('figure', 'one');
  const waiting = client.askNewest('figure', 'two');
  client.cancel('figure');
  expect(await waiting).toBeUndefined();
  at(0).say({ answer: 'done' });
  expect(await inHand).toBe('done');
  expect(at(0).questions).toEqual(['one']);
});

test('progress goes to whoever asked, any number of times', async () => {
  const heard: number[] = [];
  const asked = client.ask('one', { progress: (share) => heard.push(share) });
  at(0).say({ progress: 0.25 });
  at(0).say({ progress: 0.5 });
  at(0).say({ answer: 'done' });
  await asked;
  at(0).say({ progress: 0.75 });
  expect(heard).toEqual([0.25, 0.5]);
});

test('what a question hands over goes along when it is sent, not before', async () => {
  const buffer = new ArrayBuffer(8);
  const first = client.ask('one');
  const second = client.ask('two', { transfer: [buffer] });
  expect(at(0).transferred).toEqual([[]]);
  at(0).say({ answer: 'a' });
  expect(at(0).transferred[1]?.[0]).toBe(buffer);
  at(0).say({ answer: 'b' });
  await Promise.all([first, second]);
});

test('a task that fails is told with its code and data, and the worker goes on', async () => {
  const failing = expect(client.ask('one')).rejects.toMatchObject({
    message: 'no dump',
    code: 'no-dump',
    data: { line: 3 },
  });
  const next = client.ask('two');
  at(0).say({ failed: { message: 'no dump', code: 'no-dump', data: { line: 3 } } });
  await failing;
  at(0).say({ answer: 'fine' });
  expect(await next).toBe('fine');
  expect(workers).toHaveLength(1);
});

test('a worker that is silent for longer than the patience is ended; another one takes the next question', async () => {
  const hung = expect(client.ask('one')).rejects.toEqual(lost('late', { patienceMilliseconds: 1000 }));
  const next = client.ask('two');
  await vi.advanceTimersByTimeAsync(999);
  expect(at(0).isTerminated).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await hung;
  expect(at(0).isTerminated).toBe(true);
  expect(at(1).questions).toEqual(['two']);
  at(0).say({ answer: 'too late' }, at(1).asked[0]?.id);
  at(1).say({ answer: 'in time' });
  expect(await next).toBe('in time');
});

test('patience begins anew with the worker’s every word, and a question may bring its own', async () => {
  const slow = client.ask('one');
  for (let i = 0; i < 5; i++) {
    await vi.advanceTimersByTimeAsync(900);
    at(0).say({ progress: i });
  }
  at(0).say({ answer: 'done' });
  expect(await slow).toBe('done');
  const patient = client.ask('two', { patienceMilliseconds: 5000 });
  await vi.advanceTimersByTimeAsync(4999);
  at(0).say({ answer: 'done' });
  expect(await patient).toBe('done');
  const endless = client.ask('three', { patienceMilliseconds: Number.POSITIVE_INFINITY });
  await vi.advanceTimersByTimeAsync(1e9);
  at(0).say({ answer: 'done' });
  expect(await endless).toBe('done');
});

test.each<[string, 'error' | 'messageerror', object, LostCode, object]>([
  ['dies with a word', 'error', { message: 'out of memory' }, 'died', { reason: 'out of memory' }],
  ['cannot be loaded', 'error', {}, 'cannot-start', {}],
  ['says what cannot be read', 'messageerror', {}, 'unreadable', {}],
])('a worker that %s is replaced when it is needed next', async (_, type, event, code, data) => {
  const failing = expect(client.ask('one')).rejects.toEqual(lost(code, data));
  at(0).fire(type, event);
  await failing;
  expect(at(0).isTerminated).toBe(true);
  expect(workers).toHaveLength(1);
  const next = client.ask('two');
  at(1).say({ answer: 'fine' });
  expect(await next).toBe('fine');
  // The old one is of no account any more.
  at(0).fire(type, event);
  expect(at(1).isTerminated).toBe(false);
});

test('a worker that has spoken, and stops without a word, died', async () => {
  const first = client.ask('one');
  at(0).say({ answer: 'fine' });
  await first;
  const failing = expect(client.ask('two')).rejects.toEqual(lost('died'));
  const preventDefault = vi.fn();
  at(0).fire('error', { preventDefault });
  await failing;
  // Told to whoever asked, so not to the console as well.
  expect(preventDefault).toHaveBeenCalledOnce();
});

test('a worker that dies while nobody asks is replaced by the next question', async () => {
  client.warm();
  expect(workers).toHaveLength(1);
  at(0).fire('error', { message: 'gone' });
  const asked = client.ask('one');
  at(1).say({ answer: 'fine' });
  expect(await asked).toBe('fine');
});

test('where no worker can start every question hears why, and warming up is no fault', async () => {
  const refused = new WorkerClient<string, string>(() => {
    throw new Error('forbidden here');
  });
  refused.warm();
  const asked = [refused.ask('one'), refused.ask('two')];
  for (const outcome of await Promise.allSettled(asked))
    expect(outcome).toMatchObject({ reason: { code: 'cannot-start', data: { reason: 'forbidden here' } } });
});

test('an abort ends the worker that has the question; the next question gets another one', async () => {
  const abort = new AbortController();
  const aborted = expect(client.ask('one', { signal: abort.signal })).rejects.toThrow('enough');
  const next = client.ask('two');
  abort.abort(new Error('enough'));
  await aborted;
  expect(at(0).isTerminated).toBe(true);
  at(1).say({ answer: 'fine' });
  expect(await next).toBe('fine');
});

test('an abort may leave the worker alone: its answer is not heard, and frees it', async () => {
  const abort = new AbortController();
  const heard: number[] = [];
  const options = { signal: abort.signal, abort: 'drop' as const, progress: (share: number) => heard.push(share) };
  const dropped = expect(client.ask('one', options)).rejects.toThrow('enough');
  const next = client.ask('two');
  abort.abort(new Error('enough'));
  await dropped;
  expect(at(0).isTerminated).toBe(false);
  expect(at(0).questions).toEqual(['one']);
  at(0).say({ progress: 0.5 });
  expect(heard).toEqual([]);
  at(0).say({ answer: 'unheard' });
  at(0).say({ answer: 'fine' });
  expect(await next).toBe('fine');
});

test('an abort takes a question that waits out of the line, and keeps one from being asked', async () => {
  const abort = new AbortController();
  const first = client.ask('one');
  const waiting = expect(client.ask('two', { signal: abort.signal })).rejects.toThrow('enough');
  abort.abort(new Error('enough'));
  await waiting;
  await expect(client.ask('three', { signal: abort.signal })).rejects.toThrow('enough');
  at(0).say({ answer: 'fine' });
  expect(await first).toBe('fine');
  expect(at(0).questions).toEqual(['one']);
  expect(at(0).isTerminated).toBe(false);
});

test('an abort that comes when all is over touches nobody', async () => {
  const abort = new AbortController();
  const forget = vi.spyOn(abort.signal, 'removeEventListener');
  const first = client.ask('one', { signal: abort.signal });
  at(0).say({ answer: 'fine' });
  await first;
  expect(forget).toHaveBeenCalledOnce();
  const next = client.ask('two');
  abort.abort();
  expect(at(0).isTerminated).toBe(false);
  at(0).say({ answer: 'fine' });
  await next;
});

test('the end terminates the worker and drops all questions; a later one starts anew', async () => {
  const inFlight = expect(client.ask('one')).rejects.toEqual(lost('ended'));
  const newest = client.askNewest('figure', 'two');
  const waiting = expect(client.ask('three')).rejects.toEqual(lost('ended'));
  client.end();
  await Promise.all([inFlight, waiting]);
  expect(await newest).toBeUndefined();
  expect(client.load).toBe(0);
  expect(at(0).isTerminated).toBe(true);
  expect(workers).toHaveLength(1);
  const later = client.ask('four');
  at(1).say({ answer: 'fine' });
  expect(await later).toBe('fine');
});
