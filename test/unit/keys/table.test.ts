/** The table itself: no key has two meanings, and the help tells of all. */
import { expect, test } from 'vitest';
import type { Page } from '../../../src/keys/page.ts';
import { tableOf } from '../../../src/keys/table.ts';

const nothing = () => {};
const page: Page = {
  ...{ next: nothing, back: nothing, below: nothing, above: nothing, first: nothing, last: nothing },
  fullScreen: nothing,
  slide: () => null,
  grow: () => false,
  isCovered: () => false,
};
const all = { ...page, overview: { isOpen: () => false, toggle: nothing }, contents: nothing };

test('each key has one meaning', () => {
  const names = tableOf(all).flatMap(({ keys }) => keys);
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test('each is shown, in words of its own', () => {
  const said = tableOf(all).map(({ does }) => does);
  expect(new Set(said).size).toBe(said.length);
  expect(tableOf(all).filter(({ shown, does }) => shown.length === 0 || does === '')).toEqual([]);
});

test('a page without an overview or a list of slides has no keys for them', () => {
  const named = (one: Page) => tableOf(one).flatMap(({ keys }) => keys);
  expect(named(all).filter((name) => !named(page).includes(name))).toEqual(['m', 'o']);
});
