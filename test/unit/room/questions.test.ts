/** What a room asks: the speaker reads it first, phones keep their lists, and strangers' bytes are plain text at most. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AskBox, type AskView } from '../../../src/room/follower/ask-box.ts';
import { Questions } from '../../../src/room/wall/questions.ts';
import { cleanQuestion, readAskList, readAsks, writeAskList, writeAsks } from '../../../src/room/wire/ask.ts';
import { type PhoneMessage, readPhoneMessage, writePhoneMessage } from '../../../src/room/wire/phone-message.ts';
import { sizeOf } from '../../../src/room/wire/snapshot.ts';
import { paths, prefixes } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';

const LAST = 'the-last';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function wall(session = new Session('wall')) {
  const questions = new Questions({ session, slide: LAST });
  questions.begin();
  let at = 0;
  const hear = (client: string, list: readonly string[], upvotes: readonly number[] = []) => {
    at += 1;
    const read = readPhoneMessage(writePhoneMessage(writeAskList({ questions: list, upvotes, at })));
    if (read) questions.heard(client, read);
    vi.advanceTimersByTime(600);
  };
  const list = () => session.get(paths.questions)?.list.map(({ text, votes, is }) => `${is} ${votes} ${text}`);
  const asks = () => readAsks(questions.payload().asks);
  const turn = (slide: string) => session.set(paths.place, { slide, step: -1 }, 'hand');
  const say = (id: number, to: 'shown' | 'done') => session.set(paths.moderated(id), to, 'hand');
  turn('the-first');
  return { session, questions, hear, list, asks, turn, say };
}

function phone(hear: (client: string, message: PhoneMessage) => void, client = 'phone-one', loses = false) {
  const kept = new Map<string, string>();
  const storage = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  });
  let isLost = loses;
  let view: AskView | undefined;
  const open = () =>
    new AskBox({
      client,
      room: 'room-of-test',
      session: new Session(client),
      storage,
      random: () => 0,
      show: (shown) => {
        view = shown;
      },
    });
  const say = (message: PhoneMessage) => {
    const read = readPhoneMessage(writePhoneMessage(message));
    if (read && !isLost) hear(client, read);
    isLost = false;
    return true;
  };
  return { box: open(), again: open, say, view: () => view, kept };
}

test('the speaker has a question alone, until it is let through; then it stands on the last slide and nowhere else', () => {
  const { hear, list, asks, turn, say } = wall();
  hear('phone-a', ['How did you find it?']);
  hear('phone-b', ['Why not Redis?']);
  expect(list()).toEqual(['waiting 1 How did you find it?', 'waiting 1 Why not Redis?']);
  expect(asks()).toMatchObject({ waiting: 2, shown: [] });
  turn(LAST);
  expect(asks()?.shown).toEqual([]);
  say(2, 'shown');
  expect(asks()).toMatchObject({ waiting: 1, shown: [{ id: 2, text: 'Why not Redis?', votes: 1 }] });
  turn('the-first');
  expect(asks()?.shown).toEqual([]);
  turn(LAST);
  say(2, 'done');
  say(1, 'done');
  expect(asks()).toMatchObject({ waiting: 0, shown: [] });
});

test('a phone has one vote for a question, its own is one, and the same words are one question', () => {
  const { hear, list, say } = wall();
  hear('phone-a', ['Why not Redis?', 'Why not Redis?']);
  hear('phone-b', ['Why  not\tRedis?']);
  say(1, 'shown');
  expect(list()).toEqual(['shown 2 Why not Redis?']);
  hear('phone-c', [], [1, 1]);
  hear('phone-c', [], [1]);
  hear('phone-a', ['Why not Redis?'], [1]);
  expect(list()).toEqual(['shown 3 Why not Redis?']);
  hear('phone-c', []);
  hear('phone-b', []);
  expect(list()).toEqual(['shown 1 Why not Redis?']);
  hear('phone-a', []);
  expect(list()).toEqual([]);
});

test('what was let through is what stands there: other words are another question, and wait', () => {
  const { hear, list, say, questions } = wall();
  hear('phone-a', ['A kind question']);
  say(1, 'shown');
  hear('phone-a', ['Something rude']);
  expect(list()).toEqual(['waiting 1 Something rude']);
  hear('phone-a', ['A kind question']);
  expect(list()).toEqual(['shown 1 A kind question']);
  // An older list that comes late changes nothing.
  questions.heard('phone-a', { is: 'ask', questions: ['Old'], upvotes: [], at: 1 });
  vi.advanceTimersByTime(600);
  expect(list()).toEqual(['shown 1 A kind question']);
});

test('what waits stands as it came, however many ask it; what is shown stands by its votes', () => {
  const { hear, list, say } = wall();
  hear('phone-one', ['First?']);
  for (const client of ['phone-two', 'phone-three']) hear(client, ['Second?']);
  expect(list()).toEqual(['waiting 1 First?', 'waiting 2 Second?']);
  for (const id of [1, 2]) say(id, 'shown');
  expect(list()).toEqual(['shown 2 Second?', 'shown 1 First?']);
});

test('what nobody was shown takes no votes, and one phone fills no list', () => {
  const { hear, list } = wall();
  hear('phone-a', ['Is it waiting?']);
  for (let id = 0; id < 20; id++) hear('phone-b', [], [id]);
  expect(list()).toEqual(['waiting 1 Is it waiting?']);
  for (let i = 0; i < 100; i++) hear('phone-c', [`Question ${i}`, `Another ${i}`, `A third ${i}`]);
  hear('phone-d', ['Is there room?']);
  expect(list()?.length).toBeLessThan(10);
  expect(list()).toContain('waiting 1 Is there room?');
});

test('plain text alone: nothing that turns, hides or piles up, and no markup of any weight', () => {
  expect(cleanQuestion('  Why\u202e not\u0000\n\u200bRedis?\u2028')).toBe('Why not Redis?');
  expect(cleanQuestion('a\u0301\u0301\u0301\u0301\u0301\u0301bc')?.length).toBeLessThan(6);
  expect(cleanQuestion('<b>https://evil.example</b>')).toBe('<b>https://evil.example</b>');
  for (const none of ['', '  ', '??', '?!…?', '\ud800\ud800\ud800', 'x'.repeat(141), '漢'.repeat(140)])
    expect(cleanQuestion(none)).toBeUndefined();
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const clean = cleanQuestion(text);
      if (clean === undefined) return;
      expect(clean).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
      expect(cleanQuestion(clean)).toBe(clean);
    }),
  );
});

test('the longest lists fit into a phone’s message and into a snapshot', () => {
  const long = `${'"'.repeat(128)}x`;
  const whole = { questions: [long, `${long}`.replace('x', 'y'), long.replace('x', 'z')], at: Number.MAX_SAFE_INTEGER };
  const upvotes = Array.from({ length: 20 }, (_, i) => 999_980 + i);
  const bytes = writePhoneMessage(writeAskList({ ...whole, upvotes }));
  expect(readAskList(readPhoneMessage(bytes) ?? { is: '' })?.questions.length).toBe(3);
  const shown = Array.from({ length: 50 }, (_, id) => ({ id, text: `${'ж'.repeat(100)} ${id}`, votes: 1000 }));
  const asks = writeAsks({ waiting: 1, digest: undefined, shown });
  expect(sizeOf({ asks })).toBeLessThan(1800);
  expect(readAsks(asks)?.shown.length).toBeGreaterThan(5);
});

test('a list that was lost is sent again; a wall that was loaded anew is told, too; an end leaves nothing', () => {
  const first = wall();
  const { box, say, view, again, kept } = phone(
    (client, message) => first.questions.heard(client, message),
    'phone-one',
    true,
  );
  const told = (payload = first.questions.payload()) => box.told(JSON.parse(JSON.stringify(payload)), say);
  told();
  expect(box.ask('no')).toBe(false);
  expect(box.ask('Was it lost?')).toBe(true);
  vi.advanceTimersByTime(600);
  expect([first.list(), view()?.own]).toEqual([[], [{ text: 'Was it lost?', is: 'sent' }]]);
  for (let i = 0; i < 6; i++) {
    vi.advanceTimersByTime(2000);
    told();
  }
  expect([first.list(), view()?.own[0]?.is]).toEqual([['waiting 1 Was it lost?'], 'waiting']);

  first.turn(LAST);
  first.say(1, 'shown');
  told();
  expect(view()).toMatchObject({ own: [{ is: 'shown' }], shown: [{ id: 1, isOwn: true }] });

  // As its tab kept it; the phones come later.
  const second = wall(first.session);
  second.turn(LAST);
  expect(second.list()).toEqual(['shown 1 Was it lost?']);
  expect(again().ask('Was it lost?')).toBe(true);

  second.questions.end();
  expect(second.session.entries(prefixes.moderated)).toEqual([]);
  expect(second.session.get(paths.questions)).toBeUndefined();
  box.told({ isOver: true }, say);
  expect([view(), kept.size]).toEqual([undefined, 0]);
});

test('ten thousand messages of strangers: nothing is thrown, and nobody’s question is another’s', () => {
  const { questions, list, hear } = wall();
  hear('phone-a', ['Is this mine?']);
  const part = fc.oneof(fc.constantFrom('ask', 'Is this mine?', 0, 1, -1, 2 ** 60, null), fc.anything());
  const like = fc.record(
    { is: part, questions: fc.oneof(part, fc.array(part)), upvotes: fc.oneof(part, fc.array(part)), at: part },
    { requiredKeys: [] },
  );
  let number = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 1200 }),
        like.map((one) => new TextEncoder().encode(JSON.stringify(one) ?? '')),
      ),
      (bytes) => {
        const message = readPhoneMessage(bytes);
        number += 1;
        if (message) questions.heard(`stranger-${number}`, message);
      },
    ),
    { numRuns: 10_000 },
  );
  vi.advanceTimersByTime(600);
  expect(list()?.some((one) => one.endsWith('Is this mine?'))).toBe(true);
  expect(readAsks(questions.payload().asks)?.shown).toEqual([]);
  expect(sizeOf(questions.payload())).toBeLessThan(600);
  for (const one of list() ?? []) expect(one).not.toMatch(/[\p{C}]/u);
});
