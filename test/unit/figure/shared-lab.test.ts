/** A measurement of two windows: it runs in one, is asked for and stopped from the other, and both tell how far it is. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { LabDeclaration, LabProgress } from '../../../src/figure/declare.ts';
import { SharedLab } from '../../../src/figure/shared-lab.ts';
import { joinChannel } from '../../../src/session/channel.ts';
import { paths } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';
import type { Parameters } from '../../../src/simulation/engine/parameters.ts';
import { TestChannel } from '../session/test-channel.ts';

const FIGURE = 'tale/figure';
const turn = () => new Promise((later) => setTimeout(later));

interface Started {
  report(progress: LabProgress<unknown>): void;
  signal: AbortSignal;
  finish(measured: unknown): void;
  fail(error: Error): void;
}
let started: Started[];
const declaration: LabDeclaration<Parameters, string, unknown> = {
  name: 'trial',
  run: 'Measure here',
  promise: '',
  load: async () => ({
    measure: (_values, report, signal) => new Promise((finish, fail) => started.push({ report, signal, finish, fail })),
  }),
};

let channel: TestChannel;
let room: Session;
let desk: Session;
const keep = vi.fn();

function open(session: Session, labsElsewhere: boolean) {
  joinChannel(session, channel.end());
  const lab = new SharedLab(FIGURE, { session, labsElsewhere }, () => {}, keep);
  session.subscribe((changes) => {
    if (!changes.some(({ path }) => lab.isOf(path))) return;
    if (lab.isAsked) lab.start(declaration, {});
    else lab.follow();
  });
  return lab;
}
const settle = async () => {
  for (let i = 0; i < 4; i++) {
    channel.deliverAll();
    await turn();
  }
};

beforeEach(() => {
  vi.clearAllMocks();
  started = [];
  channel = new TestChannel();
  room = new Session('a-room');
  desk = new Session('b-desk');
});

test('asked for at the desk it runs in the room alone, and both know how far it is, until it has ended', async () => {
  const [here, there] = [open(room, false), open(desk, true)];
  there.start(declaration, {});
  expect(there.running).toBe(true);
  await settle();
  expect(started).toHaveLength(1);
  started[0]?.report({ share: 0.504, note: 'half' });
  await settle();
  expect([there.running, there.progress]).toMatchObject([true, { share: 0.5, note: 'half' }]);
  started[0]?.finish({ of: 1 });
  await settle();
  expect([here.running, there.running, there.error]).toEqual([false, false, undefined]);
  expect(keep.mock.calls).toEqual([[{ of: 1 }]]);
});

test('stopped at the desk it ends in the room; what goes wrong in the room is said at the desk', async () => {
  const [here, there] = [open(room, false), open(desk, true)];
  here.start(declaration, {});
  await settle();
  expect(there.running).toBe(true);
  there.stop();
  await settle();
  expect([started[0]?.signal.aborted, here.running, there.running]).toEqual([true, false, false]);
  there.start(declaration, {});
  await settle();
  started[1]?.fail(new Error('no memory'));
  await settle();
  expect([there.running, there.error]).toEqual([false, here.error]);
  expect(here.error).toContain('no memory');
});

test('of two rooms that begin at once one goes on, and the desk follows that', async () => {
  const other = new Session('c-room');
  const [here, second, there] = [open(room, false), open(other, false), open(desk, true)];
  here.start(declaration, {});
  second.start(declaration, {});
  await settle();
  expect([here.running, second.running].filter((runs) => runs)).toHaveLength(1);
  expect(there.running).toBe(true);
  expect(desk.get(paths.lab(FIGURE))?.window).toBe(here.running ? room.window : other.window);
});

test('the slide is left: what ran in the room ends, the desk ends nothing', async () => {
  const [here, there] = [open(room, false), open(desk, true)];
  here.start(declaration, {});
  await settle();
  there.leave();
  await settle();
  expect(here.running).toBe(true);
  here.leave();
  await settle();
  expect([here.running, there.running]).toEqual([false, false]);
});
