/** One vote a phone, none lost on the worst of lines, none seen before the answer; and nobody else's word counts. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Figure } from '../../../src/figure/declare.ts';
import { VoteBox } from '../../../src/room/follower/vote-box.ts';
import { Ballot } from '../../../src/room/wall/ballot.ts';
import { Votes } from '../../../src/room/wall/votes.ts';
import { type PhoneMessage, readPhoneMessage, writePhoneMessage } from '../../../src/room/wire/phone-message.ts';
import { sizeOf } from '../../../src/room/wire/snapshot.ts';
import { readQuestion } from '../../../src/room/wire/vote.ts';
import { History } from '../../../src/session/history.ts';
import { paths, prefixes } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';

const NAME = 'tale/asked';
const SLIDE = 'asked';
const figure: Figure = {
  model: 'asked',
  view: 'asked',
  parameters: {},
  controls: [],
  sentence: () => '',
  bet: { question: '?', choices: ['a', 'b', 'c'].map((label) => ({ label, holds: () => false })) },
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function wall() {
  const session = new Session('wall');
  const known = { figure, frames: [] };
  const votes = new Votes({
    session,
    runner: { request: async () => undefined, cancel: () => {}, prepare: () => {} },
    registry: {
      figure: async () => figure,
      fetch: async () => known,
      known: (name) => (name === NAME ? known : undefined),
      sheet: async () => '',
    },
    history: new History(session, () => 0),
    scopeOf: () => 'tale',
    stepsOf: () => [{ figure: NAME, preset: undefined }],
    figuresOn: (slide) => (slide === SLIDE ? [NAME] : []),
  });
  session.set(paths.place, { slide: SLIDE, step: -1 }, 'hand');
  const say = (client: string, message: PhoneMessage) => votes.heard(client, message);
  const poll = () => {
    vi.advanceTimersByTime(600);
    return session.get(paths.poll(NAME));
  };
  const show = () => session.set(paths.place, { slide: SLIDE, step: 0 }, 'hand');
  return { session, votes, say, poll, show };
}

const vote = (choice: number, at: number): PhoneMessage => ({ is: 'vote', figure: NAME, choice, at });

test('how many is shown while the question stands, how they voted with the answer', () => {
  const { say, poll, show, votes } = wall();
  say('client-1', vote(0, 1));
  say('client-2', vote(2, 1));
  say('client-1', vote(1, 2));
  // An older one that comes late, and a choice that there is not.
  say('client-1', vote(0, 1));
  say('client-3', vote(3, 1));
  expect(poll()).toEqual({ voters: 2, counts: null, isOpen: true, own: null });
  expect(readQuestion(votes.payload().question)).toMatchObject({ voters: 2, counts: null, isOpen: true });
  show();
  expect(poll()).toEqual({ voters: 2, counts: [0, 1, 1], isOpen: false, own: null });
  expect(readQuestion(votes.payload().question)).toMatchObject({ counts: [0, 1, 1], isOpen: false });
});

test('what was cast in time may come a little late, and not later', () => {
  const { say, poll, show } = wall();
  show();
  say('client-1', vote(0, 1));
  expect(poll()?.voters).toBe(1);
  vi.advanceTimersByTime(20_000);
  say('client-2', vote(0, 1));
  expect(poll()?.voters).toBe(1);
});

test('Back asks anew; a switch shows how votes stand while they come in; an end leaves nothing', () => {
  const { say, poll, show, session, votes } = wall();
  say('client-1', vote(0, 1));
  show();
  session.set(paths.place, { slide: SLIDE, step: -1 }, 'hand');
  expect(poll()).toMatchObject({ counts: null, isOpen: true });
  session.set(paths.live, true, 'hand');
  expect(poll()).toMatchObject({ counts: [1, 0, 0], isOpen: true });
  votes.end();
  expect(session.entries(prefixes.polls)).toEqual([]);
});

test('ten thousand messages of strangers: nothing is thrown, nothing is counted but votes', () => {
  const { say, poll } = wall();
  const part = fc.oneof(fc.constantFrom('vote', NAME, 'here', 1, -1, 0.5, 2 ** 60, null), fc.anything());
  const like = fc.record({ is: part, figure: part, choice: part, at: part }, { requiredKeys: [] });
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 1200 }),
    like.map((one) => new TextEncoder().encode(JSON.stringify(one) ?? '')),
  );
  let [votes, heard] = [0, 0];
  fc.assert(
    fc.property(bytes, (one) => {
      const message = readPhoneMessage(one);
      heard += 1;
      if (!message) return;
      const isVote =
        message.is === 'vote' &&
        message.figure === NAME &&
        [0, 1, 2].includes(Number(message.choice)) &&
        typeof message.choice === 'number' &&
        Number.isSafeInteger(message.at) &&
        Number(message.at) >= 0;
      if (isVote) votes += 1;
      say(`client-${heard}`, message);
    }),
    { numRuns: 10_000 },
  );
  expect(poll()?.voters).toBe(votes);
});

test('two thousand phones on a line that loses a third, says things twice and late: every vote is counted once', async () => {
  const { votes, poll, show } = wall();
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x80000000;
  };
  const wanted = [0, 0, 0];
  const phones = Array.from({ length: 2000 }, (_, i) => {
    const session = new Session(`phone-${i}`);
    session.set(paths.place, { slide: SLIDE, step: -1 }, 'remote');
    const client = `client-${i}`;
    const box = new VoteBox({ client, room: 'room-of-test', session, placeOf: () => paths.place, random });
    const say = (message: PhoneMessage) => {
      const read = readPhoneMessage(writePhoneMessage(message));
      for (let copies = random() < 1 / 3 ? 0 : random() < 0.2 ? 2 : 1; copies > 0 && read; copies--)
        setTimeout(() => votes.heard(client, read), 400 * random());
      return true;
    };
    return { session, box, say };
  });
  const tell = (share = 0.9) => {
    const payload = JSON.parse(JSON.stringify({ place: { slide: SLIDE, step: -1 }, set: [], ...votes.payload() }));
    expect(sizeOf(payload)).toBeLessThan(600);
    for (const { box, say } of phones) if (random() < share) box.told(payload, say);
  };
  tell(1);
  for (const { session } of phones) {
    const choice = Math.floor(3 * random());
    session.set(paths.bet(NAME), choice, 'hand');
    const changed = random() < 0.3 ? Math.floor(3 * random()) : choice;
    session.set(paths.bet(NAME), changed, 'hand');
    wanted[changed] = (wanted[changed] ?? 0) + 1;
  }
  const isCounted = () => phones.every(({ session }) => session.get(paths.poll(NAME))?.own === 'counted');
  for (let round = 0; round < 100 && !(poll()?.voters === 2000 && isCounted()); round++) {
    await vi.advanceTimersByTimeAsync(2000);
    tell();
  }
  expect(poll()?.voters).toBe(2000);
  expect(isCounted()).toBe(true);
  show();
  expect(poll()?.counts).toEqual(wanted);
});

test('a vote is changed until the answer is shown, on the phone as on the wall', () => {
  const session = new Session('phone');
  session.set(paths.place, { slide: SLIDE, step: -1 }, 'remote');
  const said: PhoneMessage[] = [];
  const say = (message: PhoneMessage) => said.push(message) > 0;
  const box = new VoteBox({ client: 'client-1', room: 'room-of-test', session, placeOf: () => paths.place });
  const ballot = new Ballot(3);
  const told = (isOpen: boolean) =>
    box.told({ place: { slide: SLIDE, step: -1 }, question: { figure: NAME, isOpen, voters: ballot.voters } }, say);
  session.set(paths.bet(NAME), 0, 'hand');
  expect(said).toEqual([]);
  told(true);
  // Whoever had bet at home has not voted here.
  expect(session.get(paths.poll(NAME))?.own).toBe('none');
  session.set(paths.bet(NAME), 1, 'hand');
  session.set(paths.bet(NAME), 2, 'hand');
  expect(said.map(({ choice }) => choice)).toEqual([1, 2]);
  expect(Number(said[1]?.at)).toBeGreaterThan(Number(said[0]?.at));
  told(false);
  session.set(paths.bet(NAME), 0, 'hand');
  expect(said.length).toBe(2);
  expect(session.get(paths.asked(NAME))).toEqual(session.stamp(paths.place));
});
