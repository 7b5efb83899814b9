/** Workers of one task: whatever ends it, nobody lives on. */
import { beforeEach, expect, test, vi } from 'vitest';
import { runInWorker, withWorkers } from '../../src/run/with-workers.ts';
import { FakeWorker } from './fake-worker.ts';

let workers: FakeWorker<string>[];
let abort: AbortController;
const create = () => {
  const worker = new FakeWorker<string>();
  workers.push(worker);
  return worker;
};
const living = () => workers.filter((worker) => !worker.isTerminated).length;
/** A task that asks three workers at once. */
const askThree = () =>
  withWorkers(abort.signal, (hire) =>
    Promise.all(['a', 'b', 'c'].map((question) => hire<string, string>(create)(question))),
  );

beforeEach(() => {
  workers = [];
  abort = new AbortController();
});

test('each worker answers who asked it, and all are gone when the task is done', async () => {
  const asked = askThree();
  expect(living()).toBe(3);
  for (const worker of workers.toReversed()) worker.say({ answer: worker.questions[0]?.toUpperCase() });
  expect(await asked).toEqual(['A', 'B', 'C']);
  expect(living()).toBe(0);
});

test.each<[string, (worker: FakeWorker<string> | undefined) => void, object]>([
  ['a death', (worker) => worker?.fire('error', { message: 'boom' }), { code: 'died' }],
  ['a task that fails', (worker) => worker?.say({ failed: { message: 'no memory' } }), { message: 'no memory' }],
  ['a garbled message', (worker) => worker?.fire('messageerror'), { code: 'unreadable' }],
])('the first that fails ends them all: %s', async (_, happen, error) => {
  const asked = expect(askThree()).rejects.toMatchObject(error);
  happen(workers[1]);
  await asked;
  expect(living()).toBe(0);
});

test('an abort ends them all at once, those that nobody asks as well', async () => {
  const task = withWorkers(abort.signal, async (hire) => {
    const idle = hire<string, string>(create);
    const answered = idle('first');
    workers[0]?.say({ answer: 'done' });
    await answered;
    return hire<string, string>(create)('second');
  });
  await vi.waitFor(() => expect(living()).toBe(2));
  const aborted = expect(task).rejects.toThrow('enough');
  abort.abort(new Error('enough'));
  expect(living()).toBe(0);
  await aborted;
});

test('a task whose abort came before starts nobody', async () => {
  abort.abort(new Error('enough'));
  await expect(askThree()).rejects.toThrow('enough');
  expect(workers).toEqual([]);
});

test('an abort that comes later is of no account', async () => {
  const forget = vi.spyOn(abort.signal, 'removeEventListener');
  await withWorkers(abort.signal, async () => undefined);
  expect(forget).toHaveBeenCalledOnce();
});

test('one worker for one question tells its progress, and is gone when that is done or aborted', async () => {
  const heard: string[] = [];
  const options = { signal: abort.signal, progress: (word: string) => heard.push(word) };
  const done = runInWorker<string, string, string>(create, 'one', options);
  workers[0]?.say({ progress: 'half' });
  workers[0]?.say({ answer: 'fine' });
  expect(await done).toBe('fine');
  expect(heard).toEqual(['half']);
  const aborted = expect(runInWorker(create, 'two', options)).rejects.toThrow('enough');
  abort.abort(new Error('enough'));
  await aborted;
  expect(living()).toBe(0);
});
