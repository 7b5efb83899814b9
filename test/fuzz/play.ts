/** Plays one action in a window, as far as the page has what it needs at that moment. */
import type { KeyInput, Page } from 'puppeteer-core';
import { ready, until } from '../browser/two-windows.ts';
import type { Move } from './actions.ts';
import type { Stage } from './stage.ts';

const HANDLES = 'button, a[href], summary, input, select, [tabindex="0"], canvas, [role=treeitem]';
const PLACES = '.reveal section.present:not(:has(section)), [data-slide]';

const SETTLING_MILLISECONDS = 300;

/** Firefox's driver lacks some of them; the page is then left as it is. */
const ifAble = (done: Promise<unknown>) => done.then(() => {}).catch(() => {});

export async function play(stage: Stage, move: Move): Promise<void> {
  const index = Math.min(move.window, stage.windows.length - 1);
  const page = stage.windows[index];
  if (!page) return;
  switch (move.do) {
    case 'turn':
      return page.keyboard.press(move.key);
    case 'key':
      await focus(page, move.focus);
      return page.keyboard.press(move.key as KeyInput);
    case 'click':
      return click(page, move.at);
    case 'slider':
      return slide(page, move);
    case 'preset':
      return preset(page, move.at);
    case 'jump':
      return jump(stage, index, move);
    case 'scroll':
      // A phone knows by its wheel that a hand looks around.
      if (stage.kind === 'room') return page.mouse.wheel({ deltaY: 4000 * move.to - 1000 }).catch(() => {});
      return page.evaluate(
        (to) => scrollTo({ top: to * document.documentElement.scrollHeight, behavior: 'instant' }),
        move.to,
      );
    case 'reload':
      return reload(stage, index);
    case 'back':
      return back(stage, index);
    case 'resize':
      return ifAble(page.setViewport({ width: move.width, height: move.height, deviceScaleFactor: move.ratio }));
    case 'hide':
      stage.hidden[index] = move.hidden;
      return page.evaluate((hidden) => window.watch.hide(hidden), move.hidden);
    case 'scheme':
      return ifAble(dress(page, move));
    case 'away':
      // A window of its own that was stopped stays hidden in a browser without a screen.
      return away(stage, page, { ...move, frozen: move.frozen && index === 0 });
    case 'broker':
      return stage.restartBroker?.();
    case 'kill':
      return page.evaluate(() => window.watch.kill());
    case 'network':
      return ifAble(
        Promise.all(stage.windows.map((window) => window.setOfflineMode(move.offline))).then(() => {
          stage.isOffline = move.offline;
        }),
      );
    case 'storage':
      // A wall that may keep nothing is none after a reload.
      if (stage.kind === 'room' && index === 0) return;
      // A window of a talk that may read nothing and is loaded again has no way to know its talk.
      return page.evaluate(
        (is) => window.watch.storage(is),
        stage.kind === 'speaker' && move.is === 'refused' ? 'full' : move.is,
      );
    case 'stored':
      stage.isTouched = true;
      await page.evaluate((text) => window.watch.leave(text), move.text);
      return reload(stage, index);
    case 'drop':
      stage.isTouched = true;
      return drop(page, move);
    case 'paste':
      stage.isTouched = true;
      return paste(page, move.noise);
    case 'link':
      return follow(stage, index, move);
    case 'wait':
      await new Promise((done) => setTimeout(done, move.milliseconds));
  }
}

/** All at once: each asking forgets the one before. Chromium alone; Firefox's driver knows none of these. */
async function dress(page: Page, { dark, still, forced }: Extract<Move, { do: 'scheme' }>): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: still ? 'reduce' : 'no-preference' },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
    ],
  });
}

/** Another tab lies over it for a while; a browser may stop what is hidden. */
async function away(
  { windows }: Stage,
  page: Page,
  { milliseconds, frozen }: Extract<Move, { do: 'away' }>,
): Promise<void> {
  const other = await page.browserContext().newPage();
  const session = frozen ? await page.createCDPSession().catch(() => undefined) : undefined;
  try {
    await other.bringToFront();
    await session?.send('Page.setWebLifecycleState', { state: 'frozen' });
    await new Promise((done) => setTimeout(done, milliseconds));
  } finally {
    await other.close();
    // The other tab may have lain over another window of the talk.
    for (const window of windows) await window.bringToFront();
    await session?.send('Page.setWebLifecycleState', { state: 'active' });
    await session?.detach();
  }
}

const focus = (page: Page, at: number | null) =>
  page.evaluate(
    (handles, share) => {
      if (share === null) return;
      const all = [...document.querySelectorAll<HTMLElement>(handles)].filter((one) => one.checkVisibility());
      all[Math.floor(share * all.length)]?.focus();
    },
    HANDLES,
    at,
  );

