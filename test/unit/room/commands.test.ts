/** The slides turn for the key that is handed out, in the order in which it asks, once each; for nobody else. */
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { Commands } from '../../../src/room/wall/commands.ts';
import { type Deed, writeCommand } from '../../../src/room/wire/command.ts';
import { readDesk } from '../../../src/room/wire/desk-facts.ts';
import { keyOfSeed } from '../../../src/room/wire/keys.ts';
import { type PhoneMessage, readPhoneMessage, writePhoneMessage } from '../../../src/room/wire/phone-message.ts';
import { paths } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';

const ROOM = 'room-of-test';
const plan = ['one', 'two', 'three'].map((slide, i) => ({
  slide,
  steps: i,
  isBelow: false,
  headline: '',
  tale: '',
  accent: '',
  look: '',
  seconds: 60,
}));
const keyOf = (byte: number) => keyOfSeed(new Uint8Array(32).fill(byte));

let session: Session;
let wall: Commands;

beforeEach(async () => {
  session = new Session('wall');
  wall = new Commands({ session, room: ROOM, plan });
  session.set(paths.place, { slide: 'one', step: -1 }, 'hand');
  session.set(paths.delegate, { key: (await keyOf(1)).publicKey, last: 0 }, 'hand');
});

const command = async (byte: number, deed: Deed, at: number, room = ROOM) =>
  writeCommand((await keyOf(byte)).sign, room, deed, at);
const hear = async (...messages: PhoneMessage[]) => {
  for (const message of messages) {
    const read = readPhoneMessage(writePhoneMessage(message));
    if (read) wall.heard('phone-name', read);
  }
  await wall.done;
  const place = session.get(paths.place);
  return `${place?.slide}/${place?.step}${session.get(paths.black) ? ' black' : ''}`;
};

test('next and back walk as the desk’s do, and the dark comes and goes', async () => {
  const presses = await Promise.all(
    (['next', 'next', 'black', 'next', 'next', 'back', 'black'] as const).map((deed, i) => command(1, deed, i + 1)),
  );
  const seen: string[] = [];
  for (const press of presses) seen.push(await hear(press));
  expect(seen).toEqual(['two/-1', 'two/0', 'two/0 black', 'two/0', 'three/-1', 'two/0', 'two/0 black']);
  expect(session.get(paths.delegate)?.last).toBe(7);
});

test('presses that come at once are done in their order, each once', async () => {
  const [first, second] = [await command(1, 'next', 1), await command(1, 'next', 2)];
  expect(await hear(first, first, second, first)).toBe('two/0');
});

test('another key, another room, an old number, a changed deed: nothing turns', async () => {
  const good = await command(1, 'next', 5);
  const others = [
    await command(2, 'next', 6),
    await command(1, 'next', 6, 'another-room'),
    { ...good, at: 6 },
    { ...good, deed: 'back' },
    { ...good, signature: `A${String(good.signature).slice(1)}` },
  ];
  expect(await hear(...others)).toBe('one/-1');
  expect(await hear(good)).toBe('two/-1');
  expect(await hear(good, await command(1, 'next', 4))).toBe('two/-1');
});

test('a key that was handed on or taken back turns nothing any more; a wall that was loaded again takes no old command', async () => {
  const [first, second] = [await command(1, 'next', 1), await command(1, 'next', 2)];
  await hear(first);
  wall = new Commands({ session, room: ROOM, plan });
  expect(await hear(first)).toBe('two/-1');
  session.set(paths.delegate, { key: (await keyOf(2)).publicKey, last: 0 }, 'hand');
  expect(await hear(second)).toBe('two/-1');
  expect(await hear(await command(2, 'next', 1))).toBe('two/0');
  session.set(paths.delegate, undefined, 'hand');
  expect(await hear(await command(2, 'next', 2))).toBe('two/0');
  expect(wall.payload()).toEqual({});
});

test('the phone is told what the desk knows', async () => {
  session.set(paths.place, { slide: 'three', step: 0 }, 'hand');
  session.set(paths.timer, { before: 1000, since: 5 }, 'hand');
  const desk = readDesk(JSON.parse(JSON.stringify(wall.payload())).desk);
  expect(desk).toEqual({
    key: (await keyOf(1)).publicKey,
    timer: { before: 1000, since: 5 },
    from: 120_000,
    to: 180_000,
    left: 1,
  });
});

test('ten thousand messages of strangers turn nothing', async () => {
  const good = await command(2, 'next', 5);
  const part = fc.oneof(fc.constantFrom<unknown>(...Object.values(good), 'back', 'black', 7, -1, null), fc.anything());
  const like = fc.record({ is: part, deed: part, at: part, signature: part }, { requiredKeys: [] });
  await fc.assert(
    fc.asyncProperty(like, async (one) => {
      const message = readPhoneMessage(new TextEncoder().encode(JSON.stringify(one) ?? ''));
      if (message) wall.heard('stranger', message);
      await wall.done;
    }),
    { numRuns: 10_000 },
  );
  expect([session.get(paths.place), session.get(paths.delegate)?.last]).toEqual([{ slide: 'one', step: -1 }, 0]);
});
