/** The article as readers meet it: narrow and wide, with a finger, without scripts, in both schemes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { article as budget, over } from '../budgets.ts';
import { launch } from './open.ts';
import { readPdf } from './read-pdf.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** CSS pixels; the first two are held in a hand. */
const WIDTHS = [320, 390, 768, 1280];
const MOST_ALIVE = 3;
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Article {
  page: Page;
  errors: string[];
  close(): Promise<void>;
}

const sizeOf = (width: number): BrowserContextOptions => ({
  viewport: { width, height: width < 500 ? 844 : 900 },
  hasTouch: width < 500,
  isMobile: width < 500,
  reducedMotion: 'reduce',
});

async function openArticle(options: BrowserContextOptions, place = ''): Promise<Article> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${inject('deckUrl')}read.html${place}`);
  if (options.javaScriptEnabled !== false)
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  return { page, errors, close: () => context.close() };
}

/** Brings a figure into the middle of the window and waits until it lives and is drawn. */
async function look(page: Page, id: string): Promise<void> {
  await page.evaluate((slide) => {
    const figure = document.getElementById(slide)?.querySelector('live-figure');
    figure?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, id);
  await page.waitForFunction(
    (slide) => document.getElementById(slide)?.querySelector('live-figure :is(.bet, .figure-foot)') !== null,
    id,
  );
}

/** Past its question, if it has one. */
async function open(page: Page, id: string): Promise<void> {
  await look(page, id);
  const skip = page.locator(`[id="${id}"] .bet button.tool`);
  if (await skip.count()) await skip.click();
  await page.locator(`[id="${id}"] .figure-foot`).waitFor();
}

const idsOf = (page: Page) => page.$$eval('section.piece', (all) => all.map(({ id }) => id));

describe.each(WIDTHS)('%i pixels wide', (width) => {
  test('nothing is wider than the screen or smaller than it can be read, at most three live, and nothing moves', async () => {
    const { page, errors, close } = await openArticle(sizeOf(width));
    await page.evaluate(() => {
      const seen = { shifted: 0, drawn: [] as string[] };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shifted += Number(Reflect.get(entry, 'value'));
      }).observe({ type: 'layout-shift', buffered: true });
      document.addEventListener('figure-drawn', (event) => {
        if (event instanceof CustomEvent) seen.drawn.push(event.detail.figure);
      });
    });
    const faults: string[] = [];
    let most = 0;
    for (const id of await idsOf(page)) {
      await look(page, id);
      await page.waitForFunction(
        (slide) => Reflect.get(document.getElementById(slide)?.querySelector('live-figure') ?? {}, 'active') === true,
        id,
      );
      const found = await page.evaluate(() => ({
        alive: [...document.querySelectorAll('live-figure')].filter((one) => Reflect.get(one, 'active')).length,
        wider: document.documentElement.scrollWidth - innerWidth,
      }));
      most = Math.max(most, found.alive);
      if (found.wider > 1) faults.push(`${id}: ${found.wider} px wider than the screen`);
    }
    faults.push(
      ...(await page.evaluate(() => {
        const small: string[] = [];
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walk.nextNode(); node; node = walk.nextNode()) {
          const { parentElement: at, textContent: text } = node;
          if (!at?.checkVisibility() || !text?.trim() || at.closest('svg')) continue;
          const size = Number.parseFloat(getComputedStyle(at).fontSize);
          if (size < 14 && at.getBoundingClientRect().width > 1) small.push(`${size} px: ${text.trim().slice(0, 30)}`);
        }
        return small;
      })),
    );
    expect(faults).toEqual([]);
    expect(errors).toEqual([]);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(MOST_ALIVE);
    const drawn = await page.evaluate(() => new Set(Reflect.get(window, 'seen').drawn).size);
    expect(drawn).toBeGreaterThan(40);
    // Jumps from figure to figure: what lies around the window may not push it about.
    expect(await page.evaluate(() => Reflect.get(window, 'seen').shifted)).toBeLessThan(1.5);
    await close();
  }, 300_000);
});

/** Letters twice as large: the whole page in a window of 1280, which leaves it 640; on a phone the text alone. */
describe.each([
  ['the page', 640, '100%'],
  ['the text', 390, '200%'],
  ['the text', 320, '200%'],
])('%s twice as large, with room for %i pixels', (_, width, letters) => {
  test('nothing is cut, lies beside the screen or over something else', async () => {
    const { page, errors, close } = await openArticle(sizeOf(width));
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), letters);
    const faults: string[] = [];
    for (const id of await idsOf(page)) {
      await look(page, id);
      faults.push(...(await lasting(page, id)));
      const skip = page.locator(`[id="${id}"] .bet button.tool`);
      if (!(await skip.count())) continue;
      await skip.click();
      await page.locator(`[id="${id}"] .figure-foot`).waitFor();
      faults.push(...(await lasting(page, id)));
    }
    const { bar, wider } = await page.evaluate(() => ({
      bar: (document.querySelector('.bar')?.scrollWidth ?? 0) - innerWidth,
      wider: document.documentElement.scrollWidth - innerWidth,
    }));
    expect(faults).toEqual([]);
    expect(Math.max(bar, wider)).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
    await close();
  }, 300_000);
});

/** What is wrong with a section once it has come to rest. */
async function lasting(page: Page, id: string): Promise<string[]> {
  let found = await page.evaluate(misfits, id);
  for (let again = 0; again < 3 && found.length > 0; again++) {
    await page.waitForTimeout(500);
    found = await page.evaluate(misfits, id);
  }
  return found;
}

/** Runs in the page: what of a section is cut, lies beside the screen, or has text on text. */
function misfits(id: string): string[] {
  const root = document.getElementById(id);
  const isSeen = (one: Element) =>
    one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !one.closest('svg, math, canvas, .heard, .pictogram');
  const all = [...(root?.querySelectorAll('*') ?? [])].filter(isSeen);
  const name = (one: Element) =>
    `${id}: ${one.tagName.toLowerCase()}.${one.className} ${one.textContent?.trim().slice(0, 24)}`;
  const isPushed = (one: Element) => {
    for (let at: Element | null = one; at && at !== root; at = at.parentElement)
      if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
    return false;
  };
  const beside = all.filter((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width > 1 && (right > innerWidth + 1 || left < -1) && !isPushed(one);
  });
  const cut = all.filter((one) => {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(one);
    if (!one.textContent?.trim() || textOverflow === 'ellipsis') return false;
    const across = overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 2;
    return across || (overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 3);
  });
  const written = all
    .filter((one) => [...one.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()))
    .filter(
      (one) =>
        !one.closest('dump-analyzer, running-dump, flame-graph, .table, .still') &&
        getComputedStyle(one).display !== 'inline',
    )
    .map((one) => ({ one, box: one.getBoundingClientRect() }));
  const over = written.filter(({ one, box }, i) =>
    written.slice(i + 1).some(({ one: other, box: its }) => {
      if (one.contains(other) || other.contains(one)) return false;
      const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
      const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
      return across > 4 && down > 0.35 * Math.min(box.height, its.height);
    }),
  );
  return [
    ...beside.map((one) => `beside the screen: ${name(one)}`),
    ...cut.map((one) => `cut: ${name(one)}`),
    ...over.map(({ one }) => `over another: ${name(one)}`),
  ];
}

async function swipe(touch: CDPSession, from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
  const at = (share: number) => [{ x: from.x + share * by.x, y: from.y + share * by.y }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let i = 1; i <= 10; i++) {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(i / 10) });
    await new Promise((frame) => setTimeout(frame, 16));
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** What is wrong with a slider under a finger that goes up, and then sideways. */
async function swiped(page: Page, touch: CDPSession, slider: Locator): Promise<string[]> {
  const faults: string[] = [];
  const toMiddle = () => slider.evaluate((input) => input.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await toMiddle();
  const box = await slider.boundingBox();
  if (!box) return ['not there'];
  const before = await slider.inputValue();
  const share = Number(before) / Number(await slider.getAttribute('max'));
  const x = box.x + box.width * (share > 0.5 ? 0.25 : 0.7);
  const top = await page.evaluate(() => scrollY);
  await swipe(touch, { x, y: box.y + box.height / 2 }, { x: 4, y: -150 });
  await page
    .waitForFunction((was) => Math.abs(scrollY - was) > 40, top, { timeout: 5000 })
    .catch(() => faults.push('a swipe does not scroll'));
  if ((await slider.inputValue()) !== before) faults.push('a swipe moved a slider');
  await toMiddle();
  const again = await slider.boundingBox();
  if (!again) return [...faults, 'gone'];
  await swipe(touch, { x, y: again.y + again.height / 2 }, { x: share > 0.5 ? -40 : 40, y: 2 });
  if ((await slider.inputValue()) === before) faults.push('a slider does not follow a finger');
  return faults;
}

describe.each(WIDTHS.filter((width) => width < 500))('with a finger, %i pixels wide', (width) => {
  test('each slider can be hit, follows a finger that goes sideways, and lets one scroll that goes up', async () => {
    const { page, close } = await openArticle(sizeOf(width));
    const touch = await page.context().newCDPSession(page);
    const faults: string[] = [];
    for (const id of await idsOf(page)) {
      await open(page, id);
      await page.$$eval(`[id="${id}"] .more-controls`, (all) => all.map((one) => one.setAttribute('open', '')));
      const sliders = page.locator(`[id="${id}"] .controls input[type=range]`);
      for (let i = 0; i < (await sliders.count()); i++) {
        const box = await sliders.nth(i).boundingBox();
        if (!box || box.height < 24) faults.push(`${id} ${i}: ${box?.height} px high`);
      }
      if ((await sliders.count()) === 0) continue;
      // A busy machine may take two touches for one: what is wrong three times is wrong.
      let wrong = await swiped(page, touch, sliders.first());
      for (let again = 0; again < 2 && wrong.length > 0; again++) wrong = await swiped(page, touch, sliders.first());
      faults.push(...wrong.map((one) => `${id}: ${one}`));
    }
    expect(faults).toEqual([]);
    await close();
  }, 300_000);

  test('a tap on a chart reads it, and leaves the reading there until one points elsewhere', async () => {
    const { page, close } = await openArticle(sizeOf(width));
    await open(page, 'dashboard-before');
    const canvas = page.locator('#dashboard-before canvas');
    const box = await canvas.boundingBox();
    await canvas.tap({ position: { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) / 2 } });
    await page.locator('#dashboard-before .legend .place').waitFor();
    await page.locator('#dashboard-before .prose').first().tap();
    await page.locator('#dashboard-before .legend .place').waitFor({ state: 'detached' });
    await close();
  });
});

test('on paper all of it is black on white, with a picture for each figure and nothing for hands', async () => {
  const { page, close } = await openArticle(sizeOf(1280));
  const ids = await idsOf(page);
  // One that lives, one that has lived and is far away, all others as the build drew them.
  for (const id of [ids[1], ids.at(-2)]) await open(page, id ?? '');
  await page.evaluate(() => {
    const state = { pictures: [] as string[] };
    Object.assign(window, { state });
    addEventListener('beforeprint', () => {
      state.pictures = [...document.querySelectorAll('section.piece')].map(({ id }) => {
        const figure = document.querySelector(`[id="${id}"] live-figure`);
        const drawn = figure?.querySelectorAll('.on-sheet :is(path, text)').length ?? 0;
        return figure?.querySelector('.still img, .panel') || drawn > 3 ? '' : id;
      });
    });
  });
  await page.emulateMedia({ media: 'print' });
  const paper = await readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  expect(paper.pages.length).toBeGreaterThan(20);
  expect(paper.pages.length).toBeLessThan(70);
  expect(paper.pages.map(({ text }) => text).join(' ')).toContain('metastable failure');
  await paper.close();
  expect(await page.evaluate(() => Reflect.get(window, 'state').pictures.filter(Boolean))).toEqual([]);
  const light = await page.$$eval('section.piece > :not(.plate) *', (all) =>
    all
      .filter((one) => one.checkVisibility() && !one.closest('svg, pre'))
      .flatMap((one) => {
        const [red = 0, green = 0, blue = 0] = (getComputedStyle(one).color.match(/[\d.]+/g) ?? []).map(Number);
        return red + green + blue > 330 ? [one.textContent?.trim().slice(0, 40)] : [];
      }),
  );
  expect(light).toEqual([]);
  expect(await page.locator('.on-sheet').count()).toBe(0);
  await close();
}, 120_000);

test('without JavaScript it is complete: sections, words, pictures, contents', async () => {
  const { page, close } = await openArticle({ ...sizeOf(390), javaScriptEnabled: false });
  const sections = await page.locator('section.piece').evaluateAll((all) =>
    all.map((section) => ({
      id: section.id,
      words: (section.textContent ?? '').trim().split(/\s+/).length,
      still: section.querySelector('img')?.getAttribute('src'),
      sentence: section.querySelector('[role=status]')?.textContent ?? '',
    })),
  );
  expect(sections.length).toBeGreaterThan(40);
  expect(sections.filter(({ words, still, sentence }) => words < 60 || !still || !sentence)).toEqual([]);
  await page.locator('details.contents summary').click();
  await page.locator('.chapters a[href="#dashboard-before"]').click();
  await page.waitForFunction(() => location.hash === '#dashboard-before');
  const still = page.locator('#dashboard-before img');
  await still.scrollIntoViewIfNeeded();
  await still.evaluate((image: HTMLImageElement) => image.decode());
  expect(await still.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(360);
  await close();
});

test('a narrow window that opens the deck reads, with slide and numbers; who asks for slides has them in that tab', async () => {
  const context = await browser.newContext(sizeOf(390));
  const page = await context.newPage();
  await page.goto(`${inject('deckUrl')}?s=e30#/memcached/1`);
  await page.waitForURL(/read\.html\?s=e30#memcached$/);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  await page.locator('#memcached a.to-slide').click();
  await page.waitForFunction(() => document.querySelector('section.slide.present')?.id === 'memcached');
  await page.goto(`${inject('deckUrl')}#/kasta`);
  await page.waitForFunction(() => document.querySelector('section.slide.present')?.id === 'kasta');
  await context.close();
  const wide = await browser.newContext(sizeOf(768));
  const desk = await wide.newPage();
  await desk.goto(inject('deckUrl'));
  await desk.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  expect(new URL(desk.url()).pathname).not.toContain('read.html');
  await wide.close();
});

