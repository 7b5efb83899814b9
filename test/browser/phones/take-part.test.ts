/**
 * A wall and two phones, each a browser of its own, under the deck's policy: they vote, and how is seen with the answer; they
 * lend two seconds, and the wall's band is of their runs too; the speaker's phone turns the slides.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { Hall, launchHall, openDesk, turnTo, type Watched, wider } from './hall.ts';

const PATIENCE = { timeout: 30_000 };

let browser: Browser;
let hall: Hall;
let wall: Watched;
let phones: Watched[];

beforeAll(async () => {
  browser = await launchHall();
  hall = await new Hall(browser).start();
  wall = await hall.openWall();
  phones = [await hall.openPhone(), await hall.openPhone()];
});
afterAll(async () => {
  await browser.close();
  await hall.kill();
});

const pages = () => [wall, ...phones].map(({ page }) => page) as [Page, Page, Page];
const noErrors = () => expect([wall, ...phones].flatMap(({ errors }) => errors)).toEqual([]);

test('phones vote, the wall shows how many; how they voted comes with the answer, everywhere', async () => {
  const [room, one, other] = pages();
  const on = (page: Page, part: string) => page.locator(`#mkday ${part}`);
  const slider = (page: Page) => on(page, '.bet input[type=range]');
  const vote = (page: Page) => on(page, '.bet .guess button');
  const guess = async (page: Page, place: number) => {
    await slider(page).fill(String(place));
    if (await vote(page).isEnabled()) await vote(page).click();
  };
  await turnTo(room, 'mkday', '/0');
  await expect.poll(() => on(one, '.poll').count(), PATIENCE).toBe(1);
  await expect.poll(() => on(other, '.poll').count(), PATIENCE).toBe(1);
  const heights = await on(one, '.bet :is(button, input)').evaluateAll((all) =>
    all.map((control) => control.getBoundingClientRect().height),
  );
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);

  await guess(one, 0);
  await guess(one, 3);
  await guess(other, 1);
  await expect.poll(() => on(room, '.voters').textContent(), PATIENCE).toContain('2 votes');
  await expect.poll(() => on(one, '.own').getAttribute('data-own'), PATIENCE).toBe('counted');
  expect(await vote(one).isDisabled()).toBe(true);
  for (const part of ['.room-bar', '#mkday']) expect(await violationsOn(one, part)).toEqual([]);
  // Moved on, it is no vote yet.
  await slider(one).fill('5');
  expect(await vote(one).isDisabled()).toBe(false);
  // A vote shows nobody the answer, and nobody the votes.
  expect(await on(one, '.sentence').isVisible()).toBe(false);
  expect(await room.locator('.room-bet, .room-guesses').count()).toBe(0);

  await turnTo(room, 'mkday', '/1');
  for (const page of pages())
    await expect
      .poll(
        () =>
          on(page, '.room-guesses rect:not(.answer)').evaluateAll((all) =>
            all.flatMap((bar, i) => (Number(bar.getAttribute('height')) > 0 ? [i] : [])),
          ),
        PATIENCE,
      )
      .toEqual([1, 3]);
  // The next step has the answer: it is drawn among the guesses where the verdict says that it is.
  await turnTo(room, 'mkday', '/2');
  const verdict = () => on(one, '.verdict').textContent();
  await expect.poll(verdict, PATIENCE).toContain('the run says');
  const [, answer = ''] = /the run says “(.*)”/.exec((await verdict()) ?? '') ?? [];
  expect(Number.parseFloat(answer.slice(1))).toBeGreaterThan(2);
  await expect.poll(() => on(room, '.room-guesses .ends b').textContent(), PATIENCE).toContain(answer);
  expect(await violationsOn(room, '#mkday .said')).toEqual([]);
  noErrors();
});

test('how a room bet on choices is seen on its phones, too, without a scroll', async () => {
  const [room, one] = pages();
  await turnTo(room, 'cache-policies');
  await one.locator('#cache-policies .choices button').nth(1).click(PATIENCE);
  await expect.poll(() => room.locator('#cache-policies .voters').textContent(), PATIENCE).toContain('1 vote');
  await turnTo(room, 'cache-policies', '/1');
  await one.locator('#cache-policies .room-bet').waitFor(PATIENCE);
  await expect
    .poll(async () => {
      const [votes, bar] = await Promise.all(
        ['#cache-policies .room-bet', '.room-bar'].map((part) => one.locator(part).boundingBox()),
      );
      return (votes?.y ?? 0) > 0 && (votes?.y ?? 0) + (votes?.height ?? 0) < (bar?.y ?? 0);
    }, PATIENCE)
    .toBe(true);
  noErrors();
});

test('two seconds of a phone are runs in the wall’s band', async () => {
  const [room, one] = pages();
  const name = 'dashboard-before';
  await turnTo(room, name);
  await room.locator(`#${name} [data-tool=play]`).click();
  await room.locator(`#${name} .play button`, { hasText: 'seeds' }).click();
  expect(await room.locator(`#${name} .room-adds`).textContent(PATIENCE)).toContain('are asked for two seconds');
  const offer = one.locator('.room-dock[data-offer=lend] button');
  await offer.waitFor(PATIENCE);
  // What the wall has opened of the figure fits, and what the room asks lies beside the bar, not on it.
  expect(await wider(one)).toBe(0);
  const [asked, bar] = await Promise.all([offer.boundingBox(), one.locator('.room-bar').boundingBox()]);
  expect((asked?.y ?? 0) + (asked?.height ?? 0)).toBeLessThan(bar?.y ?? 0);
  await offer.click(PATIENCE);
  await expect.poll(() => one.locator('.room-dock').getAttribute('data-offer'), PATIENCE).toBe('lent');
  const lent = Number.parseInt((await one.locator('.room-dock').textContent()) ?? '', 10);
  expect(lent).toBeGreaterThan(0);
  await expect
    .poll(() => room.locator(`#${name} .room-adds`).textContent(), PATIENCE)
    .toBe(`1 phone has lent ${lent} ${lent === 1 ? 'run' : 'runs'}.`);
  noErrors();
});

test('the speaker’s phone turns the slides with the key that was handed to it, until that is taken back', async () => {
  const [room] = pages();
  await turnTo(room, 'thread-dump');
  const { page: desk } = await openDesk(wall);
  await desk.locator('button.hand-over').click(PATIENCE);
  const address = await desk.locator('.hand-over .code').getAttribute('data-address', PATIENCE);
  const remote = await hall.open(address ?? '', { width: 390, height: 844 });
  const place = () => room.evaluate(() => location.hash);
  await remote.page.locator('.next:enabled').click(PATIENCE);
  await expect.poll(place, PATIENCE).toBe('#/thread-dump/0');
  await remote.page.locator('footer .back').click();
  await expect.poll(place, PATIENCE).toBe('#/thread-dump');
  expect((await remote.page.locator('.notes').textContent())?.length).toBeGreaterThan(200);
  expect(await violationsOn(remote.page)).toEqual([]);
  await remote.page.locator('button.black').click();
  await expect.poll(() => remote.page.locator('button.black').getAttribute('aria-pressed'), PATIENCE).toBe('true');
  await remote.page.locator('.next').click();
  await expect.poll(() => remote.page.locator('button.black').getAttribute('aria-pressed'), PATIENCE).toBe('false');
  await desk.locator('.hand-over .take').click();
  await expect.poll(() => remote.page.locator('.next').isDisabled(), PATIENCE).toBe(true);
  expect([await place(), remote.errors]).toEqual(['#/thread-dump', []]);
  noErrors();
});
