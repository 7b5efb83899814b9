/** Where figures ask for runs: two lanes, and answers that carry their jobs. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { Job } from '../../src/run/protocol.ts';
import { Runner } from '../../src/run/runner.ts';
import type { Effort } from '../../src/simulation/engine/model.ts';
import { FakeWorker } from './fake-worker.ts';

let workers: FakeWorker<Job>[];
let runner: Runner;

const job = (seed: number, effort: Effort): Job => ({ model: 'm', view: 'v', values: {}, seed, effort });
/** The worker that was given a job of that effort. */
const lane = (effort: Effort) => {
  const worker = workers.find(({ questions }) => questions.some((asked) => asked.effort === effort));
  if (!worker) throw new Error(`nobody was asked for a run of effort ${effort}`);
  return worker;
};
const seeds = (effort: Effort) => lane(effort).questions.map(({ seed }) => seed);
const answer = (effort: Effort) => {
  const seed = lane(effort).questions.at(-1)?.seed ?? 0;
  lane(effort).say({ answer: { result: { facts: { seed }, columns: {} }, milliseconds: seed / 10 } });
};

beforeEach(() => {
  workers = [];
  runner = new Runner({
    createWorker: () => {
      const worker = new FakeWorker<Job>();
      workers.push(worker);
      return worker;
    },
  });
});

test('an answer carries the job that was asked for, whatever was asked since', async () => {
  const asked = job(1, 'drag');
  const first = runner.request('figure', asked);
  const second = runner.request('figure', job(2, 'drag'));
  answer('drag');
  answer('drag');
  expect(await first).toEqual({ job: asked, result: { facts: { seed: 1 }, columns: {} }, milliseconds: 0.1 });
  expect((await second)?.job.seed).toBe(2);
});

test('a long run at rest does not stand in the way of a moving slider', async () => {
  const rest = runner.request('figure', job(1, 'rest'));
  const drag = runner.request('figure', job(2, 'drag'));
  expect(workers).toHaveLength(2);
  answer('drag');
  expect((await drag)?.job.seed).toBe(2);
  answer('rest');
  expect((await rest)?.job.seed).toBe(1);
});

test('a drag cancels the same figure’s run at rest that still waits, and no other’s', async () => {
  const inHand = runner.request('other', job(1, 'rest'));
  const outdated = runner.request('figure', job(2, 'rest'));
  const others = runner.request('third', job(3, 'rest'));
  const drag = runner.request('figure', job(4, 'drag'));
  expect(await outdated).toBeUndefined();
  answer('rest');
  answer('rest');
  answer('drag');
  expect(seeds('rest')).toEqual([1, 3]);
  expect([await inHand, await others, await drag].map((one) => one?.job.seed)).toEqual([1, 3, 4]);
});

test('a run at rest leaves a waiting drag alone', async () => {
  const drags = [runner.request('figure', job(1, 'drag')), runner.request('figure', job(2, 'drag'))];
  const rest = runner.request('figure', job(3, 'rest'));
  for (const effort of ['drag', 'drag', 'rest'] as const) answer(effort);
  expect((await Promise.all(drags)).map((one) => one?.job.seed)).toEqual([1, 2]);
  expect((await rest)?.job.seed).toBe(3);
});

test('cancelling drops what waits in both lanes', async () => {
  const inHand = [runner.request('other', job(1, 'drag')), runner.request('other', job(2, 'rest'))];
  const drag = runner.request('figure', job(3, 'drag'));
  const rest = runner.request('figure', job(4, 'rest'));
  runner.cancel('figure');
  expect(await Promise.all([drag, rest])).toEqual([undefined, undefined]);
  answer('drag');
  answer('rest');
  expect((await Promise.all(inHand)).map((one) => one?.job.seed)).toEqual([1, 2]);
});

test('warming loads the worker of moving sliders alone; the end ends both', async () => {
  runner.warm();
  expect(workers).toHaveLength(1);
  const drag = runner.request('figure', job(1, 'drag'));
  expect(workers).toHaveLength(1);
  const rest = runner.request('figure', job(2, 'rest'));
  runner.end();
  expect(await Promise.all([drag, rest])).toEqual([undefined, undefined]);
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
});

test('a preparation goes to the worker of moving sliders; one that fails says nothing', async () => {
  runner.prepare('m');
  const [worker] = workers;
  expect(worker?.questions).toEqual([{ prepare: 'm' }]);
  worker?.say({ failed: { message: 'no such model' } });
  const drag = runner.request('figure', job(1, 'drag'));
  worker?.say({ answer: { result: { facts: { seed: 1 }, columns: {} }, milliseconds: 0.1 } });
  expect((await drag)?.job.seed).toBe(1);
  expect(workers).toHaveLength(1);
});

test('a run that hangs is lost after the patience, and its lane goes on with another worker', async () => {
  vi.useFakeTimers();
  const hung = expect(runner.request('figure', job(1, 'drag'))).rejects.toMatchObject({ code: 'late' });
  await vi.advanceTimersByTimeAsync(8000);
  await hung;
  const next = runner.request('figure', job(2, 'drag'));
  workers[1]?.say({ answer: { result: { facts: {}, columns: {} }, milliseconds: 1 } });
  expect((await next)?.job.seed).toBe(2);
  vi.useRealTimers();
});
