import { expect, test } from 'vitest';
import type { Answer, Server } from '../../../src/database/postgres.ts';
import { countPageViews } from './page-views.ts';

/** Counts what it is asked, as the extension does. */
class Counting implements Server {
  readonly calls = new Map<string, number>();

  async ask(sql: string): Promise<Answer> {
    const query = sql.replace(/\d+$/, '$1').replace(/in \(.*\)/, 'in ($1)');
    if (/pg_stat_statements_reset/.test(sql)) this.calls.clear();
    else if (/from pg_stat_statements/.test(sql)) {
      const rows = [...this.calls].map(([query, calls]) => ({ query, calls, total: calls, mean: 1 }));
      return { outcome: 'answered', rows, milliseconds: 0 };
    } else this.calls.set(query, (this.calls.get(query) ?? 0) + 1);
    return { outcome: 'answered', rows: [{ id: 1 }], milliseconds: 0 };
  }
  setStorage = async () => undefined;
  end() {}
}

function evenly(): () => number {
  let x = 0;
  return () => {
    x = (x + 0.618_033_988_75) % 1;
    return x;
  };
}

const run = (cacheWorks: boolean) =>
  countPageViews(new Counting(), 1000, cacheWorks, evenly(), () => undefined, new AbortController().signal);
const count = async (cacheWorks: boolean) =>
  (await run(cacheWorks)).find(({ query }) => query.includes('from product where id ='))?.calls;

test('without the value every view reads the product; with it each product is read once', async () => {
  expect(await count(false)).toBe(1000);
  expect(await count(true)).toBeLessThan(500);
  expect(await count(true)).toBeGreaterThan(10);
});

test('lists ask for what the cache has not, in one row of the statistics', async () => {
  const statements = await run(false);
  expect(statements.find(({ query }) => query.includes(' in '))?.calls).toBe(100);
});

test('stopped, it ends at once', async () => {
  const run = countPageViews(new Counting(), 1000, true, evenly(), () => undefined, AbortSignal.abort());
  await expect(run).rejects.toThrow();
});