test.each(WIDTHS)('a link to a place, and the contents, lead to it, %i pixels wide', async (width) => {
  const { reducedMotion: _, ...moving } = sizeOf(width);
  const ids = await openArticle(sizeOf(width)).then(async ({ page, close }) => {
    const all = await idsOf(page);
    await close();
    return all;
  });
  const [middle = '', far = ''] = [ids[Math.floor(ids.length / 4)], ids.at(-6)];
  const { page, errors, close } = await openArticle(moving, `#${middle}`);
  /** Where it stands below the bar that covers the page's top. */
  const below = (id: string) =>
    page.evaluate((section) => {
      const top = document.getElementById(section)?.getBoundingClientRect().top ?? Number.NaN;
      return Math.abs(top - Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop));
    }, id);
  await page.waitForTimeout(2000);
  expect(await below(middle)).toBeLessThan(60);
  await page.evaluate((id) => {
    location.hash = `#${id}`;
  }, far);
  await page.waitForTimeout(2000);
  expect(await below(far)).toBeLessThan(60);
  expect(errors).toEqual([]);
  await close();
});

test('each figure has its own numbers, until they are carried through the tale', async () => {
  const { page, close } = await openArticle(sizeOf(1280));
  const rate = (id: string) => page.locator(`#${id} [data-parameter=requestsPerSecond]`);
  await open(page, 'memcached');
  const before = await rate('memcached').inputValue();
  await open(page, 'mkday');
  await rate('mkday').fill('60');
  await page.locator('#mkday .carry').waitFor();
  await open(page, 'memcached');
  expect(await rate('memcached').inputValue()).toBe(before);
  await look(page, 'mkday');
  const link = page.locator('#mkday a.to-slide');
  await link.focus();
  expect(await link.getAttribute('href')).toContain('?slides&s=');
  await page.locator('#mkday .carry').click();
  await open(page, 'memcached');
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('#memcached [data-parameter=requestsPerSecond]')?.value === '60',
  );
  // The address holds them all, a moment later.
  await page.waitForFunction(() =>
    atob((new URLSearchParams(location.search).get('s') ?? '').replaceAll('-', '+').replaceAll('_', '/')).includes(
      '/memcached',
    ),
  );
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  await open(page, 'memcached');
  expect(await rate('memcached').inputValue()).toBe('60');
  await close();
});

