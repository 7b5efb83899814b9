/**
 * A pool of real servers on one storage, under requests that arrive at random, of which a share asks for a key on a page
 * that the storage never answers. Nobody is told that such a query is stuck: its session is just never free again, until
 * another disk is put in, whether the app's driver still waits or not. Times in seconds.
 */
import type { Server } from '../../../src/database/postgres.ts';
import type { KeyRange } from './search.ts';
import { FIRST_KEY, LAST_KEY, STILL_THERE, selectOne } from './table.ts';

export interface PoolRun {
  backends: number;
  requestsPerSecond: number;
  stuckShare: number;
  /** How long the driver waits for an answer; null: for as long as it takes. */
  driverTimeoutMilliseconds: number | null;
  /** When a connection was lent that did not come back while the storage was silent, in order. */
  lostAtSeconds: number[];
  /** Answers while it was silent. */
  answered: number;
  /** How often the driver gave up meanwhile: the app went on with an error, and the session sat in its read. */
  givenUp: number;
  /** Requests that find no free connection. */
  waiting: number;
  /** When the disk was swapped, and when the connections that were lost had come back, in order. */
  swappedAtSeconds?: number;
  backAtSeconds: number[];
  /** How long it was watched. */
  watchedSeconds: number;
}

export interface PoolPlan {
  requestsPerSecond: number;
  stuckShare: number;
  driverTimeoutMilliseconds: number | null;
  /** Keys of the page. */
  badKeys: KeyRange;
  longestSeconds: number;
  /** A connection that is out for so long is counted as lost. */
  lostAfterSeconds: number;
  /** Puts another disk in, once all have been gone for so long, and watches for as long; undefined where it cannot be done. */
  swap: (() => void) | undefined;
  swapAfterSeconds: number;
}

/** 0 ≤ x < 1. */
type Random = () => number;

/** A key of the page with the given chance, any other one otherwise. */
export function pickKey({ stuckShare, badKeys: { from, to } }: PoolPlan, random: Random): number {
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
  const backAtSeconds: number[] = [];
  let gone: Pick<PoolRun, 'lostAtSeconds' | 'answered' | 'givenUp'> | undefined;
  let swappedAtSeconds: number | undefined;
  let waiting = 0;
  let answered = 0;
  let givenUp = 0;
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
      driverTimeoutMilliseconds: plan.driverTimeoutMilliseconds,
      ...(gone ?? { lostAtSeconds: lost.sort((a, b) => a - b), answered, givenUp }),
      waiting,
      ...(swappedAtSeconds !== undefined && { swappedAtSeconds }),
      backAtSeconds: [...backAtSeconds],
      watchedSeconds: time,
    };
  };
  const lend = () => {
    while (waiting > 0) {
      const server = free.pop();
      if (!server) return;
      waiting--;
      const since = now();
      lent.set(server, since);
      const patience = plan.driverTimeoutMilliseconds ?? undefined;
      void server.ask(selectOne(pickKey(plan, random)), patience).then(async ({ outcome }) => {
        if (outcome === 'answered') answered++;
        if (outcome === 'hung') {
          givenUp++;
          // A pool asks whether the session is still there before it lends it again.
          ({ outcome } = await server.ask(STILL_THERE));
        }
        // Ended with the lab, it has not come back.
        if (outcome !== 'answered') return;
        if (gone?.lostAtSeconds.includes(since)) backAtSeconds.push(now());
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
    const { watchedSeconds: time, lostAtSeconds } = run;
    const isGone = lostAtSeconds.length === servers.length;
    if (swappedAtSeconds === undefined) {
      if (time >= plan.longestSeconds || (isGone && !plan.swap)) return run;
      if (isGone && time >= (lostAtSeconds.at(-1) ?? 0) + plan.lostAfterSeconds + plan.swapAfterSeconds) {
        gone = { lostAtSeconds, answered, givenUp };
        swappedAtSeconds = time;
        plan.swap?.();
      }
    } else if (time >= swappedAtSeconds + plan.swapAfterSeconds) return run;
    for (; arrival <= now(); arrival += gap()) waiting++;
    lend();
    await new Promise((go) => setTimeout(go, 10));
  }
}
