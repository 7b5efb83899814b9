/** A line that breaks, falls silent, is refused or sleeps: when it asks, when it gives up, and when it comes back. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Connection, type Socket } from '../../../src/room/wire/connection.ts';

/** A broker's side of a socket, by hand. */
class FakeSocket implements Socket {
  binaryType = '';
  readyState = 1;
  isClosed = false;
  readonly sent: number[] = [];
  private readonly listeners = new Map<string, (event: { data: unknown }) => void>();

  addEventListener(type: string, listener: (event: { data: unknown }) => void): void {
    this.listeners.set(type, listener);
  }

  send(bytes: Uint8Array): void {
    this.sent.push((bytes[0] ?? 0) >> 4);
  }

  close(): void {
    this.isClosed = true;
  }

  tell(type: string, ...bytes: number[]): void {
    this.listeners.get(type)?.({ data: Uint8Array.from(bytes).buffer });
  }

  /** Connected and subscribed. */
  rise(): void {
    this.tell('open');
    this.tell('message', 0x20, 2, 0, 0);
    this.tell('message', 0x90, 3, 0, 1, 0);
  }
}

const [CONNECT, PING] = [1, 12];

let sockets: FakeSocket[];
let states: string[];
let isForbidden: boolean;
let line: Connection;
const last = () => sockets.at(-1) as FakeSocket;

beforeEach(() => {
  vi.useFakeTimers();
  [sockets, states, isForbidden] = [[], [], false];
  line = new Connection({
    openSocket: () => {
      if (isForbidden) throw new DOMException('policy', 'SecurityError');
      sockets.push(new FakeSocket());
      return last();
    },
    clientId: 'phone-number-one',
    topics: ['room/x/state'],
    heard: () => {},
    changed: (state) => states.push(state),
    random: () => 0.5,
  });
});
afterEach(() => {
  line.end();
  vi.useRealTimers();
});

const seconds = (count: number) => vi.advanceTimersByTime(count * 1000);
const pings = () => last().sent.filter((type) => type === PING).length;

test('where something comes every two seconds it is never in doubt, and says that it is there often enough', () => {
  last().rise();
  for (let i = 0; i < 30; i++) {
    seconds(2);
    last().tell('message', 0x30, 3, 0, 1, 120);
  }
  expect([sockets.length, states]).toEqual([1, ['up']]);
  // Within one keepalive and a half, 22 s, a broker hears of it.
  expect(pings()).toBeGreaterThanOrEqual(5);
});

test('after a silence it asks; an answer keeps the line, none ends it within ten seconds or so', () => {
  last().rise();
  seconds(6);
  expect(pings()).toBeGreaterThan(0);
  last().tell('message', 0xd0, 0);
  seconds(6);
  expect(states).toEqual(['up']);
  const silent = last();
  seconds(8);
  expect([silent.isClosed, states]).toEqual([true, ['up', 'down']]);
  expect(sockets).toHaveLength(2);
});

test('a line that breaks comes back after a pause that chance has made', () => {
  last().rise();
  last().tell('close');
  expect(states).toEqual(['up', 'down']);
  seconds(1.4);
  expect(sockets).toHaveLength(1);
  seconds(0.2);
  expect(sockets).toHaveLength(2);
  last().rise();
  expect(states.at(-1)).toBe('up');
});

test('a broker that is about to stop is tried again, one that says no is not', () => {
  last().tell('open');
  expect(last().sent).toEqual([CONNECT]);
  last().tell('message', 0x20, 2, 0, 3);
  seconds(3);
  expect(sockets).toHaveLength(2);
  last().tell('open');
  last().tell('message', 0x20, 2, 0, 5);
  seconds(60);
  line.wake();
  expect([sockets.length, states]).toEqual([2, ['refused']]);
});

test('a page that wakes up has a new line at once where it has heard nothing, and keeps one that lives', () => {
  last().rise();
  line.wake();
  expect(sockets).toHaveLength(1);
  vi.setSystemTime(Date.now() + 60_000);
  line.wake();
  seconds(0.01);
  expect(sockets).toHaveLength(2);
});

test('what a policy forbids at once, and what never answers, is tried again without an error', () => {
  seconds(8.1);
  isForbidden = true;
  seconds(20);
  isForbidden = false;
  seconds(3);
  last().rise();
  expect(states).toEqual(['up']);
});

test('noise ends the line, not the page', () => {
  last().rise();
  last().tell('message', 0x30, 0xff, 0xff, 0xff, 0x7f);
  expect(states).toEqual(['up', 'down']);
  expect(line.publish('room/x/votes/y', new Uint8Array(1))).toBe(false);
});

test('on a line that is closing, of which nobody has heard yet, nothing is sent, and that is said', () => {
  last().rise();
  const before = last().sent.length;
  last().readyState = 2;
  expect(line.publish('room/x/state', new Uint8Array(1))).toBe(false);
  expect(last().sent.length).toBe(before);
  last().readyState = 1;
  expect(line.publish('room/x/state', new Uint8Array(1))).toBe(true);
});
