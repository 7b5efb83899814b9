/** What may go wrong on a stage: each time one clear message, and a deck that goes on. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { declared, slidesOf } from './declared.ts';
import { goTo, grow, launch, leave, openDeck } from './open.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const link = (text: string) => `${inject('deckUrl')}?s=${Buffer.from(text).toString('base64url')}`;

test.each([
  ['noise', '?s=%25%25', /could not be read/],
  ['a version to come', `?s=${Buffer.from('{"v":7,"values":{}}').toString('base64url')}`, /another version/],
  ['a model that is gone', `?s=${Buffer.from('{"v":1,"values":{"gone":{}}}').toString('base64url')}`, /gone/],
])('a link of %s is said, and the deck shows its own numbers', async (_, search, said) => {
  const deck = await openDeck(browser, `${inject('deckUrl')}${search}`);
  expect(await deck.page.locator('#notices').textContent()).toMatch(said);
  expect(await deck.page.locator('section.present [role=status]').first().textContent()).toBeTruthy();
  await leave(deck.page);
  expect(deck.errors).toEqual([]);
  await deck.close();
});

test('values out of range in a link are dropped by the figure that would have used them, the others hold', async () => {
  const plain = await openDeck(browser, inject('deckUrl'));
  const [model, parameter] = await plain.page.$eval('live-figure', (figure) => [
    figure.getAttribute('data-model'),
    figure.querySelector<HTMLElement>('input[type=range]')?.dataset.parameter,
  ]);
  await plain.close();
  const values = { [model ?? '']: { [parameter ?? '']: -1e99, wheels: 4, seed: 5 } };
  const deck = await openDeck(browser, link(JSON.stringify({ v: 1, values })));
  const notice = await deck.page.locator('live-figure .notice').first().textContent();
  expect(notice).toContain(`invalid ${parameter}: -1e+99`);
  expect(notice).toContain('unknown parameter wheels');
  expect(await deck.page.evaluate(() => location.search)).toContain('s=');
  expect(deck.errors).toEqual([]);
  await deck.close();
});

test('values survive a turn of the deck and a reload, through the address', async () => {
  const deck = await openDeck(browser, inject('deckUrl'));
  const pressed = () =>
    deck.page.locator('live-figure').first().locator('[data-preset][aria-pressed=true]').getAttribute('data-preset');
  await deck.page.locator('live-figure').first().locator('[data-preset]').last().click();
  await deck.page.waitForFunction(() => location.search.includes('s='));
  const set = await pressed();
  await leave(deck.page);
  await deck.page.keyboard.press('PageUp');
  await deck.page.waitForFunction(() => document.querySelector('section.slide')?.classList.contains('present'));
  await deck.page.reload();
  await deck.page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  expect(await pressed()).toBe(set);
  await deck.close();
});

test('files that are gone from the server do not keep slides away that come later', async () => {
  const frames = new Set<string>();
  const deck = await openDeck(browser, inject('deckUrl'), {
    before: async (page) => {
      page.on('requestfinished', (request) => {
        if (request.url().includes('.frames-')) frames.add(request.url());
      });
    },
  });
  const names = await deck.page.$$eval('live-figure', (all) => all.map((figure) => figure.getAttribute('name')));
  await expect.poll(() => frames.size, { timeout: 60_000 }).toBe(new Set(names).size);
  await deck.page.waitForTimeout(500);
  await deck.page.route(/\/assets\//, (route) => route.abort());
  const last = (await deck.page.$$eval('section.slide', (slides) => slides.at(-1)?.id)) ?? '';
  await goTo(deck.page, last);
  expect(deck.errors).toEqual([]);
  await deck.close();
});

test('a part of a figure that does not come says so on its slide, and comes when it is asked for again', async () => {
  let isGone = true;
  const deck = await openDeck(browser, inject('deckUrl'), {
    before: async (page) => {
      await page.route(/\/running-dump-[^/]*\.js$/, (route) => (isGone ? route.abort() : route.continue()));
    },
  });
  const { page } = deck;
  await goTo(page, 'thread-dump');
  const problem = page.locator('#thread-dump .panel .problem');
  await problem.waitFor({ timeout: 20_000 });
  expect(await page.locator('#thread-dump [role=status]').first().textContent()).toBeTruthy();
  isGone = false;
  await problem.locator('button').click();
  await page.locator('#thread-dump running-dump > *').first().waitFor();
  expect(await problem.count()).toBe(0);
  expect(deck.errors.filter((error) => !error.includes('net::ERR_FAILED'))).toEqual([]);
  await deck.close();
});

test('a figure whose files did not come for want of a network comes with it, unasked', async () => {
  let isGone = false;
  const deck = await openDeck(browser, inject('deckUrl'), {
    before: async (page) => {
      await page.route(/\.frames-[\w-]+\.js$/, async (route) => {
        // The first slide's comes.
        const comes = !isGone;
        isGone = true;
        await (comes ? route.continue() : route.abort());
      });
    },
  });
  const { page } = deck;
  const last = (await page.$$eval('section.slide', (slides) => slides.at(-1)?.id)) ?? '';
  await page.evaluate((id) => {
    location.hash = `#/${id}`;
  }, last);
  const problem = page.locator(`#${last} live-figure > .problem`);
  await problem.waitFor({ timeout: 30_000 });
  await page.unroute(/\.frames-[\w-]+\.js$/);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.locator(`#${last} live-figure .plot canvas`).waitFor({ state: 'attached', timeout: 30_000 });
  expect(await problem.count()).toBe(0);
  expect(deck.errors.filter((error) => !error.includes('net::ERR_FAILED'))).toEqual([]);
  await deck.close();
});

test('a worker that is killed is replaced, the figure says so and goes on', async () => {
  const deck = await openDeck(browser, inject('deckUrl'));
  await expect.poll(() => deck.page.workers().length).toBeGreaterThan(0);
  for (const worker of deck.page.workers())
    await worker.evaluate(() => void setTimeout(() => self.close())).catch(() => undefined);
  const figure = deck.page.locator('live-figure').first();
  const range = figure.locator('input[type=range]').first();
  // A preset may be a step, which the build has computed: a value of the viewer's own needs a run.
  await range.press('ArrowRight');
  const set = await range.getAttribute('aria-valuetext');
  await expect
    .poll(() => figure.locator('.notice').textContent(), { timeout: 40_000 })
    .toContain('A new one took over');
  expect(await range.getAttribute('aria-valuetext')).toBe(set);
  const next = await deck.page.$$eval('section.slide', (slides) => slides[1]?.id ?? '');
  await goTo(deck.page, next);
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 90_000);

test('where no worker can start the figure says why, offers a retry, and the deck turns', async () => {
  const deck = await openDeck(browser, inject('deckUrl'), {
    before: async (page) => {
      await page.addInitScript(() => {
        (window as { Worker: unknown }).Worker = class {
          constructor() {
            throw new Error('workers are forbidden here');
          }
        };
      });
    },
  });
  const figure = deck.page.locator('live-figure').first();
  // What the build computed is there; a value of the viewer's own needs a run.
  await figure.locator('input[type=range]').first().press('ArrowRight');
  expect(await figure.locator('.problem').textContent()).toMatch(/workers are forbidden here/);
  expect(await figure.locator('.problem button').count()).toBe(1);
  expect(await deck.page.locator('section.slide').first().locator('h1, h2').isVisible()).toBe(true);
  await leave(deck.page);
  await deck.close();
});

test('a chart whose pieces come late is not drawn where the slide was left meanwhile, and is when one comes back', async () => {
  let send = () => {};
  const late = new Promise<void>((resolve) => {
    send = resolve;
  });
  let asked = 0;
  const deck = await openDeck(browser, inject('deckUrl'), {
    before: async (page) => {
      await page.route(/\/assets\/chart-(?!more)[^/]*\.js$/, async (route) => {
        asked++;
        await late;
        await route.continue();
      });
    },
  });
  const { page } = deck;
  const turnTo = async (id: string) => {
    await page.evaluate((target) => {
      location.hash = `#/${target}`;
    }, id);
    await page.waitForFunction((target) => document.getElementById(target)?.classList.contains('present'), id);
    await page.waitForTimeout(500);
  };
  const slides = await slidesOf(page);
  const isChart = (name: string) => {
    const { chart, scene, small, bet } = declared(name);
    return chart && !scene && !small && !bet;
  };
  const charted = slides.find(({ figures }) => figures.some(isChart))?.slide ?? '';
  await turnTo(charted);
  await expect.poll(() => asked).toBeGreaterThan(0);
  await turnTo(slides[0]?.slide ?? '');
  // Longer than a slide that was left keeps its canvas.
  await page.waitForTimeout(1500);
  await turnTo(charted);
  send();
  await goTo(page, charted);
  await grow(page, charted);
  await page.waitForTimeout(500);
  expect(await page.locator(`#${charted} .problem`).count()).toBe(0);
  const range = page.locator(`#${charted} live-figure input[type=range]`).first();
  const drawn = page.evaluate(
    (id) =>
      new Promise((resolve) => document.getElementById(id)?.addEventListener('figure-drawn', resolve, { once: true })),
    charted,
  );
  // It may stand at its end.
  const isLowest = await range.evaluate(
    (input) => (input as HTMLInputElement).value === (input as HTMLInputElement).min,
  );
  await range.press(isLowest ? 'ArrowRight' : 'ArrowLeft');
  await drawn;
  expect(await page.locator(`#${charted} .problem`).count()).toBe(0);
  const canvas = page.locator(`#${charted} .plot canvas`);
  expect(await canvas.evaluate((element) => (element as HTMLCanvasElement).width)).toBeGreaterThan(0);
  expect(deck.errors).toEqual([]);
  await deck.close();
});
