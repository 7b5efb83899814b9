/** Memory that is a page's process's own, in MB. Only Linux tells. */
import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

const MEGABYTE = 1024 * 1024;

export const TELLS_MEMORY = existsSync('/proc/self/smaps_rollup');

/** Of the largest page, as it stands. */
export async function memoryInUse(browser: Browser): Promise<number> {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  const sizes = processInfo
    .filter(({ type, id }) => type === 'renderer' && existsSync(`/proc/${id}/smaps_rollup`))
    .map(({ id }) => {
      const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
      return (Number(/Private_Dirty:\s+(\d+)/.exec(text)?.[1]) * 1024) / MEGABYTE;
    });
  return Math.max(...sizes);
}

/** The same once garbage is collected: what the page holds on to. */
export async function memoryHeld(browser: Browser, page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  for (let i = 0; i < 3; i++) {
    await cdp.send('HeapProfiler.collectGarbage');
    // What the allocator only keeps for later is not ours: it goes as soon as the system asks.
    await cdp.send('Memory.simulatePressureNotification', { level: 'critical' });
    await page.waitForTimeout(500);
  }
  await cdp.detach();
  return memoryInUse(browser);
}

/** Watches until it is asked for the highest. */
export function watchMemory(browser: Browser): () => number {
  let highest = 0;
  const watch = setInterval(async () => {
    highest = Math.max(highest, await memoryInUse(browser).catch(() => 0));
  }, 200);
  return () => {
    clearInterval(watch);
    return highest;
  };
}
