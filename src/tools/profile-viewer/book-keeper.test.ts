/** A file of profiles that stays open in its worker: what is asked of it, and how much of it goes to the page. */
import { expect, test } from 'vitest';
import { bookKeeper } from './book-keeper.ts';
import { ALL } from './profile-book.ts';
import type { Answer, Question } from './protocol.ts';

const stacks = (weights: Readonly<Record<string, number>>) =>
  new Blob([
    Object.entries(weights)
      .map(([stack, weight]) => `${stack} ${weight}`)
      .join('\n'),
  ]);

async function opened(file: Blob) {
  const keeper = bookKeeper();
  const ask = async <K extends Answer['is']>(question: Question, is: K) => {
    const answer = await keeper(question, () => {});
    if (answer.is !== is) throw new Error(`${answer.is} for ${is}`);
    return answer as Extract<Answer, { is: K }>;
  };
  return { ask, ...(await ask({ ask: 'open', file }, 'opened')) };
}

test('the file is told by its form, its weight and its samples', async () => {
  const { opened: file } = await opened(stacks({ 'a;b': 3, 'a;c': 7 }));
  expect(file).toMatchObject({
    format: 'collapsed stacks',
    largest: 0,
    profiles: [{ total: '10 samples', samples: 10 }],
  });
});

test('functions go by what they take themselves, each with what its samples leave open', async () => {
  const { ask } = await opened(stacks({ 'a;b': 30, 'a;c': 70 }));
  const { functions } = await ask({ ask: 'functions', profile: 0, by: 'self' }, 'functions');
  expect(functions.map(({ name, self, total }) => [name, self.share, total.share])).toEqual([
    ['c', 0.7, 0.7],
    ['b', 0.3, 0.3],
    ['a', 0, 1],
  ]);
  // Wilson 1927 for 70 of 100.
  expect(functions[0]?.self.low).toBeCloseTo(0.604, 3);
  expect(functions[0]?.self.high).toBeCloseTo(0.781, 3);
});

test('around a function stand its callers and its callees; all profiles together weigh what each does', async () => {
  const { ask } = await opened(stacks({ 'a;b;d': 1, 'a;c;d;e': 3 }));
  const { functions } = await ask({ ask: 'functions', profile: ALL, by: 'self' }, 'functions');
  const frame = functions.find(({ name }) => name === 'd')?.frame ?? -1;
  const { look } = await ask({ ask: 'look', profile: ALL, view: 'sandwich', frame }, 'look');
  expect(look?.frames.map(({ name, share }) => [name, share])).toEqual([
    ['', 1],
    ['d', 1],
    ['c', 0.75],
    ['a', 0.75],
    ['b', 0.25],
    ['a', 0.25],
  ]);
  expect(look?.callees?.map(({ name, share }) => [name, share])).toEqual([
    ['', 1],
    ['d', 1],
    ['e', 0.75],
  ]);
});

test('what is not known is not made up', async () => {
  const { ask } = await opened(stacks({ 'a;b': 3 }));
  expect((await ask({ ask: 'look', profile: 0, view: 'time' }, 'look')).look).toBeUndefined();
  expect((await ask({ ask: 'look', profile: 0, view: 'sandwich' }, 'look')).look).toBeUndefined();
  await expect(ask({ ask: 'functions', profile: 5, by: 'self' }, 'functions')).rejects.toThrow(RangeError);
  await expect(bookKeeper()({ ask: 'functions', profile: 0, by: 'self' }, () => {})).rejects.toThrow(RangeError);
});

test('of two profiles only what chance does not explain is told apart', async () => {
  const { ask } = await opened(stacks({ 'm;x': 500, 'm;y': 500 }));
  const { compared } = await ask(
    { ask: 'compare', profile: 0, file: stacks({ 'm;x': 5020, 'm;y': 4980 }), other: ALL },
    'compared',
  );
  expect(compared?.every(({ isExplained }) => isExplained)).toBe(true);
  const second = await ask(
    { ask: 'compare', profile: 0, file: stacks({ 'm;x': 900, 'm;y': 100 }), other: ALL },
    'compared',
  );
  expect(second.compared?.map(({ name, isExplained }) => [name, isExplained])).toEqual([
    ['x', false],
    ['y', false],
  ]);
});

test('two runs of one file are told apart by name, and compared with each other', async () => {
  const { ask, opened: file } = await opened(new Blob(['m;x 500 900\nm;y 500 100\n']));
  expect(file.profiles.map(({ side }) => side)).toEqual(['after', 'before']);
  const { compared } = await ask({ ask: 'compare', profile: 1, file: undefined, other: 0 }, 'compared');
  expect(compared?.map(({ name, isExplained, difference }) => [name, isExplained, difference.share > 0])).toEqual([
    ['x', false, true],
    ['y', false, false],
  ]);
});

test('functions go by what they take with what they call, where that is asked for; a search weighs what is not drawn too', async () => {
  const narrow = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`m;narrow ${i}`, 1]));
  const { ask } = await opened(stacks({ 'm;wide': 4_000_000, ...narrow }));
  const { functions } = await ask({ ask: 'functions', profile: 0, by: 'total' }, 'functions');
  expect(functions[0]).toMatchObject({ name: 'm', total: { share: 1 } });
  const { share } = await ask({ ask: 'matched', profile: 0, query: 'NARROW' }, 'matched');
  expect(share).toBeCloseTo(400 / 4_000_400, 9);
});
