/**
 * A pool of real servers under requests that arrive at random, of which a share asks for a key on the damaged page.
 * Nobody is told that such a query is stuck: its connection is just never free again. Times in seconds.
 */
import type { Server } from '../../../src/database/postgres.ts';
import { damagedKeys } from './damage.ts';
import { FIRST_KEY, LAST_KEY, selectOne } from './table.ts';

export interface PoolRun {
  backends: number;
  requestsPerSecond: number;
  stuckShare: number;
  /** Seconds at which a connection was lent for the last time, in order: it never came back. */
  lostAtSeconds: number[];
  answered: number;
  /** Requests that found no free connection until the end. */
  waiting: number;
  /** How long it was watched. */
  watchedSeconds: number;
}

export interface PoolPlan {
  requestsPerSecond: number;
  stuckShare: number;
  longestSeconds: number;
  /** A connection that is out for so long is counted as lost. */
  lostAfterSeconds: number;
}

/** 0 ≤ x < 1. */
type Random = () => number;

/** A key of the damaged page with the given chance, any other one otherwise. */
export function pickKey(stuckShare: number, random: Random): number {
  const { from, to } = damagedKeys;
  const bad = to - from + 1;
  if (random() < stuckShare) return from + Math.floor(random() * bad);
  const good = FIRST_KEY + Math.floor(random() * (LAST_KEY - FIRST_KEY + 1 - bad));
  return good < from ? good : good + bad;
}

export async function runPool(
  servers: readonly Server[],
  plan: PoolPlan,
  random: Random,
  report: (run: PoolRun) => void,
  signal: AbortSignal,
): Promise<PoolRun> {
  const start = performance.now();
  const now = () => (performance.now() - start) / 1000;
  const free = [...servers];
  const lent = new Map<Server, number>();
  let waiting = 0;
  let answered = 0;
  let arrival = 0;

  /** Requests know nothing of each other. */
  const gap = () => -Math.log(1 - random()) / plan.requestsPerSecond;

  const state = (): PoolRun => {
    const time = now();
    const lost = [...lent.values()].filter((since) => time - since >= plan.lostAfterSeconds);
    return {
      backends: servers.length,
      requestsPerSecond: plan.requestsPerSecond,
      stuckShare: plan.stuckShare,
      lostAtSeconds: lost.sort((a, b) => a - b),
      answered,
      waiting,
      watchedSeconds: time,
    };
  };
  const lend = () => {
    while (waiting > 0) {
      const server = free.pop();
      if (!server) return;
      waiting--;
      lent.set(server, now());
      void server.ask(selectOne(pickKey(plan.stuckShare, random))).then(({ outcome }) => {
        // Ended with the lab, it has not come back.
        if (outcome !== 'answered') return;
        answered++;
        lent.delete(server);
        free.push(server);
        lend();
      });
    }
  };

  for (;;) {
    signal.throwIfAborted();
    const run = state();
    report(run);
    if (run.lostAtSeconds.length === servers.length || run.watchedSeconds >= plan.longestSeconds) return run;
    for (; arrival <= now(); arrival += gap()) waiting++;
    lend();
    await new Promise((go) => setTimeout(go, 10));
  }
}
