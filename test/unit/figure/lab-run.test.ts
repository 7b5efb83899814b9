/** One measurement at a time: its progress, its end, and that nothing of an aborted one is heard. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { LabDeclaration, LabProgress } from '../../../src/figure/declare.ts';
import { LabRun } from '../../../src/figure/lab-run.ts';
import type { Parameters } from '../../../src/simulation/engine/parameters.ts';

interface Started {
  values: unknown;
  report(progress: LabProgress<unknown>): void;
  signal: AbortSignal;
  finish(measured: unknown): void;
  break(error: Error): void;
}

const changed = vi.fn();
const keep = vi.fn();
let started: Started[];
let lab: LabRun;
const declaration: LabDeclaration<Parameters, string, unknown> = {
  name: 'trial',
  run: 'Measure here',
  promise: '',
  load: async () => ({
    measure: (values, report, signal) =>
      new Promise((finish, fail) => started.push({ values, report, signal, finish, break: fail })),
  }),
};
const turn = () => new Promise((later) => setTimeout(later));
const last = () => started.at(-1) as Started;

beforeEach(() => {
  vi.clearAllMocks();
  started = [];
  lab = new LabRun(changed, keep);
});

test('is running from the button on, says how far it is, and hands over what it found', async () => {
  const done = lab.start(declaration, { level: 5 });
  expect([lab.running, lab.progress]).toEqual([true, { share: 0, note: '' }]);
  await turn();
  expect(last().values).toEqual({ level: 5 });
  last().report({ share: 0.5, note: 'half' });
  expect(lab.progress).toMatchObject({ share: 0.5, note: 'half' });
  last().finish({ of: 1 });
  await done;
  expect(keep.mock.calls).toEqual([[{ of: 1 }]]);
  expect([lab.running, lab.progress, lab.error]).toEqual([false, undefined, undefined]);
  expect(changed).toHaveBeenCalledTimes(3);
});

test('what is known so far stays known while the progress says nothing new of it', async () => {
  void lab.start(declaration, {});
  await turn();
  last().report({ share: 0.2, note: '', measured: { of: 1 } });
  last().report({ share: 0.4, note: 'on' });
  expect(lab.measured).toEqual({ of: 1 });
  last().report({ share: 0.6, note: 'on', measured: { of: 2 } });
  expect(lab.measured).toEqual({ of: 2 });
});

test('an abort ends it at once: no progress, no result and no error comes after', async () => {
  for (const end of [() => last().finish({ of: 1 }), () => last().break(new Error('aborted'))]) {
    const done = lab.start(declaration, {});
    await turn();
    lab.stop();
    expect([last().signal.aborted, lab.running, lab.progress]).toEqual([true, false, undefined]);
    changed.mockClear();
    last().report({ share: 0.9, note: 'late', measured: { of: 1 } });
    end();
    await done;
    expect([lab.progress, lab.error, lab.measured]).toEqual([undefined, undefined, undefined]);
    expect(changed).not.toHaveBeenCalled();
  }
  expect(keep).not.toHaveBeenCalled();
  lab.stop();
  expect(changed).not.toHaveBeenCalled();
});

test('a new start ends the one before; the late end of that does not end the new one', async () => {
  const first = lab.start(declaration, { level: 1 });
  await turn();
  const second = lab.start(declaration, { level: 2 });
  await turn();
  expect(started.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  started[0]?.finish({ of: 'first' });
  await first;
  expect(lab.running).toBe(true);
  last().finish({ of: 'second' });
  await second;
  expect(keep.mock.calls).toEqual([[{ of: 'second' }]]);
});

test('an abort while it is still loading: nothing is measured', async () => {
  const done = lab.start(declaration, {});
  lab.stop();
  await done;
  expect([started, lab.error]).toEqual([[], undefined]);
});

test('what goes wrong is said until the next start, also where the lab cannot be loaded', async () => {
  const done = lab.start(declaration, {});
  await turn();
  last().break(new Error('no memory'));
  await done;
  expect([lab.running, lab.error]).toEqual([false, 'no memory']);
  const broken = {
    ...declaration,
    load: async () => {
      throw new Error('offline');
    },
  };
  await lab.start(broken, {});
  expect([lab.running, lab.error]).toEqual([false, 'offline']);
  void lab.start(declaration, {});
  expect(lab.error).toBeUndefined();
});

test('a lab has its own lines for errors that are codes, and leaves the others', async () => {
  const load = async () => ({
    measure: () => Promise.reject(new Error('refused')),
    sentence: (error: unknown) => (error instanceof TypeError ? undefined : 'The server refused it.'),
  });
  await lab.start({ ...declaration, load }, {});
  expect(lab.error).toBe('The server refused it.');
  await lab.start({ ...declaration, load: () => Promise.reject(new TypeError('not there')) }, {});
  expect(lab.error).toBe('not there');
});
