/** What a page holds on to, once garbage is collected. */
import type { Page } from 'playwright-core';

export interface Held {
  /** Of the page's own scripts. */
  heapKilobytes: number;
  nodes: number;
  listeners: number;
}

/** Reads it again and again; what is only about to go is gone by then. */
export async function heapReader(page: Page): Promise<() => Promise<Held>> {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  return async () => {
    for (let i = 0; i < 2; i++) await client.send('HeapProfiler.collectGarbage');
    const { metrics } = await client.send('Performance.getMetrics');
    const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
    return {
      heapKilobytes: of('JSHeapUsedSize') / 1000,
      nodes: of('Nodes'),
      listeners: of('JSEventListeners'),
    };
  };
}

/** Least squares over values that are one apart. */
export function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const above = values.reduce((sum, value, x) => sum + (x - middle) * (value - mean), 0);
  return above / values.reduce((sum, _, x) => sum + (x - middle) ** 2, 0);
}
