/** The tale's real things in a real browser: the analyzer on what viewers may drop, and the lab by both ways. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { zip } from '../../src/archive/testing/zip.ts';
import { writeHotSpotDump } from '../../src/thread-dump/index.ts';
import { analyzer } from '../../src/tools/dump-analyzer/analyzer.ts';
import type { DumpAnalyzer } from '../../src/tools/dump-analyzer/dump-analyzer.ts';
import { goTo, launch, openDeck, watchFrames } from '../../test/browser/open.ts';
import { record, recorded } from '../../test/browser/recorder.ts';

const MEGABYTE = 1_000_000;
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'dumps-'));
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const dump = (threads: number) =>
  writeHotSpotDump({
    date: '2026-11-27 00:00:05',
    threads: Array.from({ length: threads }, (_, i) => ({
      name: `worker-${i}`,
      state: 'RUNNABLE' as const,
      frames: [
        'shop.Cache.swap(Cache.java:21)',
        'shop.List.page(List.java:9)',
        'java.lang.Thread.run(Thread.java:745)',
      ],
    })),
  });

async function openAnalyzer() {
  const deck = await openDeck(browser, `${inject('deckUrl')}#/dump-analyzer`);
  await goTo(deck.page, 'dump-analyzer');
  const panel = deck.page.locator('#dump-analyzer dump-analyzer');
  await panel.locator('input[type=file]').waitFor({ state: 'attached' });
  return { deck, panel, open: (file: string) => panel.locator('input[type=file]').setInputFiles(file) };
}

test('a dump of the viewer’s is read; noise gets one clear line; the deck goes on', async () => {
  const { deck, panel, open } = await openAnalyzer();
  await open(write('mine.txt', dump(123)));
  await expect.poll(() => panel.textContent(), { timeout: 20_000 }).toContain('123 threads');
  await open(
    write(
      'noise.bin',
      Uint8Array.from({ length: 200_000 }, (_, i) => (i * 7919) % 251),
    ),
  );
  await expect.poll(() => panel.textContent(), { timeout: 20_000 }).toMatch(/no thread dump/i);
  await deck.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await deck.page.keyboard.press('PageUp');
  await expect
    .poll(() => deck.page.evaluate(() => document.querySelector('section.slide.present')?.id))
    .not.toBe('dump-analyzer');
  expect(deck.errors).toEqual([]);
  await deck.close();
});

test('a dump may be dropped on the headline, or pasted; moving the model goes back to its own; no step is left behind', async () => {
  const { deck, panel } = await openAnalyzer();
  const { page } = deck;
  const rate = () => page.locator('#mkday [data-parameter=requestsPerSecond]').getAttribute('aria-valuetext');
  await goTo(page, 'mkday');
  const rateBefore = await rate();
  await goTo(page, 'dump-analyzer');
  await page.keyboard.press('PageDown');
  const topFrames = page.locator('#dump-analyzer [data-preset=sale-day]');
  await expect.poll(() => topFrames.getAttribute('aria-pressed')).toBe('true');
  /** As a hand does it: a drop on the slide, or a paste where the focus is. */
  const give = (how: 'drop' | 'paste', text: string) =>
    page.evaluate(
      ([type = '', given = '']) => {
        const data = new DataTransfer();
        data.setData('text/plain', given);
        const options = { bubbles: true, cancelable: true };
        if (type === 'drop')
          document
            .querySelector('#dump-analyzer h2, #dump-analyzer h1')
            ?.dispatchEvent(new DragEvent('drop', { ...options, dataTransfer: data }));
        else
          document
            .querySelector('#dump-analyzer .report')
            ?.dispatchEvent(new ClipboardEvent('paste', { ...options, clipboardData: data }));
      },
      [how, text],
    );
  await give('drop', dump(21));
  await expect.poll(() => panel.textContent(), { timeout: 20_000 }).toContain('Your text: 21 threads');
  await expect.poll(() => page.locator('#dump-analyzer .legend').textContent()).toContain('your file');
  await give('paste', dump(22));
  await expect.poll(() => panel.textContent(), { timeout: 20_000 }).toContain('Your text: 22 threads');
  await page.locator('#dump-analyzer .controls input').first().fill('3');
  await expect.poll(() => panel.textContent(), { timeout: 20_000 }).toMatch(/Your text: 22 threads.*top 4 frames/s);
  await page.locator('#dump-analyzer .controls input').last().fill('40');
  await expect.poll(() => panel.textContent(), { timeout: 20_000 }).toContain('The model’s dump');
  await goTo(page, 'mkday');
  expect(await rate()).toBe(rateBefore);
  expect(deck.errors).toEqual([]);
  await deck.close();
});

