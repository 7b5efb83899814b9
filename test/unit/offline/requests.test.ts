/** Which of the built files an address means; what a chat or a tracker adds must not miss it, and nothing leads elsewhere. */
import { expect, test } from 'vitest';
import { fileAt, isWithin } from '../../../src/offline/requests.ts';

const scope = 'https://example.org/talks/deck/';
const files = new Set(['index.html', 'read.html', 'share/one.html', 'assets/a-1.js', 'a b.txt']);
const at = (href: string) => fileAt(scope, new URL(href, scope).href, (path) => files.has(path));

test.each([
  ['', 'index.html'],
  ['#/slide/2', 'index.html'],
  ['?s=eyJ2Ijoy#/slide', 'index.html'],
  ['?s=x).&utm_source=x&fbclid=1', 'index.html'],
  ['index.html?view=print', 'index.html'],
  ['index', 'index.html'],
  ['read.html?s=1', 'read.html'],
  ['read?s=1', 'read.html'],
  ['share/one.html', 'share/one.html'],
  ['assets/a-1.js?x', 'assets/a-1.js'],
  ['a%20b.txt', 'a b.txt'],
])('“%s” is %s', (href, file) => {
  expect(at(href)).toBe(file);
});

test.each([
  ['a page that is none', 'nowhere.html'],
  ['a page below one', 'read.html/deep'],
  ['a folder without a page', 'share/'],
  ['a file of a version before', 'assets/a-0.js'],
  ['what is no text', '%E0%A4%A'],
  ['the folder above', '../'],
  ['a folder beside', '../deck2/index.html'],
  ['the folder without its slash', '../deck'],
  ['the same path on another host', 'https://example.com/talks/deck/index.html'],
])('%s is not answered with a file', (_, href) => {
  expect(at(href)).toBeUndefined();
});

test('the worker answers for its folder and nothing beside it', () => {
  expect(isWithin(scope, `${scope}anything`)).toBe(true);
  expect(isWithin(scope, 'https://example.org/talks/deck2/')).toBe(false);
  expect(isWithin(scope, 'http://example.org/talks/deck/')).toBe(false);
});
