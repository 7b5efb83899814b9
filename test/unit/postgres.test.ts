/** The page's side of a database, with a worker whose words the test says. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DatabaseProblem } from '../../src/database/error.ts';
import { Postgres } from '../../src/database/postgres.ts';
import type { BootFiles, Order, Report } from '../../src/database/protocol.ts';
import type { FailingBlocks } from '../../src/database/storage/fault.ts';
import { SilenceSwitch } from '../../src/database/storage/waiting.ts';
import { FakeWorker } from './fake-worker.ts';

const files: BootFiles = {
  // The smallest module: magic and version.
  engine: new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)),
  share: new Blob(),
  dataDirectory: new Blob(),
};
const done = (rows: object[] = []): { answer: Report } => ({
  answer: { done: true, rows: rows.map((row) => ({ ...row })), milliseconds: 3 },
});

const failed = (problem: DatabaseProblem): { answer: Report } => ({
  answer: { done: false, problem, milliseconds: 1 },
});

let worker: FakeWorker<Order>;
let workers: number;
let abort: AbortController;
let log: string[];
let silence: SilenceSwitch;
const silent = () => Atomics.load(silence.cells ?? new Int32Array(1), 0) === 1;
const createWorker = () => {
  workers++;
  worker = new FakeWorker();
  return worker;
};
const boot = (from: BootFiles | Promise<BootFiles> = files) =>
  Postgres.boot(from, ['amcheck'], abort.signal, { heard: (line) => void log.push(line), createWorker, silence });
/** Files are waited for, also those that are there. */
const sent = () => Promise.resolve();
async function up(): Promise<Postgres> {
  const booting = boot();
  await sent();
  worker.say({ progress: 'starting' });
  worker.say(done());
  return booting;
}

