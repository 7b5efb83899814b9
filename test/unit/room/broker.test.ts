/** The embedded broker with our own line to it: follow, come late, come back; and what nobody but the wall may do. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openBroker, type RoomBroker } from '../../../src/room/broker/broker.ts';
import { MOST_BYTES } from '../../../src/room/broker/rules.ts';
import { BURST } from '../../../src/room/wire/allowance.ts';
import { OWN_PATH } from '../../../src/room/wire/brokers.ts';
import { Connection } from '../../../src/room/wire/connection.ts';
import { GONE } from '../../../src/room/wire/phone-message.ts';
import { randomName, SPEAKER, topicsOf, voterOf } from '../../../src/room/wire/topics.ts';

const SECRET = 'of the wall';
const room = randomName(8);
const topics = topicsOf(room);
const bytes = (text: string) => new TextEncoder().encode(text);

let server: Server;
let broker: RoomBroker;
let port = 0;
let lines: Connection[] = [];

async function start(at = 0): Promise<void> {
  server = createServer();
  await new Promise<void>((listening) => server.listen(at, '127.0.0.1', listening));
  port = (server.address() as AddressInfo).port;
  broker = await openBroker(server, { room, secret: SECRET });
}

async function stop(): Promise<void> {
  await broker.close();
  await new Promise((closed) => server.close(closed));
}

beforeEach(() => start());
afterEach(async () => {
  for (const line of lines) line.end();
  lines = [];
  await stop();
});

/** A line, what it heard, and what became of it. */
function join(clientId: string, password?: string, subscribed: readonly string[] = [topics.state]) {
  const heard: string[] = [];
  const states: string[] = [];
  const from: (string | undefined)[] = [];
  const line = new Connection({
    openSocket: () => new WebSocket(`ws://127.0.0.1:${port}${OWN_PATH}`, ['mqtt']),
    clientId,
    ...(password !== undefined && { user: SPEAKER, password }),
    will: { topic: topics.vote(clientId), payload: GONE },
    topics: subscribed,
    heard: (topic, payload) => {
      heard.push(new TextDecoder().decode(payload));
      from.push(voterOf(room, topic));
    },
    changed: (state) => states.push(state),
    random: () => 0,
  });
  lines.push(line);
  const isUp = () => expect.poll(() => states.at(-1), { timeout: 10_000 }).toBe('up');
  return { line, heard, from, states, isUp };
}
const joinWall = () => join(randomName(16), SECRET, [topics.state, topics.votes]);

test('who follows hears what the wall shows; who comes late has it at once', async () => {
  const [wall, phone] = [joinWall(), join(randomName(16))];
  await Promise.all([wall.isUp(), phone.isUp()]);
  expect(wall.line.publish(topics.state, bytes('one'), true)).toBe(true);
  await expect.poll(() => phone.heard).toEqual(['one']);
  const late = join(randomName(16));
  await expect.poll(() => late.heard).toEqual(['one']);
});

test('a phone writes below its own name alone, and the wall knows whose it is', async () => {
  const [wall, phone, other] = [joinWall(), join('phone-number-one'), join('phone-number-two')];
  await Promise.all([wall.isUp(), phone.isUp(), other.isUp()]);
  phone.line.publish(topics.vote('phone-number-one'), bytes('mine'));
  phone.line.publish(topics.vote('phone-number-two'), bytes('yours'));
  phone.line.publish(topics.state, bytes('I am the wall'), true);
  phone.line.publish(topics.vote('phone-number-one'), bytes('kept'), true);
  phone.line.publish(topics.vote('phone-number-one'), new Uint8Array(MOST_BYTES + 1));
  phone.line.publish(topics.vote('phone-number-one'), bytes('the end'));
  await expect.poll(() => wall.heard).toEqual(['mine', 'the end']);
  expect(wall.from).toEqual(['phone-number-one', 'phone-number-one']);
  const late = join(randomName(16));
  await late.isUp();
  expect([late.heard, other.heard]).toEqual([[], []]);
});

test('phones hear no other phones, whatever they subscribe to', async () => {
  const [curious, phone] = [join('curious-phone', undefined, ['#', topics.votes, topics.state]), join('quiet-phone')];
  await Promise.all([curious.isUp(), phone.isUp()]);
  phone.line.publish(topics.vote('quiet-phone'), bytes('a vote'));
  const wall = joinWall();
  await wall.isUp();
  wall.line.publish(topics.state, bytes('shown'));
  await expect.poll(() => curious.heard).toEqual(['shown']);
});

test('nobody is the wall without its secret, and a name must be one', async () => {
  const [thief, nameless] = [join(randomName(16), 'guessed'), join('x')];
  await expect.poll(() => thief.states).toEqual(['refused']);
  await expect.poll(() => nameless.states).toEqual(['refused']);
});

test('a broker that was killed and comes back has its room back, without anybody’s help', async () => {
  const [wall, phone] = [joinWall(), join(randomName(16))];
  await Promise.all([wall.isUp(), phone.isUp()]);
  const was = port;
  await stop();
  await expect.poll(() => phone.states.at(-1)).toBe('down');
  expect(phone.line.publish(topics.state, bytes('into nothing'))).toBe(false);
  await start(was);
  await Promise.all([wall.isUp(), phone.isUp()]);
  wall.line.publish(topics.state, bytes('again'), true);
  await expect.poll(() => phone.heard).toEqual(['again']);
});

test('a flood is cut at its source, and the rest of the hall does not feel it', async () => {
  const [wall, loud, quiet] = [joinWall(), join('loud-phone'), join('quiet-phone')];
  await Promise.all([wall.isUp(), loud.isUp(), quiet.isUp()]);
  for (let i = 0; i < 20 * BURST; i++) loud.line.publish(topics.vote('loud-phone'), bytes('noise'));
  quiet.line.publish(topics.vote('quiet-phone'), bytes('a vote'));
  await expect.poll(() => wall.heard.includes('a vote')).toBe(true);
  await expect.poll(() => wall.heard.filter((one) => one === 'noise').length).toBeGreaterThanOrEqual(BURST);
  expect(wall.heard.length).toBeLessThan(3 * BURST);
});

test('what a hall says in one moment comes to the wall in few frames, all of it', async () => {
  const wall = joinWall();
  const phones = Array.from({ length: 100 }, (_, i) => join(`phone-number-${i}`));
  await Promise.all([wall, ...phones].map(({ isUp }) => isUp()));
  let frames = 0;
  (Reflect.get(wall.line, 'socket') as WebSocket).on('message', () => {
    frames += 1;
  });
  for (const [i, { line }] of phones.entries()) line.publish(topics.vote(`phone-number-${i}`), bytes(`vote ${i}`));
  const votes = () => wall.heard.filter((one) => one.startsWith('vote'));
  await expect.poll(() => votes().length).toBe(100);
  expect(new Set(votes()).size).toBe(100);
  expect(frames).toBeLessThan(50);
});

test('one that stops reading delays nobody', async () => {
  const [wall, phone] = [joinWall(), join(randomName(16))];
  await Promise.all([wall.isUp(), phone.isUp()]);
  const asleep = join('sleeping-phone');
  await asleep.isUp();
  const socket = Reflect.get(asleep.line, 'socket') as WebSocket;
  socket.pause();
  const big = new Uint8Array(3000);
  for (let i = 0; i < 2000; i++) wall.line.publish(topics.state, big);
  await expect.poll(() => phone.heard.length, { timeout: 20_000 }).toBe(2000);
});
