import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FigureRuns, REST_MILLISECONDS } from '../../../src/figure/figure-runs.ts';
import type { JobAnswer } from '../../../src/run/protocol.ts';
import { WorkerLost } from '../../../src/run/worker-lost.ts';
import { FakeRunner } from './page.ts';

const job = (rate: number) => ({ model: 'load', view: 'curve', values: { rate }, seed: 1 });
const lost = () => new WorkerLost('late');

let runner: FakeRunner;
let runs: FigureRuns;
let came: JobAnswer[];
const replaced = vi.fn();
const failed = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  runner = new FakeRunner();
  came = [];
  runs = new FigureRuns(runner, { came: (answer) => came.push(answer), replaced, failed });
});
afterEach(() => vi.useRealTimers());

const asked = () => runner.jobs.map(({ values, effort }) => `${values.rate} ${effort}`);
const shown = () => came.map(({ job: { values, effort } }) => `${values.rate} ${effort}`);
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

test('a coarse run at once; a fine one when the coarse picture is there', async () => {
  runs.ask(job(1), false);
  await pass(1000);
  expect(asked()).toEqual(['1 drag']);
  await runner.answer();
  await pass(0);
  expect(asked()).toEqual(['1 drag', '1 rest']);
  await runner.answer();
  await pass(1000);
  expect(shown()).toEqual(['1 drag', '1 rest']);
  expect(asked()).toHaveLength(2);
});

test('while a slider moves the fine run waits, and only the last value gets one', async () => {
  runs.ask(job(1), true);
  await runner.answer();
  await pass(REST_MILLISECONDS - 1);
  runs.ask(job(2), true);
  await pass(REST_MILLISECONDS);
  await runner.answer();
  await pass(REST_MILLISECONDS - 1);
  expect(asked()).toEqual(['1 drag', '2 drag']);
  await pass(1);
  expect(asked()).toEqual(['1 drag', '2 drag', '2 rest']);
});

test('an answer older than what is shown is dropped, coarse or fine', async () => {
  runs.ask(job(1), false);
  await runner.answer(0);
  await pass(0);
  runs.ask(job(2), true);
  runs.ask(job(3), true);
  await runner.answer(3);
  await runner.answer(1);
  await runner.answer(2);
  await pass(0);
  expect(asked()).toEqual(['1 drag', '1 rest', '2 drag', '3 drag']);
  expect(shown()).toEqual(['1 drag', '3 drag']);
});

test('an answer that was overtaken but is newer than what is shown is drawn, and asks for no fine run', async () => {
  runs.ask(job(1), true);
  runs.ask(job(2), true);
  await runner.answer(0);
  await pass(1000);
  expect(shown()).toEqual(['1 drag']);
  expect(asked()).toEqual(['1 drag', '2 drag']);
});

test('what the runner dropped is no answer', async () => {
  runs.ask(job(1), false);
  await runner.drop();
  await pass(1000);
  expect([shown(), asked()]).toEqual([[], ['1 drag']]);
  expect(failed).not.toHaveBeenCalled();
});

test('the fine run alone, where the coarse picture is there', async () => {
  runs.settle(job(1));
  await runner.answer();
  await pass(1000);
  expect(asked()).toEqual(['1 rest']);
  expect(shown()).toEqual(['1 rest']);
});

test('after a cancel nothing comes: no answer, no failure, no fine run', async () => {
  runs.ask(job(1), true);
  await runner.answer();
  runs.ask(job(2), true);
  runs.ask(job(3), true);
  runs.cancel();
  expect(runner.cancelled).toBe(1);
  await runner.answer(1);
  await runner.fail(lost(), 2);
  await pass(1000);
  expect(shown()).toEqual(['1 drag']);
  expect(asked()).toHaveLength(3);
  expect([replaced.mock.calls, failed.mock.calls]).toEqual([[], []]);
  runs.ask(job(4), false);
  await runner.answer();
  expect(shown()).toEqual(['1 drag', '4 drag']);
});

test('a lost worker is replaced once, and the same job asked again; lost twice, it is said', async () => {
  runs.ask(job(1), false);
  await runner.fail(lost());
  await pass(0);
  expect(replaced).toHaveBeenCalledOnce();
  expect(asked()).toEqual(['1 drag', '1 drag']);
  await runner.fail(lost());
  await pass(1000);
  expect(replaced).toHaveBeenCalledOnce();
  expect(failed).toHaveBeenCalledOnce();
  expect(asked()).toHaveLength(2);
});

test('a run after a replaced worker goes on as any: the fine one follows', async () => {
  runs.ask(job(1), false);
  await runner.fail(lost());
  await pass(0);
  await runner.answer();
  await pass(0);
  expect(asked()).toEqual(['1 drag', '1 drag', '1 rest']);
});

test('a lost run is not asked for again where something newer was: it would be drawn over it', async () => {
  runs.ask(job(1), true);
  runs.ask(job(2), true);
  await runner.fail(lost(), 0);
  await pass(0);
  expect(replaced).toHaveBeenCalledOnce();
  expect(asked()).toEqual(['1 drag', '2 drag']);
  await runner.answer(1);
  await pass(REST_MILLISECONDS);
  expect(asked()).toEqual(['1 drag', '2 drag', '2 rest']);
});

test('what a model throws is said at once: another worker would throw it too', async () => {
  runs.ask(job(1), false);
  await runner.fail(new Error('no view curve'));
  await pass(0);
  expect(asked()).toEqual(['1 drag']);
  expect(failed.mock.calls).toEqual([[new Error('no view curve')]]);
  expect(replaced).not.toHaveBeenCalled();
});

test('an answer older than a failure is dropped: it would take the failure away', async () => {
  runs.ask(job(1), true);
  await runner.answer();
  await pass(REST_MILLISECONDS);
  runs.ask(job(2), true);
  await runner.fail(new Error('no view curve'), 2);
  await runner.answer(1);
  expect(shown()).toEqual(['1 drag']);
  runs.ask(job(3), true);
  await runner.answer();
  expect(shown()).toEqual(['1 drag', '3 drag']);
});

test('the failure of a run that was overtaken is nobody’s concern', async () => {
  runs.ask(job(1), true);
  runs.ask(job(2), true);
  await runner.answer(1);
  await runner.fail(lost(), 0);
  await pass(0);
  expect([replaced.mock.calls, failed.mock.calls]).toEqual([[], []]);
  expect(asked()).toHaveLength(2);
});

test('what is known at once is shown at once; an answer to something older comes too late, and the fine run comes at rest', async () => {
  runs.ask(job(1), true);
  runner.isShort = true;
  runs.ask(job(2), true);
  expect(shown()).toEqual(['2 drag']);
  await runner.answer();
  await pass(REST_MILLISECONDS - 1);
  expect(shown()).toEqual(['2 drag']);
  await pass(1);
  expect(asked()).toEqual(['1 drag', '2 rest']);
});