beforeEach(() => {
  vi.useFakeTimers();
  workers = 0;
  abort = new AbortController();
  log = [];
  silence = new SilenceSwitch();
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test('a server boots and answers, with its rows or its own error; its log is heard once it is up', async () => {
  const server = await up();
  expect(worker.questions[0]).toEqual({ kind: 'boot', files, extensions: ['amcheck'], silence: silence.cells });
  const rows = server.ask('select 1', 500);
  worker.say({ progress: 'LOG: asked' });
  worker.say(done([{ one: 1 }]));
  expect(await rows).toEqual({ outcome: 'answered', rows: [{ one: 1 }], milliseconds: 3 });
  const failing = server.ask('select');
  const problem = { code: 'refused', data: { reason: 'invalid page' } };
  worker.say({ answer: { done: false, problem, milliseconds: 2 } });
  expect(await failing).toEqual({ outcome: 'failed', problem, milliseconds: 2 });
  expect(log).toEqual(['LOG: asked']);
  // What the host could not send is no silence.
  const unsent = expect(server.ask('select', 500)).rejects.toThrow('could not be cloned');
  worker.say({ failed: { message: 'could not be cloned' } });
  await unsent;
});

test('what does not come within the patience hangs; the server is left alone, and answers the next when it is free', async () => {
  const server = await up();
  const hung = server.ask('select loop()', 500);
  await vi.advanceTimersByTimeAsync(500);
  expect(await hung).toEqual({ outcome: 'hung', milliseconds: 500 });
  // The server is busy for all who ask, for as long as it is.
  const behind = server.ask('select 2', 100);
  await vi.advanceTimersByTimeAsync(100);
  expect(await behind).toMatchObject({ outcome: 'hung' });
  expect(worker.isTerminated).toBe(false);
  const patient = server.ask('select 3');
  worker.say(done([{ late: true }]));
  expect(worker.questions.slice(1).map((order) => order.kind === 'query' && order.sql)).toEqual([
    'select loop()',
    'select 3',
  ]);
  worker.say(done([{ three: 3 }]));
  expect(await patient).toMatchObject({ rows: [{ three: 3 }] });
});

test('a silent storage lets go who waits for it before it is told anything else, and is silent again when that is done', async () => {
  const server = await up();
  const failing: FailingBlocks = {
    blocks: [3],
    fault: { kind: 'silence', longestMilliseconds: 1000 },
    fixedWidthBytes: 12,
  };
  const set = server.setStorage('products', failing);
  expect(worker.questions.at(-1)).toEqual({ kind: 'storage', table: 'products', failing });
  worker.say(done());
  await set;
  expect(silent()).toBe(true);
  const hung = server.ask('select 1', 500);
  await vi.advanceTimersByTimeAsync(500);
  expect(await hung).toMatchObject({ outcome: 'hung' });
  expect(silent()).toBe(true);
  const again = server.setStorage('products', failing);
  // The order waits for its turn; the read that is in its way goes on at once.
  expect(silent()).toBe(false);
  expect(worker.questions).toHaveLength(3);
  worker.say(done([{ late: true }]));
  worker.say(done());
  await again;
  expect(silent()).toBe(true);
  const swapped = server.setStorage('products', undefined);
  worker.say(done());
  await swapped;
  expect(silent()).toBe(false);
});

test('what the storage cannot be told is thrown; whoever sleeps in it is woken for the end', async () => {
  const server = await up();
  const set = expect(server.setStorage('none', undefined)).rejects.toMatchObject({ problem: { code: 'refused' } });
  worker.say(failed({ code: 'refused', data: { reason: 'no such table' } }));
  await set;
  silence.silent = true;
  server.end();
  expect(silent()).toBe(false);
});

test('a worker that dies is told as a failure, and no other one stands in', async () => {
  const server = await up();
  const asked = server.ask('select 1');
  worker.fire('error', { message: 'out of memory' });
  expect(await asked).toMatchObject({ outcome: 'failed', problem: { code: 'died' } });
  expect(await server.ask('select 2')).toMatchObject({ outcome: 'failed', problem: { code: 'ended' } });
  expect(workers).toBe(1);
});

test('the end ends the worker, whatever it does, and so does the abort, at any time', async () => {
  const server = await up();
  const asked = server.ask('select loop()', 500);
  server.end();
  expect(await asked).toMatchObject({ outcome: 'failed', problem: { code: 'ended' } });
  expect(worker.isTerminated).toBe(true);

  await up();
  abort.abort(new Error('enough'));
  expect(worker.isTerminated).toBe(true);
  await expect(boot()).rejects.toThrow('enough');
  expect(workers).toBe(2);
});

test('the worker is loaded while the files come, and ended where they do not', async () => {
  let come = (_: BootFiles) => {};
  const server = boot(
    new Promise((files) => {
      come = files;
    }),
  );
  expect([workers, worker.questions]).toEqual([1, []]);
  come(files);
  await sent();
  worker.say(done());
  await server;
  expect(workers).toBe(1);
  await expect(boot(Promise.reject(new Error('offline')))).rejects.toThrow('offline');
  expect(worker.isTerminated).toBe(true);
});

test('who comes too late starts nothing, and leaves no failure of the files behind that nobody hears', async () => {
  const unheard: unknown[] = [];
  const hear = (reason: unknown) => unheard.push(reason);
  process.on('unhandledRejection', hear);
  abort.abort();
  await expect(boot(Promise.reject(new Error('late')))).rejects.toThrow();
  vi.useRealTimers();
  await new Promise((turn) => setTimeout(turn, 5));
  vi.useFakeTimers();
  process.off('unhandledRejection', hear);
  expect([unheard, workers]).toEqual([[], 0]);
});

test('a boot that fails, is given up, or has no worker ends what it began', async () => {
  const refused = expect(boot()).rejects.toMatchObject({ problem: { data: { reason: 'no memory' } } });
  await sent();
  worker.say(failed({ code: 'failed', data: { reason: 'no memory' } }));
  await refused;
  expect(worker.isTerminated).toBe(true);

  const unloaded = expect(boot()).rejects.toMatchObject({ problem: { code: 'died' } });
  await sent();
  worker.fire('error');
  await unloaded;

  const aborted = expect(boot()).rejects.toThrow('enough');
  abort.abort(new Error('enough'));
  await aborted;
  expect(worker.isTerminated).toBe(true);
});
