/** What a page holds on to, once garbage is collected. */
import type { Page } from 'playwright-core';
import { compiledCodeBytes } from './compiled-code.ts';
import { median } from './statistics.ts';

/** What one collection sets free may hold on to more. */
const COLLECTIONS = 4;
const BETWEEN_MILLISECONDS = 200;

export interface Held {
  /** Of the page's own scripts, with what the engine has compiled of them. */
  heapKilobytes: number;
  /** Without that: what the page keeps. */
  keptKilobytes: number;
  nodes: number;
  listeners: number;
}

/** Reads it again and again; what is only about to go is gone by then. */
export async function heapReader(page: Page): Promise<() => Promise<Held>> {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  return async () => {
    for (let i = 0; i < COLLECTIONS; i++) {
      await client.send('HeapProfiler.collectGarbage');
      await page.waitForTimeout(BETWEEN_MILLISECONDS);
    }
    const code = await compiledCodeBytes(client);
    const { metrics } = await client.send('Performance.getMetrics');
    const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
    const heap = of('JSHeapUsedSize');
    return {
      heapKilobytes: heap / 1000,
      keptKilobytes: (heap - code) / 1000,
      nodes: of('Nodes'),
      listeners: of('JSEventListeners'),
    };
  };
}

/**
 * The median of the slopes of all pairs (Theil 1950, Sen 1968), of values that are one apart: a single round in which the
 * engine keeps compiled code, or drops it, moves it little.
 */
export function medianSlope(values: readonly number[]): number {
  return median(values.flatMap((value, at) => values.slice(at + 1).map((later, by) => (later - value) / (by + 1))));
}

/** Least squares over values that are one apart. */
export function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const above = values.reduce((sum, value, x) => sum + (x - middle) * (value - mean), 0);
  return above / values.reduce((sum, _, x) => sum + (x - middle) ** 2, 0);
}
