/**
 * The page from the laptop, the broker a real Mosquitto, which the deck was built with: its policy lets pages go there and
 * nowhere else. The speaker opens the room with the password, two rooms know nothing of each other, and a broker that was
 * killed has its room back.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasMosquitto, type Mosquitto, mosquitto, SPEAKERS_PASSWORD } from '../../room/mosquitto.ts';
import {
  ask,
  barState,
  FROM_NOWHERE,
  Hall,
  lastStep,
  launchHall,
  openDesk,
  PHONE_HOST,
  told,
  turnTo,
  type Watched,
} from './hall.ts';

const PATIENCE = { timeout: 20_000 };
const RIGHT_AGAIN = { timeout: 3000, interval: 50 };

describe.skipIf(!hasMosquitto)('a room at Mosquitto', () => {
  let browser: Browser;
  let broker: Mosquitto;
  let hall: Hall;

  beforeAll(async () => {
    [browser, broker] = await Promise.all([launchHall(FROM_NOWHERE), mosquitto()]);
    hall = await new Hall(browser, `club=${broker.address}`).start();
  });
  afterAll(async () => {
    await browser.close();
    await hall.kill();
    await broker.remove();
  });

  /** A wall, and the address that its code leads to. */
  async function openRoom(password = SPEAKERS_PASSWORD): Promise<{ wall: Watched; address: string }> {
    const wall = await hall.openWall({ hash: '' });
    await wall.page.keyboard.press('q');
    await wall.page.locator('.invitation input[type=password]').fill(password);
    await wall.page.locator('.invitation button', { hasText: 'Open it' }).click();
    const address = await wall.page.locator('.invitation a.code').getAttribute('href');
    await wall.page.keyboard.press('Escape');
    return { wall, address: address ?? '' };
  }

  const shows = (phone: Watched, slide: string, patience: object = PATIENCE) =>
    expect.poll(async () => (await told(phone.page)).slide, patience).toBe(slide);

  test('phones follow the wall of their room, and come back by themselves', async () => {
    const [one, other] = [await openRoom(), await openRoom()];
    expect(one.address).toContain(`http://${PHONE_HOST}`);
    expect(one.address).toMatch(/\.club$/);
    expect(one.address).not.toBe(other.address);
    const [phone, stranger] = [await hall.openPhone(one.address), await hall.openPhone(other.address)];
    await turnTo(other.wall.page, 'gzip-level');
    await turnTo(one.wall.page, 'thread-dump');
    await shows(phone, 'thread-dump');
    await shows(stranger, 'gzip-level');
    await expect
      .poll(() => one.wall.page.evaluate(() => document.querySelector('.room-mark')?.hasAttribute('hidden')), PATIENCE)
      .toBe(true);

    await broker.kill();
    await expect.poll(() => barState(phone.page), PATIENCE).toBe('down');
    await turnTo(one.wall.page, 'cache-policies');
    await broker.start();
    await shows(phone, 'cache-policies', RIGHT_AGAIN);
    await shows(stranger, 'gzip-level');
    expect([one.wall, other.wall, phone, stranger].flatMap(({ errors }) => errors)).toEqual([]);
    for (const { context } of [one.wall, other.wall, phone, stranger]) await context.close();
  }, 180_000);

  test('phones ask and vote for what is asked; the end of the room leaves nothing of it', async () => {
    const { wall, address } = await openRoom();
    const { page: desk, errors } = await openDesk(wall);
    const [phone, other] = [await hall.openPhone(address), await hall.openPhone(address)];
    const questions = () => wall.page.locator('.room-board li :is(b, p)').allTextContents();
    const { slide, step } = await lastStep(wall.page);
    await turnTo(wall.page, slide, step);
    await ask(phone.page, 'How did you find the atom?');
    await ask(other.page, 'Who is the saint?');
    await desk.locator('button.questions').click(PATIENCE);
    await expect.poll(() => desk.locator('.questions-sheet li').count(), PATIENCE).toBe(2);
    await expect.poll(() => phone.page.locator('dialog.ask .state').textContent(), PATIENCE).toBe('The speaker has it');
    expect(await questions()).toEqual([]);
    for (const question of ['atom', 'saint'])
      await desk.locator('.questions-sheet li', { hasText: question }).locator('.show').click();
    await expect.poll(async () => (await questions()).length, PATIENCE).toBe(4);
    await phone.page.locator('dialog.ask .wall li', { hasText: 'saint' }).locator('.up').click(PATIENCE);
    await expect.poll(questions, PATIENCE).toEqual(['2', 'Who is the saint?', '1', 'How did you find the atom?']);

    await wall.page.keyboard.press('q');
    await wall.page.locator('.invitation button', { hasText: 'End the room' }).click(PATIENCE);
    await expect.poll(() => barState(other.page), PATIENCE).toBe('over');
    for (const { page } of [wall, phone, other])
      expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('saint');
    // Who comes now hears nothing that had been kept.
    const late = await hall.open(address, { width: 390, height: 844 });
    await expect.poll(() => barState(late.page), PATIENCE).toBe('waits');
    expect([wall, phone, other, late].flatMap((one) => one.errors).concat(errors)).toEqual([]);
    for (const { context } of [wall, phone, other, late]) await context.close();
  }, 180_000);

  test('a wrong password is said, and the talk goes on', async () => {
    const { wall } = await openRoom('guessed');
    await expect.poll(() => wall.page.locator('.room-mark').textContent(), PATIENCE).toContain('another password');
    await wall.page.keyboard.press('PageDown');
    await wall.context.close();
  });

  test('a link leads to no broker that the deck was not built with', async () => {
    const { wall, address } = await openRoom();
    for (const name of ['.elsewhere', '.wss:%2F%2Fevil.example%2F']) {
      const lost = await hall.open(address.replace('.club', name), { width: 390, height: 844 });
      await expect.poll(() => barState(lost.page), PATIENCE).toBe('lost');
      await lost.context.close();
    }
    await wall.context.close();
  });
});
