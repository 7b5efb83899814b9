/** What this machine can do, as a measure for the rest: a fixed simulation; and what tales measure of their own. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { randomStreams } from '../../src/simulation/engine/random.ts';
import { Station } from '../../src/simulation/queues/station.ts';
import { median, round } from './statistics.ts';

const REFERENCE_CUSTOMERS = 200_000;

/**
 * A queue with ten servers at 80 %: each customer is an arrival and a departure.
 * @param clock in milliseconds
 */
function referenceMilliseconds(clock: () => number): number {
  const random = randomStreams(1);
  const [arrivals, service] = [random('arrivals'), random('service')];
  const station = new Station(10);
  const start = clock();
  let time = 0;
  for (let i = 0; i < REFERENCE_CUSTOMERS; i++) {
    time += arrivals.exponential(1);
    station.arrive(time, service.exponential(8));
  }
  return clock() - start;
}

/**
 * The same queue as somebody would write it down for this once: the language's own numbers, no streams, nothing that is
 * counted. No code that can be reused is faster.
 */
function bareMilliseconds(clock: () => number): number {
  const free = new Float64Array(10);
  const start = clock();
  let time = 0;
  let waited = 0;
  for (let i = 0; i < REFERENCE_CUSTOMERS; i++) {
    time -= Math.log(1 - Math.random());
    let first = 0;
    for (let server = 1; server < free.length; server++) if ((free[server] ?? 0) < (free[first] ?? 0)) first = server;
    const begin = Math.max(time, free[first] ?? 0);
    waited += begin - time;
    free[first] = begin - 8 * Math.log(1 - Math.random());
  }
  const milliseconds = clock() - start;
  // What is computed is used, or nothing is computed.
  if (!(waited > 0)) throw new Error('at 80 % somebody waits');
  return milliseconds;
}

/** Customers a second of the processor: what else runs on the machine takes nothing of it. */
export const customersPerSecond = (): number => perSecond(referenceMilliseconds);
export const bareCustomersPerSecond = (): number => perSecond(bareMilliseconds);

function perSecond(run: (clock: () => number) => number): number {
  const clock = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  run(clock);
  return (1000 * REFERENCE_CUSTOMERS) / median(Array.from({ length: 7 }, () => run(clock)));
}

export function measureReference() {
  const wall = () => performance.now();
  referenceMilliseconds(wall);
  const reference = median(Array.from({ length: 7 }, () => referenceMilliseconds(wall)));
  return {
    simulatedEventsPerSecond: Math.round((2 * REFERENCE_CUSTOMERS * 1000) / reference),
    referenceMilliseconds: round(reference),
  };
}

/** Each `slides/<tale>/bench.ts` exports `measure`, whose figures are ratios and shares. */
export async function measureTales(root: string): Promise<Record<string, Record<string, number>>> {
  const measured: Record<string, Record<string, number>> = {};
  for (const tale of readdirSync(join(root, 'slides')).sort()) {
    const file = join(root, 'slides', tale, 'bench.ts');
    if (!existsSync(file)) continue;
    const { measure }: { measure(): Promise<Record<string, number>> } = await import(pathToFileURL(file).href);
    measured[tale] = Object.fromEntries(Object.entries(await measure()).map(([name, value]) => [name, round(value)]));
  }
  return measured;
}
