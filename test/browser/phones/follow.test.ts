/** A room in real browsers: phones over plain http, which is no secure context, a large screen, and a wall on localhost. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { Connection } from '../../../src/room/wire/connection.ts';
import { randomName, SPEAKER, topicsOf } from '../../../src/room/wire/topics.ts';
import { follower, over } from '../../budgets.ts';
import { barState, Hall, launchHall, moveSlider, openIn, PHONE_HOST, told, turnTo, type Watched } from './hall.ts';

const PATIENCE = { timeout: 20_000 };
/** What the room is promised. */
const RIGHT_AGAIN = { timeout: 3000, interval: 50 };

let browser: Browser;
let hall: Hall;
let wall: Watched;

beforeAll(async () => {
  browser = await launchHall();
});
afterAll(() => browser.close());
beforeEach(async () => {
  hall = await new Hall(browser).start();
  wall = await hall.openWall();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await hall.kill();
});

/** The phone shows the wall's slide, and its figure says what the wall's says, at rest. */
const agrees = async (phone: Watched, patience: { timeout: number; interval?: number } = PATIENCE) => {
  await expect
    .poll(async () => {
      const [one, other] = [await told(wall.page), await told(phone.page)];
      return one.said !== '' && one.slide === other.slide && one.said === other.said ? 'agreed' : { one, other };
    }, patience)
    .toBe('agreed');
  return told(phone.page);
};

test('slides, steps and values of the wall are the phone’s, and a large screen’s; nothing is thrown', async () => {
  const [phone, laptop] = [await hall.openPhone(), await hall.openLaptop()];
  expect(await phone.page.evaluate(() => [isSecureContext, crypto.subtle === undefined])).toEqual([false, true]);
  expect(phone.page.url()).toContain('/read.html?room=');
  // Some browsers do not count a room's line as the page's own: both policies name it.
  const policies = await phone.page.evaluate(async () => [
    (await fetch('./read.html')).headers.get('content-security-policy'),
    document.querySelector<HTMLMetaElement>('meta[http-equiv=Content-Security-Policy]')?.content,
  ]);
  for (const policy of policies) expect(policy).toContain(`connect-src 'self' ws://${PHONE_HOST}:`);
  for (const [slide, step] of [
    ['thread-dump', ''],
    ['cache-policies', '/1'],
    ['mkday', '/1'],
  ] as const) {
    await turnTo(wall.page, slide, step);
    expect((await agrees(phone)).slide).toBe(slide);
    await agrees(laptop);
  }
  const before = (await told(wall.page)).said;
  await moveSlider(wall.page, 0.8);
  await expect.poll(async () => (await told(wall.page)).said, PATIENCE).not.toBe(before);
  await agrees(phone);
  await agrees(laptop);
  expect([wall, phone, laptop].map(({ errors }) => errors)).toEqual([[], [], []]);
}, 120_000);

test('what follows a room weighs little beyond the page, and is loaded with a room in the link alone', async () => {
  const phone = await hall.openPhone();
  const plain = await hall.open(`${hall.shortAddress}read.html`, { width: 390, height: 844 });
  await plain.page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  // Which figures a page has loaded is its own business.
  for (let i = 0; i < 40; i++) {
    await plain.page.evaluate((share) => scrollTo(0, share * document.documentElement.scrollHeight), i / 40);
    await plain.page.waitForTimeout(200);
  }
  const loaded = async ({ page }: Watched) => {
    await page.waitForTimeout(3000);
    return page.evaluate(() => {
      const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return entries
        .filter(({ name }) => /\.(js|css)$/.test(name))
        .map(({ name, encodedBodySize }) => ({ name: new URL(name).pathname, kilobytes: encodedBodySize / 1000 }));
    });
  };
  const [withRoom, without] = [await loaded(phone), await loaded(plain)];
  const known = new Set(without.map(({ name }) => name));
  const own = withRoom.filter(({ name }) => !known.has(name));
  expect(own.some(({ name }) => /ed25519/.test(name))).toBe(true);
  expect(without.filter(({ name }) => /ed25519|phone|on-article/.test(name))).toEqual([]);
  const weight = own.reduce((sum, { kilobytes }) => sum + kilobytes, 0);
  console.log(`A follower loads ${weight.toFixed(1)} kB beyond the article, compressed.`);
  expect(
    over('a follower, beyond the article', weight, follower, 'kB'),
    own.map(({ name }) => name).join('\n'),
  ).toBeUndefined();
});

test('who comes late has it at once, and who came too early is led in', async () => {
  await turnTo(wall.page, 'thread-dump');
  const late = await hall.openPhone();
  await agrees(late);
  await hall.kill();
  await hall.start();
  const early = await hall.open(hall.shortAddress, { width: 390, height: 844 });
  await early.page.waitForURL(/room=/, PATIENCE);
  await agrees(early);
});

