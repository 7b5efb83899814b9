/** A phone shows what the wall shows, whatever else is said in the wall's place, until a hand looks around. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Follower } from '../../../src/room/follower/follower.ts';
import { isShared } from '../../../src/room/shared-state.ts';
import { Publisher } from '../../../src/room/wall/publisher.ts';
import { makeKeyPair, type Verify, verifierOf, wallKeyOf } from '../../../src/room/wire/keys.ts';
import { writeSnapshot } from '../../../src/room/wire/snapshot.ts';
import { paths, prefixes } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';
import { move, play } from '../session/walk.ts';

const ROOM = 'room';
const taleOf = () => 'menu';

/** Signing takes its own time, which no timer knows. */
const signed = async (sent: readonly unknown[]) => {
  const end = performance.now() + 10_000;
  while (sent.length === 0 && performance.now() < end) await new Promise((soon) => setImmediate(soon));
  // One that was begun before may come sooner than the one that is meant.
  const settled = performance.now() + 30;
  while (performance.now() < settled) await new Promise((soon) => setImmediate(soon));
};

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'Date', 'clearTimeout', 'clearInterval'] }));
afterEach(() => vi.useRealTimers());

async function room() {
  const key = await wallKeyOf(await makeKeyPair());
  const verify = (await verifierOf(key.publicKey)) as Verify;
  const [wallSession, phoneSession] = [new Session('wall'), new Session('phone')];
  const sent: Uint8Array[] = [];
  let sequence = 0;
  const changed = vi.fn();
  const follower = new Follower({
    session: phoneSession,
    room: ROOM,
    verify,
    taleOf,
    toOwn: (entry) => [entry],
    changed,
  });
  wallSession.set(paths.place, { slide: 'gzip-level', step: -1 }, 'link');
  const wall = new Publisher({
    session: wallSession,
    room: ROOM,
    sign: key.sign,
    nextSequence: () => ++sequence,
    taleOf,
    publish: (bytes) => {
      sent.push(bytes);
      return true;
    },
  });
  /** Lets so much time pass, and brings what was sent to the phone. */
  const pass = async (milliseconds = 250) => {
    await vi.advanceTimersByTimeAsync(milliseconds);
    await signed(sent);
    for (const bytes of sent.splice(0)) await follower.heard(bytes);
  };
  return { key, wall, wallSession, follower, phoneSession, sent, changed, pass };
}

const shared = (session: Session) =>
  Object.fromEntries(
    session
      .entries(prefixes.all)
      .filter(([path]) => path === paths.place || isShared(path, session.get(paths.place)?.slide ?? '', 'menu')),
  );

test('whatever is moved on the wall is moved on the phone', async () => {
  const { wallSession, phoneSession, pass, wall } = await room();
  for (const moves of fc.sample(fc.array(move, { maxLength: 12 }), 25)) {
    for (const one of moves) play(wallSession, one);
    await pass(2500);
    expect(shared(phoneSession)).toEqual(shared(wallSession));
  }
  wall.end();
});

test('a slider that is dragged makes five snapshots a second, and the last is right', async () => {
  const { wallSession, phoneSession, follower, sent, wall } = await room();
  const rate = paths.value('menu', 'menu-gzip', 'rate');
  for (let i = 0; i < 100; i++) {
    wallSession.set(rate, { value: i, at: '' }, 'hand');
    await vi.advanceTimersByTimeAsync(10);
  }
  await vi.advanceTimersByTimeAsync(250);
  await signed(sent);
  expect(sent.length).toBeLessThanOrEqual(7);
  for (const bytes of sent) await follower.heard(bytes);
  expect(phoneSession.get(rate)?.value).toBe(99);
  expect(sent.at(-1)?.length).toBeLessThan(600);
  wall.end();
});

test('who looks around is left alone, and comes back to what is shown then', async () => {
  const { wallSession, phoneSession, follower, changed, pass, wall } = await room();
  await pass(2500);
  changed.mockClear();
  phoneSession.set(paths.place, { slide: 'elsewhere', step: -1 }, 'hand');
  expect([follower.isFollowing, changed.mock.calls.length]).toEqual([false, 1]);
  wallSession.set(paths.place, { slide: 'why-menu', step: 1 }, 'hand');
  await pass();
  expect(phoneSession.get(paths.place)?.slide).toBe('elsewhere');
  follower.comeBack();
  expect([phoneSession.get(paths.place), follower.isFollowing]).toEqual([{ slide: 'why-menu', step: 1 }, true]);
  wall.end();
});

test('forged, replayed, emptied: the phone stays where the wall is, and the wall mends its place', async () => {
  const { wallSession, phoneSession, follower, sent, pass, wall } = await room();
  wallSession.set(paths.place, { slide: 'why-menu', step: 0 }, 'hand');
  await vi.advanceTimersByTimeAsync(250);
  await signed(sent);
  const old = sent.at(-1) as Uint8Array;
  await pass();
  wallSession.set(paths.place, { slide: 'july-17', step: -1 }, 'hand');
  await pass();
  const thief = await wallKeyOf(await makeKeyPair());
  const payload = { place: { slide: 'stolen', step: -1 }, set: [] };
  const forged = await writeSnapshot(thief.sign, ROOM, { sequence: Number.MAX_SAFE_INTEGER, payload });
  for (const bytes of [old, forged, new Uint8Array(0), Uint8Array.of(1, 2, 3)]) {
    await follower.heard(bytes);
    expect(phoneSession.get(paths.place)?.slide).toBe('july-17');
    sent.length = 0;
    wall.heard(bytes);
    // What was its own lately may be the broker's echo: that the repetition mends.
    await vi.advanceTimersByTimeAsync(bytes === old ? 2300 : 300);
    await signed(sent);
    expect(sent.length).toBeGreaterThan(0);
  }
  wall.end();
});

test('what a wall of another version says is used as far as it can be', async () => {
  const { key, phoneSession, follower, wall } = await room();
  const payload = {
    place: { slide: 'why-menu', step: 0 },
    set: [
      ['values/menu/menu-gzip/level', { value: 5, at: '' }],
      ['values/menu/menu-gzip/rate', 'many'],
      ['novel/menu', 1],
      ['values/ddos/ddos/hour', { value: 1, at: '' }],
      'x',
    ],
  };
  await follower.heard(await writeSnapshot(key.sign, ROOM, { sequence: 5, payload }));
  expect(phoneSession.entries(prefixes.values)).toEqual([['values/menu/menu-gzip/level', { value: 5, at: '' }]]);
  expect(phoneSession.get(paths.place)).toEqual({ slide: 'why-menu', step: 0 });
  wall.end();
});
