/** A real Mosquitto, configured as src/room/README.md has it: who may do what, two rooms, a burst of votes, a broker that was killed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { Connection } from '../../../src/room/wire/connection.ts';
import { randomName, SPEAKER, topicsOf, voterOf } from '../../../src/room/wire/topics.ts';
import { hasMosquitto, type Mosquitto, mosquitto, SPEAKERS_PASSWORD } from '../../room/mosquitto.ts';

const PATIENCE = { timeout: 15_000 };
const bytes = (text: string) => new TextEncoder().encode(text);

describe.skipIf(!hasMosquitto)('Mosquitto', () => {
  let broker: Mosquitto;
  const lines: Connection[] = [];

  beforeAll(async () => {
    broker = await mosquitto();
  });
  afterAll(async () => {
    for (const line of lines) line.end();
    await broker?.remove();
  });

  function join(
    subscribed: readonly string[],
    { clientId = randomName(16), password }: { clientId?: string; password?: string } = {},
  ) {
    const heard: [topic: string, text: string][] = [];
    const states: string[] = [];
    const line = new Connection({
      openSocket: () => new WebSocket(broker.address, ['mqtt']),
      clientId,
      ...(password !== undefined && { user: SPEAKER, password }),
      topics: subscribed,
      heard: (topic, payload) => heard.push([topic, new TextDecoder().decode(payload)]),
      changed: (state) => states.push(state),
    });
    lines.push(line);
    return { line, heard, states, clientId, isUp: () => expect.poll(() => states.at(-1), PATIENCE).toBe('up') };
  }
  const speaker = (room: string) => join([topicsOf(room).state, topicsOf(room).votes], { password: SPEAKERS_PASSWORD });

  test('who follows hears the wall; who comes late has it at once; nobody else writes there', async () => {
    const room = randomName(8);
    const { state } = topicsOf(room);
    const [wall, phone, thief] = [speaker(room), join([state]), join([state])];
    await Promise.all([wall.isUp(), phone.isUp(), thief.isUp()]);
    wall.line.publish(state, bytes('one'), true);
    await expect.poll(() => phone.heard, PATIENCE).toEqual([[state, 'one']]);
    thief.line.publish(state, bytes('I am the wall'), true);
    thief.line.publish(state, bytes(''), true);
    wall.line.publish(state, bytes('two'), true);
    await expect.poll(() => phone.heard.length, PATIENCE).toBe(2);
    const late = join([state]);
    await expect.poll(() => late.heard, PATIENCE).toEqual([[state, 'two']]);
    expect(phone.heard).toEqual([
      [state, 'one'],
      [state, 'two'],
    ]);
  });

  test('a phone writes below its own name alone, and no phone hears another', async () => {
    const room = randomName(8);
    const topics = topicsOf(room);
    const [wall, phone, curious] = [speaker(room), join([topics.state]), join(['#', topics.votes])];
    await Promise.all([wall.isUp(), phone.isUp(), curious.isUp()]);
    phone.line.publish(topics.vote(curious.clientId), bytes('for somebody else'));
    phone.line.publish(topics.vote(phone.clientId), bytes('mine'));
    await expect.poll(() => wall.heard, PATIENCE).toEqual([[topics.vote(phone.clientId), 'mine']]);
    expect(voterOf(room, wall.heard[0]?.[0] ?? '')).toBe(phone.clientId);
    expect(curious.heard.filter(([topic]) => !topic.endsWith('/state'))).toEqual([]);
  });

  test('nobody is the speaker without the password', async () => {
    const thief = join([topicsOf(randomName(8)).state], { password: 'guessed' });
    await expect.poll(() => thief.states, PATIENCE).toEqual(['refused']);
  });

  test('two rooms of one broker hear nothing of each other', async () => {
    const [one, other] = [randomName(8), randomName(8)];
    const phones = [join([topicsOf(one).state]), join([topicsOf(other).state])] as const;
    const walls = [speaker(one), speaker(other)] as const;
    await Promise.all([...phones, ...walls].map(({ isUp }) => isUp()));
    walls[0].line.publish(topicsOf(one).state, bytes('one'), true);
    walls[1].line.publish(topicsOf(other).state, bytes('other'), true);
    phones[0].line.publish(topicsOf(one).vote(phones[0].clientId), bytes('vote'));
    await expect
      .poll(() => phones.map(({ heard }) => heard.map(([, text]) => text)), PATIENCE)
      .toEqual([['one'], ['other']]);
    await expect.poll(() => walls[0].heard.map(([, text]) => text).sort(), PATIENCE).toEqual(['one', 'vote']);
    expect(walls[1].heard.map(([, text]) => text)).toEqual(['other']);
  });

  test('of a burst of votes none is lost', async () => {
    const room = randomName(8);
    const topics = topicsOf(room);
    const [wall, phone] = [speaker(room), join([topics.state])];
    await Promise.all([wall.isUp(), phone.isUp()]);
    for (let i = 0; i < 2500; i++) phone.line.publish(topics.vote(phone.clientId), bytes(String(i)));
    await expect.poll(() => wall.heard.length, PATIENCE).toBe(2500);
  });

  test('a broker that was killed and comes back has its room back', async () => {
    const room = randomName(8);
    const { state } = topicsOf(room);
    const [wall, phone] = [speaker(room), join([state])];
    await Promise.all([wall.isUp(), phone.isUp()]);
    await broker.kill();
    await expect.poll(() => [wall.states.at(-1), phone.states.at(-1)], PATIENCE).toEqual(['down', 'down']);
    await broker.start();
    await Promise.all([wall.isUp(), phone.isUp()]);
    wall.line.publish(state, bytes('again'), true);
    await expect.poll(() => phone.heard, PATIENCE).toEqual([[state, 'again']]);
  });
});