test('a phone looks around and is left alone; one tap leads back to what is shown then', async () => {
  await turnTo(wall.page, 'thread-dump');
  const phone = await hall.openPhone();
  await agrees(phone);
  await phone.page.mouse.wheel(0, 4000);
  await expect.poll(() => barState(phone.page), PATIENCE).toBe('around');
  const { slide } = await told(phone.page);
  await turnTo(wall.page, 'gzip-level');
  await phone.page.waitForTimeout(2500);
  expect((await told(phone.page)).slide).toBe(slide);
  await phone.page.locator('.room-bar button:not(.ask-open)').click();
  expect((await agrees(phone)).slide).toBe('gzip-level');

  const laptop = await hall.openLaptop();
  await agrees(laptop);
  // It has no room of its own to show.
  await laptop.page.keyboard.press('q');
  await laptop.page.keyboard.press('?');
  await laptop.page.locator('dialog.keys').waitFor();
  expect(await laptop.page.locator('dialog.keys kbd').allTextContents()).not.toContain('Q');
  expect(await laptop.page.locator('dialog.invitation').count()).toBe(0);
  await laptop.page.keyboard.press('Escape');
  await laptop.page.keyboard.press('Home');
  await expect.poll(() => barState(laptop.page), PATIENCE).toBe('around');
  await laptop.page.locator('.room-bar button:not(.ask-open)').click();
  await agrees(laptop);
  expect([...phone.errors, ...laptop.errors]).toEqual([]);
}, 120_000);

test('a broker that was killed: the wall goes on with one small mark, and phones are right again within three seconds', async () => {
  await wall.context.close();
  wall = await hall.openWall({ serviceWorkers: 'allow' });
  const phone = await hall.openPhone();
  await turnTo(wall.page, 'thread-dump');
  await agrees(phone);
  // The wall’s browser keeps the deck, as after any visit.
  await wall.page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 });
  await hall.kill();
  await wall.page.locator('.room-mark:not([hidden])').waitFor();
  await expect.poll(() => barState(phone.page), PATIENCE).toBe('down');
  await turnTo(wall.page, 'cache-policies');
  await expect.poll(async () => (await told(wall.page)).slide, PATIENCE).toBe('cache-policies');
  await hall.start();
  await expect.poll(async () => (await told(phone.page)).slide, RIGHT_AGAIN).toBe('cache-policies');
  await wall.page.locator('.room-mark').waitFor({ state: 'hidden' });
  await agrees(phone);
  expect([...wall.errors, ...phone.errors]).toEqual([]);
}, 120_000);

test('a phone that slept is right within three seconds of waking', async () => {
  const phone = await hall.openPhone();
  await turnTo(wall.page, 'thread-dump');
  await agrees(phone);
  await phone.context.setOffline(true);
  const session = await phone.context.newCDPSession(phone.page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await turnTo(wall.page, 'cache-policies');
  await expect.poll(() => told(wall.page).then(({ slide }) => slide), PATIENCE).toBe('cache-policies');
  await phone.page.waitForTimeout(4000).catch(() => {});
  await phone.context.setOffline(false);
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await expect.poll(async () => (await told(phone.page)).slide, RIGHT_AGAIN).toBe('cache-policies');
}, 120_000);

test('lines hold for longer than a keepalive and a half, at rest', async () => {
  const phone = await hall.openPhone();
  const states: string[] = [];
  await phone.page.exposeFunction('barTurned', (state: string) => states.push(state));
  await phone.page.evaluate(() => {
    const bar = document.querySelector<HTMLElement>('.room-bar');
    if (bar)
      new MutationObserver(() => Reflect.get(window, 'barTurned')(bar.dataset.state)).observe(bar, {
        attributes: true,
      });
  });
  await phone.page.waitForTimeout(26_000);
  expect(states.filter((state) => state === 'down')).toEqual([]);
  expect(hall.clients).toBe(2);
}, 120_000);

test('two tabs of one browser hold one line, and both follow', async () => {
  const phone = await hall.openPhone();
  const second = await openIn(phone.context, phone.page.url());
  await turnTo(wall.page, 'thread-dump');
  await agrees(phone);
  await agrees(second);
  await second.page.waitForTimeout(6000);
  expect(hall.clients).toBe(2);
  await second.page.close();
  await turnTo(wall.page, 'cache-policies');
  await agrees(phone);
  expect(hall.clients).toBe(2);
}, 120_000);

test('whatever is published, nobody but the wall drives a phone', async () => {
  const phone = await hall.openPhone();
  await turnTo(wall.page, 'thread-dump');
  await agrees(phone);
  const topics = topicsOf(hall.room);
  const heard: Uint8Array[] = [];
  // Somebody who has the password, even so, and not the key.
  const thief = new Connection({
    openSocket: () => new WebSocket(hall.socketAddress, ['mqtt']),
    clientId: randomName(16),
    user: SPEAKER,
    password: 'the-secret-of-the-wall',
    topics: [topics.state],
    heard: (_topic, bytes) => heard.push(bytes),
    changed: () => {},
  });
  await expect.poll(() => heard.length, PATIENCE).toBeGreaterThan(0);
  const old = heard[0] as Uint8Array;
  await turnTo(wall.page, 'cache-policies');
  await agrees(phone);
  const publish = (bytes: Uint8Array) => thief.publish(topics.state, bytes, true);
  let state = 7;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state;
  };
  for (let i = 0; i < 10_000; i++) {
    if (i % 5 === 0) publish(old);
    else if (i % 5 === 1) publish(new Uint8Array(0));
    else if (i % 5 === 2) publish(Uint8Array.from(old, (byte, at) => (at === 9 + (i % 60) ? byte ^ 1 : byte)));
    else publish(Uint8Array.from({ length: random() % 3000 }, () => random() & 255));
    if (i % 500 === 499) await new Promise((soon) => setTimeout(soon, 20));
  }
  await phone.page.waitForTimeout(1000);
  expect((await agrees(phone)).slide).toBe('cache-policies');
  // The retained place is the wall's again: whoever comes now is right.
  thief.end();
  const late = await hall.openPhone();
  expect((await agrees(late)).slide).toBe('cache-policies');
  expect([...wall.errors, ...phone.errors, ...late.errors]).toEqual([]);
}, 180_000);

