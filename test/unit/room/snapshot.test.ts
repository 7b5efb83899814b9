/** What the wall shows comes from the wall: not forged, not replayed, not another room's, whatever is published. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import {
  byLibrary,
  fromBase64url,
  makeKeyPair,
  type Verify,
  verifierOf,
  type WallKey,
  wallKeyOf,
} from '../../../src/room/wire/keys.ts';
import { MOST_BYTES, readSnapshot, writeSnapshot } from '../../../src/room/wire/snapshot.ts';

const ROOM = 'a-room-of-ours';
const payload = { slide: 'mkday', values: { rate: 2600 } };

let wall: WallKey;
let verify: Verify;

beforeAll(async () => {
  wall = await wallKeyOf(await makeKeyPair());
  verify = (await verifierOf(wall.publicKey)) as Verify;
});

test('what was signed is read, by the platform and by the library alike', async () => {
  const bytes = await writeSnapshot(wall.sign, ROOM, { sequence: 5, payload });
  expect(wall.publicKey).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(bytes.length).toBeLessThan(200);
  const library = await byLibrary(fromBase64url(wall.publicKey) as Uint8Array<ArrayBuffer>);
  for (const check of [verify, library]) {
    expect(await readSnapshot(check, ROOM, bytes, 4)).toEqual({ sequence: 5, payload });
    expect(await readSnapshot(check, 'another-room', bytes, 4)).toBeUndefined();
    // Sent again, or older.
    expect(await readSnapshot(check, ROOM, bytes, 5)).toBeUndefined();
  }
});

test('nobody else’s is read, nor one of which a single bit is another', async () => {
  const bytes = await writeSnapshot(wall.sign, ROOM, { sequence: 5, payload });
  const other = await wallKeyOf(await makeKeyPair());
  expect(
    await readSnapshot(verify, ROOM, await writeSnapshot(other.sign, ROOM, { sequence: 6, payload }), 0),
  ).toBeUndefined();
  const library = await byLibrary(fromBase64url(wall.publicKey) as Uint8Array<ArrayBuffer>);
  for (let i = 0; i < bytes.length; i += 7) {
    const changed = bytes.slice();
    changed[i] = (changed[i] ?? 0) ^ 1;
    expect(await readSnapshot(verify, ROOM, changed, 0)).toBeUndefined();
    expect(await readSnapshot(library, ROOM, changed, 0)).toBeUndefined();
  }
});

test('ten thousand messages of noise say nothing, and throw nothing', async () => {
  let checked = 0;
  const never: Verify = async () => {
    checked += 1;
    return false;
  };
  const noise = fc.oneof(
    fc.uint8Array({ maxLength: 4000 }),
    fc.uint8Array({ minLength: 73, maxLength: 600 }).map((bytes) => Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 1, ...bytes)),
  );
  for (const bytes of fc.sample(noise, 10_000)) expect(await readSnapshot(never, ROOM, bytes, 0)).toBeUndefined();
  expect(checked).toBeGreaterThan(100);
});

test('a payload that is signed and no object, or too long, is none', async () => {
  for (const text of ['[]', '5', 'null', '{'])
    expect(await readSnapshot(async () => true, ROOM, framed(text), 0)).toBeUndefined();
  expect(await readSnapshot(async () => true, ROOM, framed('{"a":1}'), 0)).toMatchObject({ payload: { a: 1 } });
  await expect(
    writeSnapshot(wall.sign, ROOM, { sequence: 1, payload: { text: 'x'.repeat(MOST_BYTES) } }),
  ).rejects.toThrow(RangeError);
});

test('what is no key is none', async () => {
  for (const text of ['', 'short', '!'.repeat(43), 'A'.repeat(60)]) expect(await verifierOf(text)).toBeUndefined();
});

function framed(text: string): Uint8Array {
  const body = new TextEncoder().encode(text);
  const bytes = new Uint8Array(9 + body.length + 64);
  bytes[0] = 1;
  bytes[8] = 1;
  bytes.set(body, 9);
  return bytes;
}