test('Next walks the steps of a figure, and begins again', async () => {
  const { page, close } = await openArticle(sizeOf(1280));
  await open(page, 'atom');
  const next = page.locator('#atom button.walk');
  const sentences = new Set<string>();
  for (let i = 0; i < 8; i++) {
    sentences.add((await page.locator('#atom [role=status]').textContent()) ?? '');
    const label = await next.textContent();
    await next.click();
    await page.waitForFunction((was) => document.querySelector('#atom button.walk')?.textContent !== was, label);
    if (!label?.startsWith('Next')) break;
  }
  expect(sentences.size).toBeGreaterThan(2);
  await close();
});

test('it is light: the words with the first still, the first figure that lives, and all of it', async () => {
  // What is kept for the time without a network is not what a reader waits for.
  const context = await browser.newContext({ ...sizeOf(390), serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    performance.setResourceTimingBufferSize(5000);
    document.addEventListener('figure-drawn', (event) => {
      performance.mark('drawn', { detail: event instanceof CustomEvent ? event.detail.figure : '' });
    });
  });
  await page.goto(`${inject('deckUrl')}read.html`);
  await page.waitForFunction(() => performance.getEntriesByName('drawn').length > 0);
  // As one reads, if faster.
  const goesOn = () =>
    page.evaluate(() => {
      scrollBy({ top: innerHeight / 2, behavior: 'instant' });
      return scrollY + innerHeight < document.documentElement.scrollHeight - 4;
    });
  while (await goesOn()) await page.waitForTimeout(150);
  const figures = await page.$$eval('live-figure', (all) => all.map((one) => one.getAttribute('name')));
  const lived = await page.evaluate(() =>
    performance.getEntriesByName('drawn').flatMap((mark) => (mark instanceof PerformanceMark ? [mark.detail] : [])),
  );
  expect(figures.filter((name) => !lived.includes(name))).toEqual([]);
  const { files, drawn } = await page.evaluate(() => ({
    files: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .map(({ name, startTime, responseEnd }) => ({ path: new URL(name).pathname, startTime, responseEnd })),
    drawn: performance.getEntriesByName('drawn')[0]?.startTime ?? 0,
  }));
  const stillCame = files.find(({ path }) => path.includes('/stills/'))?.responseEnd ?? 0;
  const kilobytesBefore = (moment: number) => {
    const asked = new Set(files.filter(({ startTime }) => startTime <= moment).map(({ path }) => path));
    return [...asked].reduce((sum, path) => sum + bytesOf(path), 0) / 1000;
  };
  expect(stillCame).toBeGreaterThan(0);
  const broken = [
    over('words and the first still', kilobytesBefore(stillCame), budget.still, 'kB'),
    over('the first live figure', kilobytesBefore(drawn), budget.alive, 'kB'),
    over('all of it', kilobytesBefore(Number.POSITIVE_INFINITY), budget.whole, 'kB'),
  ];
  expect(broken.filter((line) => line !== undefined)).toEqual([]);
  await context.close();
}, 200_000);

