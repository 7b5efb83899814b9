/** The headers that are edited on their slide: at the speaker's desk, for the room to see, and the other way round. */
import { expect, inject, test } from 'vitest';
import { goTo, grow, launch, openDeck } from '../../test/browser/open.ts';

const SLIDE = 'fingerprint';

test('a header that is written in one window stands in the other, with the same fingerprint', async () => {
  const browser = await launch();
  const deck = await openDeck(browser, inject('deckUrl'));
  await goTo(deck.page, SLIDE);
  await grow(deck.page, SLIDE);
  const [speaker] = await Promise.all([deck.page.waitForEvent('popup'), deck.page.keyboard.press('s')]);
  const [room, desk] = [deck.page, speaker].map((page) => page.locator(`#${SLIDE} header-fingerprint`));
  const hash = (panel: typeof room) => panel?.locator('output').textContent();
  await expect.poll(() => hash(desk)).toMatch(/^[0-9a-f]{40}$/);
  const before = await hash(desk);
  await desk?.locator('input').first().fill('curl/8.5.0');
  await expect.poll(() => room?.locator('input').first().inputValue()).toBe('curl/8.5.0');
  await expect.poll(() => hash(room)).not.toBe(before);
  expect(await hash(desk)).toBe(await hash(room));
  await room?.getByRole('button').first().click();
  await expect.poll(() => desk?.locator('input').first().inputValue()).not.toBe('curl/8.5.0');
  await expect.poll(async () => (await hash(desk)) === (await hash(room))).toBe(true);
  expect(deck.errors).toEqual([]);
  await browser.close();
}, 120_000);