/** Where a real finger would: what lies over it gets the press. Nothing that leads away or asks the system. */
async function click(page: Page, at: number): Promise<void> {
  const place = await page.evaluate(
    (handles, share) => {
      const isOurs = (one: HTMLElement) =>
        !(one instanceof HTMLInputElement && one.type === 'file') &&
        !(one instanceof HTMLAnchorElement && (one.origin !== location.origin || one.download || one.target)) &&
        !(one instanceof HTMLAnchorElement && one.pathname !== location.pathname);
      const all = [...document.querySelectorAll<HTMLElement>(handles)].filter(
        (one) => one.checkVisibility({ checkOpacity: false }) && isOurs(one),
      );
      const box = all[Math.floor(share * all.length)]?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    HANDLES,
    at,
  );
  const isSeen = place && place.x >= 0 && place.y >= 0 && place.x < 2000 && place.y < 1200;
  if (isSeen) await page.mouse.click(place.x, place.y).catch(() => {});
}

const slide = (page: Page, { at, to, rest }: Extract<Move, { do: 'slider' }>) =>
  page.evaluate(
    (places, share, where, isLeft) => {
      const within = document.querySelector(places) ?? document;
      const all = [...within.querySelectorAll<HTMLInputElement>('input[type=range]')].filter((one) =>
        one.checkVisibility(),
      );
      const range = all[Math.floor(share * all.length)];
      if (!range) return;
      const [least, most] = [Number(range.min || 0), Number(range.max || 100)];
      range.value = String(least + Math.round((most - least) * (where > 0.9 ? 1 : where / 0.9)));
      range.dispatchEvent(new Event('input', { bubbles: true }));
      if (isLeft) range.dispatchEvent(new Event('change', { bubbles: true }));
    },
    PLACES,
    at,
    to,
    rest,
  );

const preset = (page: Page, at: number) =>
  page.evaluate(
    (places, share) => {
      const within = document.querySelector(places) ?? document;
      const all = within.querySelectorAll<HTMLElement>('[data-preset], .bet button');
      all[Math.floor(share * all.length)]?.click();
    },
    PLACES,
    at,
  );

const isArticle = ({ kind }: Stage, index: number) => kind === 'article' || (kind === 'room' && index === 1);

async function jump(stage: Stage, index: number, { slide: share, step }: Extract<Move, { do: 'jump' }>): Promise<void> {
  const id = stage.slides[Math.floor(share * stage.slides.length)];
  const page = stage.windows[index];
  const hash = isArticle(stage, index) ? `#${id}` : `#/${id}${step < 0 ? '' : `/${step}`}`;
  if (!id || !page || (stage.kind === 'speaker' && index === 1)) return;
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** With the network back: whether a page opens without one is the service worker's own test. */
async function online(stage: Stage): Promise<void> {
  if (!stage.isOffline) return;
  stage.isOffline = false;
  await ifAble(Promise.all(stage.windows.map((window) => window.setOfflineMode(false))));
}

async function reload(stage: Stage, index: number): Promise<void> {
  const page = stage.windows[index];
  await online(stage);
  stage.hidden[index] = false;
  await page?.reload();
  if (page) await ready(page);
}

async function back(stage: Stage, index: number): Promise<void> {
  const page = stage.windows[index];
  if (stage.kind === 'speaker' || !page) return;
  await online(stage);
  // It may take the page away in the middle of this.
  await page.evaluate(() => history.back()).catch(() => {});
  await new Promise((done) => setTimeout(done, SETTLING_MILLISECONDS));
  await until(async () => (await page.evaluate(() => document.readyState)) === 'complete' || undefined);
}

/** A link that was followed, or the way back, may have led elsewhere: from there to the page that the round is about. */
export async function comeHome(stage: Stage): Promise<void> {
  for (const [index, page] of stage.windows.entries()) {
    const home = stage.homes[index] ?? stage.url;
    // The page itself knows where it is before its driver does.
    const isHome = async () => {
      const { origin, pathname } = new URL(await until(() => page.evaluate(() => location.href)));
      return origin === new URL(home).origin && pathname === new URL(home).pathname;
    };
    if (await isHome()) continue;
    await online(stage);
    await page.goBack().catch(() => {});
    if (!(await isHome())) await page.goto(home);
    stage.hidden[index] = false;
    await ready(page);
  }
}

async function follow(stage: Stage, index: number, { search, hash }: Extract<Move, { do: 'link' }>): Promise<void> {
  const page = stage.windows[index];
  // A talk's windows know each other by their address, and so do those of a room.
  if (stage.kind === 'speaker' || stage.kind === 'room' || !page) return;
  await online(stage);
  const url = new URL(stage.url);
  url.searchParams.set('s', search);
  // Where it differs in its hash alone, a browser would not open it anew.
  url.searchParams.set('again', String(stage.links++));
  url.hash = hash;
  await page.goto(url.href);
  stage.hidden[index] = false;
  await ready(page);
}

const drop = (page: Page, { name, noise, at }: Extract<Move, { do: 'drop' }>) =>
  page.evaluate(
    (file, text, share) => {
      const all = document.querySelectorAll(
        'live-figure, bring-your-own, dump-analyzer, flame-graph, profile-viewer, body',
      );
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], file));
      const target = all[Math.floor(share * all.length)];
      for (const type of ['dragenter', 'dragover', 'drop'])
        target?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    name,
    noise,
    at,
  );

const paste = (page: Page, noise: string) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, noise);
