/** What comes from a link, a setting, a phone or a file is admitted or dropped at the edge; who is there is counted. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptRoom } from '../../../src/room/broker/kept-room.ts';
import { Crowd } from '../../../src/room/wall/crowd.ts';
import { BURST } from '../../../src/room/wire/allowance.ts';
import { addressesOf, brokerOf, readBrokers } from '../../../src/room/wire/brokers.ts';
import {
  HERE_MILLISECONDS,
  MOST_BYTES,
  readPhoneMessage,
  writePhoneMessage,
} from '../../../src/room/wire/phone-message.ts';
import { formatRoom, readRoom } from '../../../src/room/wire/room-link.ts';
import { isName, randomName } from '../../../src/room/wire/topics.ts';

const key = 'k'.repeat(43);

test('a room’s link says room, key and broker, and nothing else is one', () => {
  for (const broker of [undefined, 'club']) {
    const link = { room: randomName(8), key, broker };
    expect(readRoom(formatRoom(link))).toEqual(link);
  }
  for (const text of [
    '',
    'room',
    `room.${key}`,
    `a-room-of-ours.${key}x`,
    `a-room-of-ours.${key}.club.more`,
    `../../x.${key}`,
  ])
    expect(readRoom(text)).toBeUndefined();
});

test('brokers are a setting of the build; a link chooses among them by name', () => {
  const brokers = readBrokers(
    'club=wss://mqtt.example.org/mqtt cloud=wss://audience:pub%20lic@x.example.com:8884/mqtt',
  );
  expect(brokerOf('club', brokers, 'https://deck.example/')).toEqual({ address: 'wss://mqtt.example.org/mqtt' });
  expect(brokerOf('cloud', brokers, 'https://deck.example/')).toEqual({
    address: 'wss://x.example.com:8884/mqtt',
    user: 'audience',
    password: 'pub lic',
  });
  expect(brokerOf('elsewhere', brokers, 'https://deck.example/')).toBeUndefined();
  expect(brokerOf(undefined, brokers, 'http://192.168.1.5:4173/read.html?room=x')).toEqual({
    address: 'ws://192.168.1.5:4173/mqtt',
  });
  expect(brokerOf(undefined, brokers, 'https://deck.example/')?.address).toBe('wss://deck.example/mqtt');
  // No name and password reach the policy.
  expect(addressesOf('a=wss://audience:public@x.example/mqtt')).toEqual(['wss://x.example/mqtt']);
});

test.each([
  'club',
  '=wss://x',
  'club=https://x',
  'club=wss://x/;script-src',
  'club=wss://x?y',
  'Club=wss://x',
  'a=wss://x/ b',
])('“%s” is no setting of brokers', (setting) => {
  expect(() => readBrokers(setting)).toThrow(RangeError);
});

test('what a phone says is read whole, or not at all', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.jsonValue(), { maxKeys: 3 }), (more) => {
      const message = { ...more, is: 'vote' };
      const bytes = writePhoneMessage(message);
      if (bytes.length <= MOST_BYTES) expect(readPhoneMessage(bytes)).toEqual(JSON.parse(JSON.stringify(message)));
      else expect(readPhoneMessage(bytes)).toBeUndefined();
    }),
  );
  expect(readPhoneMessage(new Uint8Array(0))).toEqual({ is: 'gone' });
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 1200 }), (bytes) => {
      expect(typeof readPhoneMessage(bytes)?.is).toMatch(/string|undefined/);
    }),
    { numRuns: 1000 },
  );
});

test('phones are counted while they say that they are there; each has an allowance of its own', () => {
  const crowd = new Crowd();
  for (let i = 0; i < 300; i++) expect(crowd.heard(`phone-${i}`, 0)).toBe(true);
  expect(crowd.count(1000)).toBe(300);
  crowd.gone('phone-7');
  crowd.heard('phone-8', 2 * HERE_MILLISECONDS);
  expect(crowd.count(2 * HERE_MILLISECONDS)).toBe(299);
  expect(crowd.count(3 * HERE_MILLISECONDS)).toBe(1);
  const loud = Array.from({ length: 1000 }, () => crowd.heard('loud', 70_000));
  expect(loud.filter(Boolean)).toHaveLength(BURST);
  expect(crowd.heard('quiet', 70_000)).toBe(true);
});

test('a server that is started again serves the same room, and a later day another', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-room-'));
  const file = join(folder, 'cache', 'room.json');
  const first = keptRoom(file, 1e12, false);
  expect(isName(first.room)).toBe(true);
  expect(keptRoom(file, 1e12 + 3_600_000, false)).toEqual(first);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(readFileSync(file, 'utf8')).toContain(first.secret);
  expect(keptRoom(file, 1e12 + 3_600_000, true)).not.toEqual(first);
  const last = keptRoom(file, 1e12 + 3_600_000, false);
  expect(keptRoom(file, 1e12 + 24 * 3_600_000, false)).not.toEqual(last);
  writeFileSync(file, '{"room": 5, "at": 1000000000000}');
  expect(isName(keptRoom(file, 1e12, false).room)).toBe(true);
  rmSync(folder, { recursive: true });
});