/** As a host would send it: compressed, but for what is compressed already. */
function bytesOf(path: string): number {
  const file = readFileSync(join(import.meta.dirname, '../../dist', path));
  return path.endsWith('.woff2') ? file.length : gzipSync(file, { level: 9 }).length;
}

test('a search finds words, sentences and sheets, and leads to the paragraph', async () => {
  const { page, errors, close } = await openArticle(sizeOf(1280));
  await page.keyboard.press('/');
  await page.keyboard.type('metastable');
  const results = page.locator('.results a');
  await results.first().waitFor();
  await results.first().click();
  await page.waitForFunction(() => location.hash.startsWith('#black-friday-2015'));
  expect(await page.locator('details.contents').getAttribute('open')).toBeNull();
  await page.keyboard.press('/');
  await page.locator('.drawer input').fill('zzzz');
  await page.locator('.results a').first().waitFor({ state: 'detached' });
  await page.locator('.drawer input').fill('Zipf');
  await page.waitForFunction(() => document.querySelector('.results')?.textContent?.includes('About the model'));
  expect(errors).toEqual([]);
  await close();
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing in the %s scheme',
  async (colorScheme) => {
    const { page, close } = await openArticle({ ...sizeOf(1280), colorScheme, bypassCSP: true });
    await page.addScriptTag({ content: axeSource });
    const faults: string[] = [];
    for (const id of await idsOf(page)) {
      await open(page, id);
      faults.push(...(await violations(page, `[id="${id}"]`)));
    }
    await page.locator('details.contents summary').click();
    faults.push(...(await violations(page, '.bar')), ...(await violations(page, 'footer')));
    expect(faults).toEqual([]);
    await close();
  },
  400_000,
);

const violations = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate(async (target) => {
    interface Found {
      violations: { id: string; nodes: { html: string }[] }[];
    }
    const run: (context: object, options: object) => Promise<Found> = Reflect.get(Reflect.get(window, 'axe'), 'run');
    // A frame's name is in it twice, whole as its title and as far as there is room: axe wants both to be spoken.
    const context = { include: [[target]], exclude: [['flame-graph [role=treeitem]']] };
    const found = await run(context, { resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${target}: ${id}: ${nodes[0]?.html.slice(0, 120)}`);
  }, selector);
