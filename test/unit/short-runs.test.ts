/** Which runs the page makes itself, and which are the worker's. */
import { beforeEach, expect, test } from 'vitest';
import type { Job } from '../../src/run/protocol.ts';
import { Runner } from '../../src/run/runner.ts';
import { SHORT_MILLISECONDS, ShortRuns } from '../../src/run/short-runs.ts';
import { defineModel } from '../../src/simulation/engine/model.ts';
import { number } from '../../src/simulation/engine/parameters.ts';
import { FakeWorker } from './fake-worker.ts';

/** Milliseconds on the clock, and how many of them the next run takes. */
let now: number;
let takes: number;
let short: ShortRuns;

const model = defineModel({
  name: 'm',
  parameters: { rate: number({ label: 'rate', unit: '', minimum: 0, maximum: 10, default: 1 }) },
  run: () => ({ facts: {} }),
  views: {
    v: ({ rate }) => {
      now += takes;
      if (rate === 10) throw new Error('no such rate');
      return { facts: { rate }, columns: {} };
    },
  },
});
const job = (rate: number): Job => ({ model: 'm', view: 'v', values: { rate }, seed: 1, effort: 'drag' });
const nextFrame = () => {
  now += 16;
};

beforeEach(() => {
  now = 0;
  takes = 1;
  short = new ShortRuns(
    async () => model,
    () => now,
  );
});

test('nothing runs on the page before a worker has measured it to be short', async () => {
  expect(short.run(job(2))).toBeUndefined();
  await short.learn(job(2), SHORT_MILLISECONDS + 1);
  expect(short.run(job(2))).toBeUndefined();
  await short.learn(job(2), SHORT_MILLISECONDS);
  expect(short.run(job(3))?.result.facts).toEqual({ rate: 3 });
});

test('a run that has become long goes back to the worker, until that finds it short again', async () => {
  await short.learn(job(2), 1);
  for (let i = 0; i < 5; i++) {
    expect(short.run(job(2))).toBeDefined();
    nextFrame();
  }
  takes = SHORT_MILLISECONDS + 1;
  expect(short.run(job(3))?.milliseconds).toBe(SHORT_MILLISECONDS + 1);
  nextFrame();
  expect(short.run(job(4))).toBeUndefined();
  await short.learn(job(4), 1);
  expect(short.run(job(5))).toBeDefined();
});

test('code that has hardly run is slow, and that alone decides nothing', async () => {
  await short.learn(job(2), 1);
  takes = 3 * SHORT_MILLISECONDS;
  short.run(job(2));
  nextFrame();
  takes = 1;
  expect(short.run(job(2))).toBeDefined();
});

test('a frame has room for one run', async () => {
  await short.learn(job(2), 1);
  expect(short.run(job(2))).toBeDefined();
  expect(short.run(job(3))).toBeUndefined();
  nextFrame();
  expect(short.run(job(3))).toBeDefined();
});

test('what fails is the worker’s to run, and to tell', async () => {
  await short.learn(job(2), 1);
  expect(short.run(job(10))).toBeUndefined();
  nextFrame();
  expect(short.run(job(2))).toBeUndefined();
});

test('a model that cannot be loaded stays with the worker, and is asked for again', async () => {
  let tries = 0;
  const offline = new ShortRuns(
    async () => {
      if (tries++ === 0) throw new Error('offline');
      return model;
    },
    () => now,
  );
  await offline.learn(job(2), 1);
  expect(offline.run(job(2))).toBeUndefined();
  await offline.learn(job(2), 1);
  expect(offline.run(job(2))).toBeDefined();
});

test('an answer of the page carries its job, and drops what the same figure waits for', async () => {
  const workers: FakeWorker<Job>[] = [];
  const runner = new Runner({
    createWorker: () => {
      const worker = new FakeWorker<Job>();
      workers.push(worker);
      return worker;
    },
    loadShortRuns: async () => short,
  });
  expect(runner.now('figure', job(2))).toBeUndefined();
  const first = runner.request('figure', job(2));
  workers[0]?.say({ answer: { result: { facts: {}, columns: {} }, milliseconds: 1 } });
  await first;
  await new Promise((learned) => setTimeout(learned));
  void runner.request('other', job(3));
  const waiting = runner.request('figure', job(4));
  expect(runner.now('figure', job(5))).toMatchObject({ job: job(5), result: { facts: { rate: 5 } } });
  expect(await waiting).toBeUndefined();
  runner.end();
});
