import { expect, test } from 'vitest';
import { addressOf, readAddress } from '../../../src/session/address.ts';
import { decodeLink } from '../../../src/session/link.ts';
import { paths } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';

const base = 'https://example.org/talk/index.html';

test('the address holds the place in its hash and, where something was set, the values in one parameter', () => {
  const session = new Session('a');
  expect(addressOf(session, base)).toBe(base);
  session.set(paths.place, { slide: 'mkday', step: -1 }, 'hand');
  expect(addressOf(session, base)).toBe(`${base}#/mkday`);
  session.set(paths.place, { slide: 'mkday', step: 2 }, 'hand');
  session.set(paths.value('spin-loop', 'spin-loop', 'cores'), { value: 8, at: '' }, 'hand');
  const url = new URL(addressOf(session, base));
  expect([url.hash, url.pathname, [...url.searchParams.keys()]]).toEqual(['#/mkday/2', '/talk/index.html', ['s']]);
  const { values } = decodeLink(url.searchParams.get('s') ?? '', (model, scope = '') => [{ scope, model }]);
  expect(values).toEqual([['values/spin-loop/spin-loop/cores', { value: 8, at: '' }]]);
});

test('an address of before is replaced, and what others put into it stays', () => {
  const session = new Session('a');
  session.set(paths.place, { slide: 'wall', step: -1 }, 'hand');
  const href = addressOf(session, `${base}?view=print&s=old&utm_source=x#/mkday/1`);
  expect(href).toBe(`${base}?view=print&utm_source=x#/wall`);
});

test('what is not in the link leaves the address alone', () => {
  const session = new Session('a');
  session.set(paths.bet('menu/level'), 1, 'hand');
  session.set(paths.open('menu/level'), 'table', 'hand');
  session.set(paths.brought('menu/file'), { rows: 1 }, 'hand');
  session.set(paths.black, true, 'hand');
  expect(addressOf(session, base)).toBe(base);
});

test.each([
  ['?s=abc', '#/wall', 'abc', '#/wall'],
  ['?utm_source=x&s=abc', '', 'abc', ''],
  ['?utm_source=x&amp;s=abc', '#/wall', 'abc', '#/wall'],
  ['?s=abc%23/wall', '', 'abc', '#/wall'],
  ['?s=abc%23%2Fwall%2F1', '', 'abc', '#%2Fwall%2F1'],
  ['?utm_source=x%23/wall', '', '', '#/wall'],
  ['?tag=%23talk', '', '', ''],
  ['?s=abc%23/wall', '#/mkday', 'abc', '#/mkday'],
  ['', '', '', ''],
])('%s%s is read as it was meant', (search, hash, link, meant) => {
  expect(readAddress({ search, hash })).toEqual({ link, hash: meant });
});

test('what was written in another way is not left beside what is written now', () => {
  const session = new Session('a');
  session.set(paths.value('spin-loop', 'spin-loop', 'cores'), { value: 8, at: '' }, 'hand');
  const url = new URL(addressOf(session, `${base}?utm_source=x&amp;s=old`));
  expect([...url.searchParams.keys()]).toEqual(['utm_source', 's']);
});
