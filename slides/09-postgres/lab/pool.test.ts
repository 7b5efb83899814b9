import { expect, test } from 'vitest';
import type { Answer, Server } from '../../../src/database/postgres.ts';
import { type PoolPlan, pickKey, runPool } from './pool.ts';
import { FIRST_KEY, LAST_KEY } from './table.ts';

const badKeys = { from: 13_462, to: 13_597 };

/** Sits in its read for keys of the page until the disk is swapped, whether anybody still waits or not. */
class Fake implements Server {
  private readonly waiting: (() => void)[] = [];
  private isSilent = true;
  private isReading = false;

  async ask(sql: string, patience?: number): Promise<Answer> {
    const key = Number(/id = (\d+)$/.exec(sql)?.[1]);
    if (this.isSilent && key >= badKeys.from && key <= badKeys.to) this.isReading = true;
    const hasGivenUp =
      this.isReading &&
      (await new Promise<boolean>((go) => {
        this.waiting.push(() => go(false));
        if (patience !== undefined) setTimeout(() => go(true), patience);
      }));
    return hasGivenUp
      ? { outcome: 'hung', milliseconds: patience ?? 0 }
      : { outcome: 'answered', rows: [], milliseconds: 0 };
  }

  async setStorage(): Promise<void> {
    this.isSilent = false;
    this.isReading = false;
    for (const go of this.waiting.splice(0)) go();
  }

  end() {}
}

/** Goes evenly through 0 … 1, so that nothing hangs on luck. */
function evenly(): () => number {
  let x = 0;
  return () => {
    x = (x + 0.618_033_988_75) % 1;
    return x;
  };
}

const never = new AbortController().signal;
const plan: PoolPlan = {
  requestsPerSecond: 400,
  stuckShare: 0.1,
  driverTimeoutMilliseconds: null,
  badKeys,
  longestSeconds: 3,
  lostAfterSeconds: 0.1,
  swap: undefined,
  swapAfterSeconds: 0.2,
};
const four = () => [new Fake(), new Fake(), new Fake(), new Fake()];
const run = (servers: Fake[], more: Partial<PoolPlan> = {}) =>
  runPool(servers, { ...plan, ...more }, evenly(), () => undefined, never);

test('keys are drawn from the page, or from all others, and from no others', () => {
  const random = evenly();
  for (let i = 0; i < 2000; i++) {
    const bad = pickKey({ ...plan, stuckShare: 1 }, random);
    const good = pickKey({ ...plan, stuckShare: 0 }, random);
    expect(bad >= badKeys.from && bad <= badKeys.to).toBe(true);
    expect(good < badKeys.from || good > badKeys.to).toBe(true);
    expect(good >= FIRST_KEY && good <= LAST_KEY).toBe(true);
  }
});

test('each connection is lost once, in order, and the run ends when the last one is, where the disk cannot be swapped', async () => {
  const { lostAtSeconds, answered, waiting, swappedAtSeconds, backAtSeconds } = await run(four());
  expect(lostAtSeconds).toHaveLength(4);
  expect([...lostAtSeconds].sort((a, b) => a - b)).toEqual(lostAtSeconds);
  expect(answered).toBeGreaterThan(0);
  expect(waiting).toBeGreaterThan(0);
  expect(swappedAtSeconds).toBeUndefined();
  expect(backAtSeconds).toEqual([]);
});

test('with another disk all four come back and serve who waited; what is told of the silence stands', async () => {
  const servers = four();
  const swap = () => servers.forEach((server) => void server.setStorage());
  const {
    lostAtSeconds,
    answered,
    waiting,
    swappedAtSeconds = 0,
    backAtSeconds,
    ...end
  } = await run(servers, { swap });
  expect(lostAtSeconds).toHaveLength(4);
  expect(swappedAtSeconds).toBeGreaterThanOrEqual((lostAtSeconds.at(-1) ?? 0) + 0.3);
  expect(backAtSeconds).toHaveLength(4);
  expect(Math.min(...backAtSeconds)).toBeGreaterThanOrEqual(swappedAtSeconds);
  expect(end.watchedSeconds).toBeGreaterThanOrEqual(swappedAtSeconds + 0.2);
  expect(waiting).toBeLessThan(10);
  // Until then no more than came before the last one was lent: a tenth of all is lost.
  expect(answered).toBeLessThan(200);
});

test('a driver that gives up has its answer, an error, and the session is as lost as without it', async () => {
  const servers = four();
  const swap = () => servers.forEach((server) => void server.setStorage());
  const {
    givenUp,
    lostAtSeconds,
    backAtSeconds,
    swappedAtSeconds = 0,
  } = await run(servers, {
    driverTimeoutMilliseconds: 50,
    swap,
  });
  expect(givenUp).toBe(4);
  expect(lostAtSeconds).toHaveLength(4);
  expect(backAtSeconds).toHaveLength(4);
  expect(Math.min(...backAtSeconds)).toBeGreaterThanOrEqual(swappedAtSeconds);
  expect((await run(four())).givenUp).toBe(0);
});

test('without requests for the page none is lost; stopped, it ends at once', async () => {
  const whole = await run(four(), { stuckShare: 0, longestSeconds: 0.3 });
  expect(whole.lostAtSeconds).toEqual([]);
  expect(whole.answered).toBeGreaterThan(10);
  await expect(runPool(four(), plan, evenly(), () => undefined, AbortSignal.abort())).rejects.toThrow();
});
