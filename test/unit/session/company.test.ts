/** Who of a talk is there: held against locks that pass from one to the next as the browser's do. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { joinChannel } from '../../../src/session/channel.ts';
import { keepCompany, type Role } from '../../../src/session/company.ts';
import { paths } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';
import { TestChannel } from '../session/test-channel.ts';

interface Asked {
  name: string;
  mode: LockMode;
  page: string;
  run(): unknown;
  done(): void;
}

/** First come, first served; those in common stand beside each other. */
class Locks {
  held: Asked[] = [];
  pending: Asked[] = [];

  /** @param late milliseconds that a request takes to reach whoever gives them. */
  of(page: string, late = 0) {
    return {
      request: async (name: string, options: LockOptions | (() => unknown), run?: () => unknown) => {
        if (late > 0) await new Promise((come) => setTimeout(come, late));
        await new Promise<void>((done) => {
          const [mode = 'exclusive', act] = typeof options === 'function' ? [undefined, options] : [options.mode, run];
          this.pending.push({ name, mode, page, run: () => act?.(), done });
          this.pass();
        });
      },
      query: async () => ({ held: this.held, pending: this.pending }),
    };
  }

  /** The page is gone, whatever it held. */
  drop(page: string): void {
    this.held = this.held.filter((one) => one.page !== page);
    this.pending = this.pending.filter((one) => one.page !== page);
    this.pass();
  }

  private pass(): void {
    for (const one of [...this.pending]) {
      const before = this.pending.slice(0, this.pending.indexOf(one)).filter(({ name }) => name === one.name);
      const others = this.held.filter(({ name }) => name === one.name);
      if (before.length > 0 || others.some(({ mode }) => mode === 'exclusive' || one.mode === 'exclusive')) continue;
      this.pending = this.pending.filter((other) => other !== one);
      this.held.push(one);
      const end = () => {
        this.held = this.held.filter((other) => other !== one);
        one.done();
        this.pass();
      };
      const result = one.run();
      if (result instanceof Promise) void result.then(end);
      else queueMicrotask(end);
    }
  }
}

let locks: Locks;
let channel: TestChannel;
let leave: Map<string, () => void>;

function open(window: string, role: Role, missed?: (isMissed: boolean) => void, late = 0): Session {
  const session = new Session(window);
  session.set(paths.talk, 'talk', 'link');
  leave.set(window, joinChannel(session, channel.end()));
  keepCompany(session, role, missed, locks.of(window, late));
  return session;
}
/** As a page that crashed: it can tell nobody. */
function crash(window: string): void {
  leave.get(window)?.();
  locks.drop(window);
}
const pass = async (milliseconds: number) => {
  channel.deliverAll();
  await vi.advanceTimersByTimeAsync(milliseconds);
  channel.deliverAll();
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', () => {});
  locks = new Locks();
  channel = new TestChannel();
  leave = new Map();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('both know of each other for as long as both are there', async () => {
  const [room, desk] = [open('room', 'room'), open('desk', 'speaker')];
  await pass(60_000);
  for (const session of [room, desk])
    expect([session.get(paths.room), session.get(paths.speaker)]).toEqual(['room', 'desk']);
});

test('one that is gone is missed after a while, even if it could not say so', async () => {
  const room = open('room', 'room');
  open('desk', 'speaker');
  await pass(1000);
  crash('desk');
  await pass(3000);
  expect(room.get(paths.speaker)).toBe('desk');
  await pass(10_000);
  expect(room.get(paths.speaker)).toBeUndefined();
});

test('one that is loaded anew was never away', async () => {
  const room = open('room', 'room');
  open('desk', 'speaker');
  const seen: unknown[] = [];
  room.subscribe(() => seen.push(room.get(paths.speaker)));
  await pass(1000);
  crash('desk');
  await pass(1500);
  open('desk-again', 'speaker');
  await pass(60_000);
  expect(seen).not.toContain(undefined);
  expect(room.get(paths.speaker)).toBe('desk-again');
});

test('that one is not there is heard at once, and that it is back', async () => {
  const heard: boolean[] = [];
  open('room', 'room');
  open('desk', 'speaker', (isMissed) => heard.push(isMissed));
  await pass(1000);
  heard.length = 0;
  crash('room');
  await pass(10);
  expect(heard).toEqual([true]);
  open('room-again', 'room');
  await pass(10);
  expect(heard.at(-1)).toBe(false);
  heard.length = 0;
  await pass(60_000);
  expect(heard).not.toContain(true);
});

test('one that is opened again after it was given up is not missed, however late its lock comes', async () => {
  const heard: boolean[] = [];
  open('room', 'room');
  const desk = open('desk', 'speaker', (isMissed) => heard.push(isMissed));
  await pass(1000);
  crash('room');
  await pass(30_000);
  heard.length = 0;
  open('room-again', 'room', undefined, 100);
  await pass(50);
  await pass(60_000);
  expect([heard.at(-1), desk.get(paths.room)]).toEqual([false, 'room-again']);
});

test('after a while one that is not there is no longer waited for', async () => {
  const heard: boolean[] = [];
  open('room', 'room');
  const desk = open('desk', 'speaker', (isMissed) => heard.push(isMissed));
  await pass(1000);
  crash('room');
  await pass(30_000);
  expect([heard.at(-1), desk.get(paths.room)]).toEqual([false, undefined]);
});

test('where a browser refuses locks nothing is thrown, and whoever goes says so', async () => {
  const listeners: (() => void)[] = [];
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) => {
    if (type === 'pagehide') listeners.push(listener);
  });
  const refuse = async () => {
    throw new DOMException('The request was denied.', 'SecurityError');
  };
  const sessions = (['room', 'speaker'] as const).map((role) => {
    const session = new Session(role);
    session.set(paths.talk, 'talk', 'link');
    joinChannel(session, channel.end());
    keepCompany(session, role, undefined, { request: refuse, query: refuse });
    return session;
  });
  await pass(60_000);
  for (const session of sessions) expect(session.get(paths.speaker)).toBe('speaker');
  listeners[1]?.();
  await pass(10);
  expect(sessions.map((session) => session.get(paths.speaker))).toEqual([undefined, undefined]);
});
