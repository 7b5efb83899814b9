/** A file of profiles that stays open in its worker: what is asked of it, and how much of it goes to the page. */
import { expect, test } from 'vitest';
import { zip } from '../../archive/testing/zip.ts';
import { bookKeeper } from './book-keeper.ts';
import { ALL } from './profile-book.ts';
import type { Answer, Question } from './protocol.ts';

const stacks = (weights: Readonly<Record<string, number>>) =>
  new File(
    [
      Object.entries(weights)
        .map(([stack, weight]) => `${stack} ${weight}`)
        .join('\n'),
    ],
    'stacks.txt',
  );

async function opened(file: File) {
  const keeper = bookKeeper();
  const ask = async <K extends Answer['is']>(question: Question, is: K) => {
    const answer = await keeper(question, () => {});
    if (answer.is !== is) throw new Error(`${answer.is} for ${is}`);
    return answer as Extract<Answer, { is: K }>;
  };
  return { ask, ...(await ask({ ask: 'open', files: [file] }, 'opened')) };
}

test('the file is told by its form, its weight and its samples', async () => {
  const { opened: file, ask } = await opened(stacks({ 'a;b': 3, 'a;c': 7 }));
  expect(file).toMatchObject({ format: 'collapsed stacks', largest: 0, profiles: [{ total: '10 samples' }] });
  const { about } = await ask({ ask: 'about', profile: 0 }, 'about');
  expect(about).toMatchObject({
    total: '10 samples',
    samples: 10,
    calls: 3,
    busiest: { name: 'c', share: { share: 0.7 } },
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
    { ask: 'compare', profile: 0, beside: { file: stacks({ 'm;x': 5020, 'm;y': 4980 }) } },
    'compared',
  );
  expect(compared?.every(({ isExplained }) => isExplained)).toBe(true);
  const second = await ask(
    { ask: 'compare', profile: 0, beside: { file: stacks({ 'm;x': 900, 'm;y': 100 }) } },
    'compared',
  );
  expect(second.compared?.map(({ name, isExplained }) => [name, isExplained])).toEqual([
    ['x', false],
    ['y', false],
  ]);
});

test('two runs of one file are told apart by name, and compared with each other', async () => {
  const { ask, opened: file } = await opened(new File(['m;x 500 900\nm;y 500 100\n'], 'two.txt'));
  expect(file.profiles.map(({ side }) => side)).toEqual(['after', 'before']);
  const { compared } = await ask({ ask: 'compare', profile: 1, beside: { profile: 0 } }, 'compared');
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

test('each frame of the graph has what its samples leave open, but for the whole', async () => {
  const { ask } = await opened(stacks({ 'a;b': 30, 'a;c': 70 }));
  const { look } = await ask({ ask: 'look', profile: 0, view: 'left-heavy' }, 'look');
  const { intervals } = await ask({ ask: 'intervals', profile: 0 }, 'intervals');
  expect(look?.frames.map(({ name }) => name)).toEqual(['', 'a', 'c', 'b']);
  expect(intervals[0]).toBeNull();
  // Wilson 1927 for 70 of 100.
  expect(intervals[2]?.low).toBeCloseTo(0.604, 3);
  expect(intervals[2]?.high).toBeCloseTo(0.781, 3);
});

test('of several files one is chosen, those of archives too; another one of them stands beside it', async () => {
  const packed = zip([
    { name: 'run/before.txt', text: 'm;x 500\nm;y 500\n' },
    { name: 'run/after.txt', text: 'm;x 900\nm;y 100\n' },
  ]);
  const keeper = bookKeeper();
  const files = [new File([new Uint8Array(packed)], 'runs.zip'), stacks({ 'm;z': 1 })];
  const choose = await keeper({ ask: 'open', files }, () => {});
  const names = ['run/before.txt', 'run/after.txt', 'stacks.txt'];
  expect(choose).toMatchObject({ is: 'choose', files: names.map((name) => ({ name })) });
  expect(await keeper({ ask: 'open-one', place: 0 }, () => {})).toMatchObject({ is: 'opened', place: 0 });
  const compared = await keeper({ ask: 'compare', profile: 0, beside: { place: 1 } }, () => {});
  expect(compared).toMatchObject({
    other: 'run/after.txt',
    compared: [{ name: 'x', isExplained: false }, { name: 'y' }],
  });
});

test('one that cannot be read takes nothing away from the one that is open', async () => {
  const keeper = bookKeeper();
  await keeper({ ask: 'open', files: [stacks({ 'a;b': 3 })] }, () => {});
  await expect(keeper({ ask: 'open', files: [new File(['no stack'], 'a')] }, () => {})).rejects.toThrow('odd-line');
  expect(await keeper({ ask: 'about', profile: 0 }, () => {})).toMatchObject({ about: { busiest: { name: 'b' } } });
});

test('how far the reading is comes in steps that are worth it', async () => {
  const told: number[] = [];
  const parts = Array.from({ length: 200 }, () => 'main;read 1\n'.repeat(1000));
  await bookKeeper()({ ask: 'open', files: [new File(parts, 'a')] }, (share) => told.push(share));
  expect(told.length).toBeGreaterThan(5);
  expect(told.length).toBeLessThanOrEqual(20);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBeGreaterThan(0.9);
});
