import { expect, test } from 'vitest';
import type { Answer, Server } from '../../../src/database/postgres.ts';
import { damagedKeys } from './damage.ts';
import { pickKey, runPool } from './pool.ts';
import { FIRST_KEY, LAST_KEY } from './table.ts';

/** Never answers for keys of the damaged page. */
class Fake implements Server {
  ask(sql: string): Promise<Answer> {
    const key = Number(/\d+$/.exec(sql)?.[0]);
    if (key >= damagedKeys.from && key <= damagedKeys.to) return new Promise(() => undefined);
    return Promise.resolve({ outcome: 'answered', rows: [], milliseconds: 0 });
  }
  readBytes = async () => new Uint8Array();
  writeBytes = async () => undefined;
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

const four = () => [new Fake(), new Fake(), new Fake(), new Fake()];
const never = new AbortController().signal;
const plan = { requestsPerSecond: 400, stuckShare: 0.1, longestSeconds: 3, lostAfterSeconds: 0.1 };

test('keys are drawn from the page, or from all others, and from no others', () => {
  const random = evenly();
  for (let i = 0; i < 2000; i++) {
    const [bad, good] = [pickKey(1, random), pickKey(0, random)];
    expect(bad >= damagedKeys.from && bad <= damagedKeys.to).toBe(true);
    expect(good < damagedKeys.from || good > damagedKeys.to).toBe(true);
    expect(good >= FIRST_KEY && good <= LAST_KEY).toBe(true);
  }
});

test('each connection is lost once, in order, and the run ends when the last one is', async () => {
  const run = await runPool(four(), plan, evenly(), () => undefined, never);
  expect(run.lostAtSeconds).toHaveLength(4);
  expect([...run.lostAtSeconds].sort((a, b) => a - b)).toEqual(run.lostAtSeconds);
  expect(run.answered).toBeGreaterThan(0);
  expect(run.waiting).toBeGreaterThan(0);
});

test('without requests for the page none is lost; stopped, it ends at once', async () => {
  const run = await runPool(four(), { ...plan, stuckShare: 0, longestSeconds: 0.3 }, evenly(), () => undefined, never);
  expect(run.lostAtSeconds).toEqual([]);
  expect(run.answered).toBeGreaterThan(10);
  await expect(runPool(four(), plan, evenly(), () => undefined, AbortSignal.abort())).rejects.toThrow();
});
