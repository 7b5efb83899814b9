/** The tools without the talk: whatever is brought is told by what is in it, and read here. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { zip } from '../../src/archive/testing/zip.ts';
import { words as analyzer } from '../../src/tools/dump-analyzer/words.ts';
import { words } from '../../src/tools/page/words.ts';
import { words as viewer } from '../../src/tools/profile-viewer/words.ts';
import { launch } from './open.ts';

let browser: Browser;
let page: Page;
let errors: string[] = [];
const foreign: string[] = [];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  errors = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => {
    if (/^http/.test(request.url()) && new URL(request.url()).host !== new URL(inject('deckUrl')).host)
      foreign.push(request.url());
  });
  await page.goto(new URL('tools.html', inject('deckUrl')).href);
  await page.waitForFunction(() => document.documentElement.dataset.ready);
});
afterEach(async () => {
  expect([errors, foreign]).toEqual([[], []]);
  await page.close();
});

const fixture = (path: string) => readFileSync(new URL(`../../src/${path}`, import.meta.url));
const bring = (name: string, buffer: Buffer) =>
  page.setInputFiles('bring-your-own > section input[type=file]', {
    name,
    mimeType: 'application/octet-stream',
    buffer,
  });
const collapsed = (weights: Readonly<Record<string, number>>) =>
  Buffer.from(
    Object.entries(weights)
      .map(([stack, weight]) => `${stack} ${weight}`)
      .join('\n'),
  );
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('a dump is one whatever its file is called, packed as well', async () => {
  const dump = fixture('thread-dump/fixtures/busy-kill-3.txt');
  for (const [name, bytes] of [
    ['profile.folded', dump],
    ['a.bin', gzipSync(dump)],
  ] as const) {
    await bring(name, Buffer.from(bytes));
    await expect
      .poll(() => page.locator('dump-analyzer').innerText(), { timeout: 20_000 })
      .toMatch(/RUNNABLE|WAITING/i);
  }
});

test('a profile is looked at from all sides', async () => {
  await bring('dump.txt', collapsed({ 'main;render;dates': 900, 'main;render;html': 80, 'main;idle': 20 }));
  await expect.poll(() => page.locator('flame-graph [role=treeitem]').count(), { timeout: 20_000 }).toBeGreaterThan(3);
  await button(viewer.parts.functions).click();
  const first = page.locator('.viewer-table tbody tr').first();
  await expect.poll(() => first.innerText()).toMatch(/dates\s+90\.0\s%/);
  // Nine hundred of a thousand samples, 95 %: Wilson's interval.
  expect(await first.locator('small').first().innerText()).toMatch(/88\.0.*91\.7/);
  await first.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.viewer-graph').count()).toBe(2);
  // The table is gone, and with it what had the focus.
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('profile-viewer') !== null)).toBe(true);
  expect(await page.locator('.viewer-graph').first().innerText()).toContain(viewer.callers);
});

test('beside another one, what sampling explains is told from what it does not', async () => {
  await bring('before.txt', collapsed({ 'main;dates': 500, 'main;html': 450, 'main;css': 50 }));
  await expect.poll(() => button(viewer.parts.compare).count(), { timeout: 20_000 }).toBe(1);
  await button(viewer.parts.compare).click();
  await page.setInputFiles('profile-viewer input[type=file]', {
    name: 'after.txt',
    mimeType: 'text/plain',
    buffer: collapsed({ 'main;dates': 50, 'main;html': 890, 'main;css': 60 }),
  });
  await expect.poll(() => page.locator('tr.explained').first().innerText(), { timeout: 20_000 }).toContain('css');
  expect(await page.locator('tr.less').innerText()).toContain('dates');
  expect(await page.locator('tr.more').innerText()).toContain('html');
});

test('dumps in an archive are a series; of several profiles one is chosen, and the others are not forgotten', async () => {
  const dump = fixture('thread-dump/fixtures/busy-kill-3.txt').toString();
  await bring('dumps.zip', zip([1, 2, 3].map((number) => ({ name: `dump-${number}.txt`, text: dump }))));
  await expect.poll(() => page.locator('dump-analyzer').innerText(), { timeout: 20_000 }).toMatch(/\b3\b/);
  const profiles = [
    { name: 'one.txt', text: 'main;render 3\nmain;dates 9\n' },
    { name: 'two.txt', text: 'main;render 5\n', stored: true },
  ];
  await bring('profiles.zip', zip(profiles));
  await expect
    .poll(() => page.locator('.viewer-choice button').allInnerTexts(), { timeout: 20_000 })
    .toEqual(['one.txt', 'two.txt']);
  await button('one.txt').click();
  await expect.poll(() => page.locator('.viewer-head').innerText(), { timeout: 20_000 }).toContain('12 samples');
});

test('functions go by either weight; two runs of a file are compared; what is seen is copied as Markdown', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await bring('two.txt', Buffer.from('main;dates 500 100\nmain;html 450 850\nmain;css 50 50\n'));
  await expect.poll(() => button(viewer.parts.functions).count(), { timeout: 20_000 }).toBe(1);
  await button(viewer.parts.functions).click();
  const first = page.locator('.viewer-table tbody th').first();
  await expect.poll(() => first.innerText()).toBe('html');
  await button(viewer.table.total).click();
  await expect.poll(() => first.innerText()).toBe('main');
  await button(viewer.copy).click();
  await expect.poll(() => page.locator('.viewer-head [role=status]').innerText()).toBe(viewer.copied);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toMatch(/## Profile: two\.txt[\s\S]*\| `html` \| 85\.0\s% \(/);
  await button(viewer.parts.compare).click();
  await page.locator('.viewer-line select').selectOption({ label: viewer.sides.before });
  await expect.poll(() => page.locator('tr.explained').first().innerText(), { timeout: 20_000 }).toContain('css');
  await button(viewer.copy).click();
  await expect.poll(copied).toContain(viewer.report.comparison(viewer.sides.before, viewer.sides.after));
});

test('a file that is gone before it is looked at is said, and hangs nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tools-'));
  const path = join(folder, 'gone.txt');
  writeFileSync(path, 'main;dates 10');
  await page.evaluate(() => {
    const later = Blob.prototype.slice;
    // Chosen, it waits until the file has changed: the browser refuses to read it from then on.
    Blob.prototype.slice = function (...range) {
      const part = later.apply(this, range);
      const read = part.arrayBuffer.bind(part);
      part.arrayBuffer = () => new Promise((done) => setTimeout(() => done(read()), 500));
      return part;
    };
  });
  await page.setInputFiles('bring-your-own > section input[type=file]', path);
  rmSync(folder, { recursive: true });
  await expect.poll(() => page.locator('[role=alert]').innerText()).toBe(words.unreadable('gone.txt'));
});

test('of two that come together the later one is shown, however large the earlier one is', async () => {
  await page.evaluate(() => {
    const drop = (file: File) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(file);
      document.querySelector('bring-your-own')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    };
    const large = new File(['main;first 1\n'.repeat(2_000_000)], 'large.txt');
    drop(large);
    drop(new File(['main;second 7\n'], 'small.txt'));
  });
  await expect.poll(() => page.locator('profile-viewer').innerText(), { timeout: 20_000 }).toContain('small.txt');
  await page.waitForTimeout(1500);
  expect(await page.locator('profile-viewer').innerText()).toContain('small.txt');
});

test('what nobody reads is said, and the next file is read as if nothing had been', async () => {
  await bring('noise.bin', Buffer.from(Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251)));
  await expect.poll(() => page.locator('.viewer-line').innerText(), { timeout: 20_000 }).toMatch(/\.$/);
  await bring('stacks.txt', collapsed({ 'a;b': 3 }));
  await expect.poll(() => page.locator('flame-graph [role=treeitem]').count(), { timeout: 20_000 }).toBe(3);
});

test('what cannot be read takes nothing away: the profile or the dumps that were there stay, with their worker', async () => {
  const noise = () => bring('noise.txt', Buffer.from('nothing of what is known\n'.repeat(2000)));
  const line = () => page.locator('profile-viewer [role=alert]').innerText();
  await bring('good.txt', collapsed({ 'main;dates': 90, 'main;html': 10 }));
  await expect.poll(() => page.locator('flame-graph [role=treeitem]').count(), { timeout: 20_000 }).toBe(4);
  await noise();
  await expect.poll(line, { timeout: 20_000 }).toContain('noise.txt');
  await expect.poll(() => page.locator('dump-analyzer').count(), { timeout: 20_000 }).toBe(0);
  await button(viewer.parts.functions).click();
  await expect.poll(() => page.locator('.viewer-table tbody th').allInnerTexts()).toEqual(['dates', 'html', 'main']);
  await bring('dump.txt', fixture('thread-dump/fixtures/deadlock-of-two.txt'));
  await expect.poll(() => page.locator('dump-analyzer').innerText(), { timeout: 20_000 }).toMatch(/deadlock/i);
  await expect.poll(() => page.locator('profile-viewer').count()).toBe(0);
  await noise();
  await expect.poll(line, { timeout: 20_000 }).toContain('noise.txt');
  expect(await page.locator('dump-analyzer').innerText()).toMatch(/deadlock/i);
  await bring('good.txt', collapsed({ 'main;dates': 90, 'main;html': 10 }));
  await expect.poll(() => page.locator('flame-graph [role=treeitem]').count(), { timeout: 20_000 }).toBe(4);
  expect(await page.locator('dump-analyzer').count()).toBe(0);
});

test('a dump far down in a log is found, and one without a thread is said to be such', async () => {
  const log = Array.from({ length: 40_000 }, (_, i) => `10:00:00 INFO shop.Cart - order ${i} was paid\n`).join('');
  const dump = fixture('thread-dump/fixtures/deadlock-of-two.txt').toString();
  await bring('app.log', Buffer.from(`${log}${dump}`));
  await expect.poll(() => page.locator('dump-analyzer').innerText(), { timeout: 30_000 }).toMatch(/deadlock/i);
  await expect.poll(() => page.locator('profile-viewer').count()).toBe(0);
  const title = 'Full thread dump OpenJDK 64-Bit Server VM (17.0.15+6-Debian mixed mode, sharing):\n\n';
  await bring('cut.txt', Buffer.from(title));
  const problem = analyzer.problems['no-thread']({ lines: 2 });
  await expect
    .poll(() => page.locator('dump-analyzer [role=alert]').innerText(), { timeout: 20_000 })
    .toContain(problem);
  // A reader that has nothing to show is gone with what comes next; one that has stays.
  expect(await page.locator('dump-analyzer').innerText()).toMatch(/deadlock/i);
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.ready);
  await bring('cut.txt', Buffer.from(title));
  await expect.poll(() => page.locator('dump-analyzer [role=alert]').count(), { timeout: 20_000 }).toBe(1);
  await bring('noise.txt', Buffer.from(Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251)));
  await expect
    .poll(() => page.locator('profile-viewer [role=alert]').innerText(), { timeout: 20_000 })
    .toContain('noise.txt');
  expect(await page.locator('dump-analyzer').count()).toBe(0);
});

test('text that is pasted into the page is read', async () => {
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'main;work 5\nmain;rest 2\n');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  await expect.poll(() => page.locator('flame-graph [role=treeitem]').count(), { timeout: 20_000 }).toBe(4);
});