test('a wall that is loaded anew has its key, its sequence and its room', async () => {
  const phone = await hall.openPhone();
  await turnTo(wall.page, 'thread-dump');
  await agrees(phone);
  const { key } = hall;
  await wall.page.reload();
  await wall.page.locator('.reveal.ready').waitFor();
  expect(wall.page.url()).not.toContain('wall=');
  await turnTo(wall.page, 'cache-policies');
  expect((await agrees(phone)).slide).toBe('cache-policies');
  expect(hall.key).toBe(key);
});

test('a room that nobody joins says after a minute that the network may be why', async () => {
  const empty = await new Hall(browser).start();
  const { page, context } = await empty.openWall();
  await page.keyboard.press('q');
  const trouble = page.locator('dialog.invitation .trouble');
  await page.locator('dialog.invitation .count').waitFor();
  await expect.poll(() => empty.clients, PATIENCE).toBe(1);
  // Whatever was said while the line was made is gone once it stands.
  await expect.poll(() => trouble.count(), PATIENCE).toBe(0);
  // A minute goes by, as far as the page can tell.
  await page.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 61_000;
  });
  await expect
    .poll(() => trouble.allTextContents(), PATIENCE)
    .toEqual([expect.stringContaining('Nobody has joined yet')]);
  await context.close();
  await empty.kill();
});

test('Q shows the code, the address in letters and how many are there; Next takes it away', async () => {
  await hall.openPhone();
  await wall.page.keyboard.press('q');
  const shown = wall.page.locator('dialog.invitation');
  await shown.locator('svg').waitFor();
  await expect.poll(() => shown.locator('.count').textContent(), PATIENCE).toBe('1 phone is here.');
  expect(await shown.locator('.address').textContent()).toMatch(new RegExp(`^${PHONE_HOST}:\\d+$`));
  const code = await shown.locator('svg').innerHTML();
  await shown.locator('label', { hasText: '192.168.7.7' }).click();
  expect(await shown.locator('.address').textContent()).toMatch(/^192\.168\.7\.7:\d+$/);
  expect(await shown.locator('svg').innerHTML()).not.toBe(code);
  await wall.page.keyboard.press('PageDown');
  await shown.waitFor({ state: 'detached' });
  expect((await told(wall.page)).slide).toBe('title');
});

test('when the room is ended, phones are told, and nothing is left at the broker', async () => {
  const phone = await hall.openPhone();
  await wall.page.keyboard.press('q');
  await wall.page.locator('dialog.invitation button', { hasText: 'End the room' }).click();
  await expect.poll(() => barState(phone.page), PATIENCE).toBe('over');
  const heard: unknown[] = [];
  let isUp = false;
  const late = new Connection({
    openSocket: () => new WebSocket(hall.socketAddress, ['mqtt']),
    clientId: randomName(16),
    topics: [topicsOf(hall.room).state],
    heard: (_topic, bytes) => heard.push(bytes),
    changed: (state) => {
      isUp = state === 'up';
    },
  });
  await expect.poll(() => isUp, PATIENCE).toBe(true);
  await new Promise((done) => setTimeout(done, 2500));
  expect(heard).toEqual([]);
  late.end();
  expect([...wall.errors, ...phone.errors]).toEqual([]);
});
