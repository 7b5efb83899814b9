/** Addresses of pages with a slide's picture: where they lead to is what was copied. */
import { expect, test } from 'vitest';
import { type SharedPlace, sharedAddress } from '../../../src/session/shared-address.ts';
import { leadsTo } from '../../../src/share/leads-to.ts';

const DECK = 'https://example.org/talk/';
const PAGES = `${DECK}share/`;
const place = (more: Partial<SharedPlace> = {}): SharedPlace => ({
  tale: 'ddos',
  slide: 'fingerprint',
  step: -1,
  ...more,
});

test.each([
  ['a slide', `${DECK}`, place(), `${PAGES}ddos/fingerprint.html`, `${DECK}#/fingerprint`],
  ['its step', `${DECK}`, place({ step: 2 }), `${PAGES}ddos/fingerprint.html#2`, `${DECK}#/fingerprint/2`],
  [
    'numbers',
    `${DECK}?slides&s=a-_1`,
    place({ step: 0 }),
    `${PAGES}ddos/fingerprint.html?s=a-_1#0`,
    `${DECK}?s=a-_1#/fingerprint/0`,
  ],
  [
    'a section',
    `${DECK}read.html?s=a1`,
    place({ step: undefined }),
    `${PAGES}ddos/fingerprint.html?s=a1&read=`,
    `${DECK}read.html?s=a1#fingerprint`,
  ],
])('%s', (_, address, at, copied, leads) => {
  expect(sharedAddress(PAGES, new URL(address), at)).toBe(copied);
  expect(leadsTo(copied, `${DECK}#/fingerprint`)).toBe(leads);
});

test('what chats add stays behind', () => {
  const slide = `${DECK}#/fingerprint`;
  expect(leadsTo(`${PAGES}ddos/fingerprint.html?s=a1&utm_source=x&fbclid=2#1).`, slide)).toBe(
    `${DECK}?s=a1#/fingerprint/1`,
  );
  expect(leadsTo(`${PAGES}ddos/fingerprint.html#:~:text=x`, slide)).toBe(slide);
});
