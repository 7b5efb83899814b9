/**
 * The policy holds on every page and over all slides: nothing of ours offends against it, a script from elsewhere, HTML that
 * runs and a message from anybody are without effect, and so is a page around ours.
 */
import { createServer, type Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { goTo, grow, launch, openDeck } from './open.ts';

let browser: Browser;
let stranger: Server;
let strangerUrl = '';

beforeAll(async () => {
  browser = await launch();
  // Somebody else's page, on a host of its own: it may put ours into a frame and send it whatever it likes.
  stranger = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>somebody else</title>');
  });
  await new Promise<void>((listening) => stranger.listen(0, '127.0.0.1', listening));
  const address = stranger.address();
  strangerUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
});
afterAll(async () => {
  await browser.close();
  stranger.close();
});

/** Whatever offends against the policy, from before the page's first script. */
const watch = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const offences: string[] = [];
    Object.assign(window, { offences });
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) =>
        offences.push(`${effectiveDirective}: ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`),
    );
  });
};
const offences = (page: Page) => page.evaluate(() => (window as unknown as { offences: string[] }).offences);

/** Until its code and its workers have come and say how far they are; or it has ended. */
async function beginLab(page: Page, id: string): Promise<void> {
  const run = page.locator(`[id="${id}"] .lab .run`);
  if ((await run.count()) === 0) return;
  await run.first().evaluate((button) => (button as HTMLElement).click());
  await page.waitForFunction((target) => {
    const progress = document.querySelector<HTMLProgressElement>(`[id="${target}"] .lab progress`);
    return progress === null || progress.value > 0;
  }, id);
}

test('nothing offends against it in the deck, over all slides with their tables, sheets and labs that are begun and left', async () => {
  const deck = await openDeck(browser, inject('deckUrl'), { before: watch, reducedMotion: 'reduce' });
  const { page } = deck;
  for (const id of await page.$$eval('section.slide', (all) => all.map((one) => one.id))) {
    await goTo(page, id);
    await grow(page, id);
    for (const tool of ['table', 'about'])
      await page.locator(`[id="${id}"] [data-tool=${tool}]`).evaluateAll((all) => {
        for (const button of all) (button as HTMLElement).click();
      });
    await beginLab(page, id);
  }
  for (const key of ['m', 'Escape', '?', 'Escape', 't', 'c', 'o', 'o']) await page.keyboard.press(key);
  await page.waitForTimeout(500);
  expect(await offences(page)).toEqual([]);
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 240_000);

test.each(['read.html', 'speaker.html', 'tools.html', 'embed.html', '?view=print'])('nor on %s', async (path) => {
  const page = await browser.newPage();
  await watch(page);
  await page.goto(new URL(path, inject('deckUrl')).href);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  await page.evaluate(async () => {
    for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight) {
      scrollTo({ top: at, behavior: 'instant' });
      await new Promise((done) => setTimeout(done, 30));
    }
  });
  expect(await offences(page)).toEqual([]);
  await page.close();
});

test('where the browser has Trusted Types, what runs becomes neither a script nor a part of the page', async () => {
  const deck = await openDeck(browser, inject('deckUrl'));
  const refused = await deck.page.evaluate((elsewhere) => {
    const place = document.createElement('div');
    const isRefused = (write: () => void) => {
      try {
        write();
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    };
    const texts = [
      '<img src=x onerror=1>',
      '<script>1</script>',
      '<a href=" java\nscript:1">a</a>',
      '<iframe srcdoc=x></iframe>',
    ];
    return {
      texts: texts.map((text) => isRefused(() => (place.innerHTML = text))),
      plain: isRefused(() => (place.innerHTML = '<b>words</b>')),
      worker: isRefused(() => new Worker(`${elsewhere}worker.js`)),
      policy: isRefused(() => globalThis.trustedTypes?.createPolicy('mine', {})),
    };
  }, strangerUrl);
  expect(refused).toEqual({ texts: [true, true, true, true], plain: false, worker: true, policy: true });
  await deck.close();
});

test('a page that embeds the deck or opened it drives nothing by messages, whatever it sends', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(strangerUrl);
  const messages = [
    ...['next', 'slide', 'configure', 'togglePause'].map((method) => JSON.stringify({ method, args: [3, 0] })),
    { namespace: 'reveal', method: 'slide', args: [3, 0] },
    { path: 'place', value: { slide: 'kasta', step: -1 }, by: 'hand', counter: 99, window: 'x' },
    { changes: [{ path: 'place', value: { slide: 'kasta', step: -1 }, by: 'hand', counter: 99, window: 'x' }] },
    null,
    7,
  ];
  // Our own host alone may put the deck into a frame; the embed's page anybody.
  const [, figure = ''] = /<live-figure[^>]* name="([^"]+)"/.exec(await (await fetch(inject('deckUrl'))).text()) ?? [];
  const embedUrl = new URL(`embed.html?figure=${figure}`, inject('deckUrl')).href;
  const heard = await page.evaluate(
    async ([address, sent]) => {
      const answers: unknown[] = [];
      addEventListener('message', ({ data }) => answers.push(data));
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      await new Promise((loaded) => frame.addEventListener('load', loaded));
      for (const message of sent) frame.contentWindow?.postMessage(message, '*');
      await new Promise((done) => setTimeout(done, 1500));
      return answers;
    },
    [embedUrl, messages] as const,
  );
  // It says its height and answers nothing.
  expect(new Set(heard.map((one) => (one as { type?: string }).type))).toEqual(new Set(['make-it-work-fast:size']));
  const [deck] = await Promise.all([
    context.waitForEvent('page'),
    page.evaluate((address) => void Object.assign(window, { opened: open(address) }), inject('deckUrl')),
  ]);
  await deck.waitForSelector('.reveal.ready');
  const before = await deck.evaluate(() => location.href);
  // Isolation parts them: whoever opened it has no window left to talk to.
  const sent = await page.evaluate((all) => {
    const { opened } = window as unknown as { opened: Window };
    for (const message of all) opened.postMessage(message, '*');
    return opened.closed;
  }, messages);
  expect(sent).toBe(true);
  await deck.waitForTimeout(500);
  expect(await deck.evaluate(() => [location.href, opener])).toEqual([before, null]);
  await context.close();
}, 60_000);
