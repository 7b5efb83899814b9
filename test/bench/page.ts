/** A build in a browser of its own, watched by the recorder. */
import type { Browser, Page } from 'playwright-core';
import { launch } from '../browser/open.ts';
import { installRecorder } from './recorder.ts';
import { type ServedBuild, serveBuild } from './serve-build.ts';

export interface Side {
  name: 'before' | 'now';
  build: ServedBuild;
  browser: Browser;
  close(): Promise<void>;
}

export async function openSide(name: Side['name'], folder: string): Promise<Side> {
  const build = await serveBuild(folder);
  const browser = await launch();
  return {
    name,
    build,
    browser,
    close: async () => {
      await browser.close();
      build.close();
    },
  };
}

/** A page with nothing in its cache that has not gone anywhere yet. */
export async function emptyPage({ browser }: Side, viewport = { width: 1280, height: 720 }): Promise<Page> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  // The compiler names functions by a helper of its own, which is not in the page.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.addInitScript(installRecorder);
  return page;
}

export async function openPage(side: Side, slide = ''): Promise<Page> {
  const page = await emptyPage(side);
  await page.goto(`${side.build.url}${slide && `#/${slide}`}`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  await page.waitForFunction(() => window.bench.presentSlide() !== '');
  await page.evaluate(() => window.bench.quiet(1000));
  return page;
}

/** A page that nothing watches. */
export async function openBare({ browser, build }: Side): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.goto(build.url);
  await page.waitForSelector('.reveal.ready');
  return page;
}

/** Goes to a slide by its link and waits until its picture is settled. */
export async function goTo(page: Page, slide: string): Promise<void> {
  await page.evaluate((id) => {
    window.bench.clear();
    location.hash = `#/${id}`;
  }, slide);
  await page.waitForFunction((id) => window.bench.presentSlide() === id, slide);
  await page.evaluate(() => window.bench.quiet(600));
}

export const slidesOf = (page: Page) =>
  page.$$eval('section[id]', (sections) =>
    sections.filter((section) => section.querySelector('live-figure')).map(({ id }) => id),
  );
