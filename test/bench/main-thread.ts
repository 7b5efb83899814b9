/**
 * The tasks of a page's main thread from the browser's trace, each with the processor time that it took: unlike the
 * time on the clock, that is the same whatever else runs on the machine.
 */
import type { Page } from 'playwright-core';

export interface MainThreadTask {
  /** Milliseconds since the page began. */
  at: number;
  processorMilliseconds: number;
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds of the browser's own clock. */
  ts: number;
  /** Microseconds on the processor. */
  tdur?: number;
  args: { data?: { startTime?: number } };
}

const isNamed = (event: object, name: string): event is TraceEvent => 'name' in event && event.name === name;

const CLOCK = 'bench-clock';
const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];

/** Traces until the function that it gives is called. */
export async function traceMainThread(page: Page): Promise<() => Promise<MainThreadTask[]>> {
  const client = await page.context().newCDPSession(page);
  const tasks: TraceEvent[] = [];
  let clock: TraceEvent | undefined;
  client.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) {
      if (isNamed(event, 'RunTask')) tasks.push(event);
      else if (isNamed(event, CLOCK)) clock = event;
    }
  });
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  await page.evaluate((name) => performance.mark(name), CLOCK);
  return async () => {
    const complete = new Promise((done) => client.once('Tracing.tracingComplete', done));
    await client.send('Tracing.end');
    await complete;
    const { pid, tid, ts = 0, args } = clock ?? {};
    const pageTime = (at: number) => (at - ts) / 1000 + (args?.data?.startTime ?? 0);
    return tasks
      .filter((task) => task.pid === pid && task.tid === tid)
      .map((task) => ({ at: pageTime(task.ts), processorMilliseconds: (task.tdur ?? 0) / 1000 }))
      .sort((a, b) => a.at - b.at);
  };
}