test('three dumps dropped together are one series, with the form named and a report to copy', async () => {
  const { deck, panel } = await openAnalyzer();
  const { page } = deck;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const at = (second: number) => dump(7).replace('00:00:05', `00:00:0${second}`);
  const files = [9, 1, 5].map((second) => write(`at-${second}.txt`, at(second)));
  await panel.locator('input[type=file]').setInputFiles(files);
  await expect.poll(() => panel.textContent(), { timeout: 20_000 }).toContain('3 files: 7 threads');
  const text = (await panel.textContent()) ?? '';
  expect(text).toContain('HotSpot');
  expect(text).toMatch(/7 threads that are not idle stand on one stack in all 3 dumps/);
  expect(text).toMatch(/Taken 4.s, 4.s apart/);
  await panel.getByRole('button', { name: 'Copy report' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^## Thread dump: 3 files\n/);
  expect(deck.errors).toEqual([]);
  await deck.close();
});

test('an archive of dumps is one series; one with a password is said to be one', async () => {
  const { deck, panel, open } = await openAnalyzer();
  const at = (second: number) => dump(7).replace('00:00:05', `00:00:0${second}`);
  const files = [9, 1, 5].map((second) => ({ name: `dumps/at-${second}.txt`, text: at(second) }));
  await open(write('dumps.zip', zip(files)));
  await expect.poll(() => panel.locator('.report').textContent()).toContain('3 dumps, one after the other');
  await open(write('locked.zip', zip([{ name: 'a', text: 'x', flags: 1 }])));
  await expect.poll(() => panel.locator('[role=alert]').textContent()).toContain('an archive with a password');
  expect(deck.errors).toEqual([]);
  await deck.close();
});

test('the analyzer works without a figure around it', async () => {
  const { deck } = await openAnalyzer();
  const { page } = deck;
  await page.evaluate(() => {
    const host = document.createElement('main');
    host.id = 'alone';
    host.append(document.createElement('dump-analyzer'));
    document.body.append(host);
  });
  const alone = page.locator('#alone dump-analyzer');
  await expect.poll(() => alone.textContent()).toContain('Drop thread dumps here');
  const python = 'Thread 7 (active+gil): "MainThread"\n    sell (shop.py:3)\n    <module> (shop.py:9)\n';
  await alone.locator('input[type=file]').setInputFiles(write('py.txt', python));
  await expect.poll(() => alone.textContent(), { timeout: 20_000 }).toContain('py.txt: 1 thread · py-spy dump');
  expect(await alone.textContent()).toContain('This form does not tell: locks');
  await alone.locator('.frames input').fill('1');
  await alone.locator('.frames input').press('Enter');
  await expect.poll(() => alone.textContent()).toContain('Equal in the top frame');
  await alone.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(() => alone.textContent()).toContain('Drop thread dumps here');
  expect(deck.errors).toEqual([]);
  await deck.close();
});

test('what another window has brought is shown, and only that window can look at it otherwise', async () => {
  const { deck, panel } = await openAnalyzer();
  const ask = analyzer();
  const answer = await ask({
    of: 'viewer',
    texts: [{ name: 'theirs.txt', text: dump(33) }],
    shown: 0,
    framesToCompare: 8,
    hold: 'keep',
  });
  const hold = panel.getByRole('button', { name: 'Compare with another' });
  await hold.waitFor();
  await panel.evaluate(
    (element, brought) => {
      const shown = element as DumpAnalyzer;
      shown.context = shown.context && { ...shown.context, brought };
    },
    { ...answer, name: 'theirs.txt', readAt: 1 },
  );
  await expect.poll(() => panel.textContent()).toContain('theirs.txt: 33 threads');
  expect(await hold.count()).toBe(0);
  expect(deck.errors).toEqual([]);
  await deck.close();
});

test('a dump that is dropped in a step costs no run, and leaves nothing of the step behind', async () => {
  const deck = await openDeck(browser, `${inject('deckUrl')}#/dump-analyzer`, { before: record });
  const { page } = deck;
  const panel = page.locator('#dump-analyzer dump-analyzer');
  await panel.locator('input[type=file]').waitFor({ state: 'attached' });
  await page.keyboard.press('PageDown');
  await expect
    .poll(() => page.locator('#dump-analyzer [data-preset=sale-day]').getAttribute('aria-pressed'))
    .toBe('true');
  await panel.locator('input[type=file]').setInputFiles(write('dropped.txt', dump(17)));
  await expect.poll(() => panel.textContent(), { timeout: 20_000 }).toContain('17 threads');
  await expect.poll(() => page.locator('#dump-analyzer .sentence').textContent()).toContain('all 17 busy threads');
  // Longer than a slider rests before its fine run.
  await page.waitForTimeout(500);
  const { drawn, runs } = await recorded(page);
  expect(drawn.filter(({ runMilliseconds }) => runMilliseconds > 0)).toEqual([]);
  expect(runs).toBe(0);
  // The step before it compares whole stacks, of the viewer's dump too; what comes after it is another slide.
  await page.keyboard.press('PageUp');
  await expect.poll(() => panel.textContent(), { timeout: 20_000 }).toMatch(/17 threads.*top 30 frames/s);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await page.waitForFunction(() => !document.getElementById('dump-analyzer')?.classList.contains('present'));
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => location.search)).toBe('');
  expect(deck.errors).toEqual([]);
  await deck.close();
});

test('a dump of 50 MB does not freeze the page', async () => {
  const { deck, panel, open } = await openAnalyzer();
  const one = dump(2000);
  const file = write('large.txt', one.repeat(Math.ceil((50 * MEGABYTE) / one.length)));
  const longestFrameShare = await watchFrames(deck.page);
  await open(file);
  await expect.poll(() => panel.textContent(), { timeout: 80_000, interval: 500 }).toContain('2,000 threads');
  // Had the page done the reading, one frame would have lasted about as long as all of it.
  expect(await longestFrameShare()).toBeLessThan(0.5);
  expect(deck.errors).toEqual([]);
  await deck.close();
}, 120_000);

test('an analyzer that dies says so, and reads again', async () => {
  const { deck, panel, open } = await openAnalyzer();
  await open(write('first.txt', dump(11)));
  await expect.poll(() => panel.textContent(), { timeout: 20_000 }).toContain('11 threads');
  const analyzer = deck.page.workers().find((worker) => worker.url().includes('analyzer'));
  await analyzer?.evaluate(() => {
    setTimeout(() => {
      throw new Error('out of memory');
    });
  });
  await deck.page.waitForTimeout(500);
  await open(write('second.txt', dump(12)));
  await expect.poll(() => panel.textContent(), { timeout: 20_000 }).toContain('12 threads');
  await deck.close();
});

test.each([
  ['shared memory', 'deckUrl', /shared memory/i],
  ['messages, where no memory may be shared', 'plainUrl', /messages/i],
] as const)(
  'the lab runs for real over %s, and leaving the slide ends its workers',
  async (_, host, said) => {
    const deck = await openDeck(browser, `${inject(host)}#/spin-loop`);
    await goTo(deck.page, 'spin-loop');
    await deck.page.keyboard.press('Enter');
    const figure = deck.page.locator('#spin-loop live-figure');
    await figure.locator('button.run').click();
    await expect.poll(() => figure.locator('.legend').textContent(), { timeout: 70_000 }).toContain('measured here');
    await expect.poll(() => figure.locator('button.run').count(), { timeout: 70_000 }).toBe(1);
    expect(await figure.textContent()).toMatch(said);
    await figure.locator('button.run').click();
    await expect
      .poll(() => deck.page.workers().filter((worker) => /contention|owner/.test(worker.url())).length, {
        timeout: 20_000,
      })
      .toBeGreaterThan(0);
    await goTo(deck.page, 'memcached');
    await expect
      .poll(() => deck.page.workers().filter((worker) => /contention|owner/.test(worker.url())).length, {
        timeout: 10_000,
      })
      .toBe(0);
    expect(deck.errors).toEqual([]);
    await deck.close();
  },
  180_000,
);
