import { expect, test, vi } from 'vitest';
import type { Answer, Server } from '../../../src/database/postgres.ts';
import { Bench } from './bench.ts';

/** A server that hangs on `hang`, crashes on `crash`, fails on `fail`, and answers the rest with its own number. */
class Fake implements Server {
  readonly asked: string[] = [];
  ended = false;
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }

  async ask(sql: string): Promise<Answer> {
    this.asked.push(sql);
    if (sql === 'hang') return { outcome: 'hung', milliseconds: 500 };
    if (sql === 'crash') return { outcome: 'failed', problem: { code: 'crashed', data: null }, milliseconds: 1 };
    if (sql === 'fail')
      return { outcome: 'failed', problem: { code: 'refused', data: { reason: 'invalid page' } }, milliseconds: 1 };
    return { outcome: 'answered', rows: [{ server: this.number }], milliseconds: 1 };
  }

  readBytes = async () => new Uint8Array();
  writeBytes = async () => undefined;

  end(): void {
    this.ended = true;
  }
}

function open(refuse: readonly number[] = []) {
  const servers: Fake[] = [];
  const bench = new Bench({
    boot: async (signal) => {
      const server = new Fake(servers.length + 1);
      servers.push(server);
      signal.addEventListener('abort', () => server.end());
      if (refuse.includes(server.number)) throw new Error('no memory');
      return server;
    },
    outfit: async (server) => {
      await server.ask('outfit');
    },
  });
  return { bench, servers };
}

test('what hangs costs its server, and the spare, made like it, answers next', async () => {
  const { bench, servers } = open();
  await bench.open();
  expect(servers).toHaveLength(2);
  expect(await bench.ask('hang', 500)).toMatchObject({ outcome: 'hung' });
  expect(servers.map(({ ended }) => ended)).toEqual([true, false, false]);
  expect(servers[1]?.asked).toEqual(['outfit']);
  expect(await bench.ask('one', 500)).toMatchObject({ rows: [{ server: 2 }] });
});

test('an engine that crashed is thrown away; one that reports an error is kept', async () => {
  const { bench, servers } = open();
  await bench.open();
  await bench.ask('fail', 500);
  expect(servers[0]?.ended).toBe(false);
  await bench.ask('crash', 500);
  expect(servers[0]?.ended).toBe(true);
  expect(await bench.ask('one', 500)).toMatchObject({ rows: [{ server: 2 }] });
});

test('a spare that did not come up is replaced when it is needed', async () => {
  const { bench } = open([2]);
  await bench.open();
  await bench.ask('hang', 500);
  expect(await bench.ask('one', 500)).toMatchObject({ rows: [{ server: 3 }] });
});

test('the end ends every server, the spare too, and nothing is answered after it', async () => {
  const { bench, servers } = open();
  await bench.open();
  await bench.ask('hang', 500);
  bench.end();
  expect(servers.every(({ ended }) => ended)).toBe(true);
  await expect(bench.ask('one', 500)).rejects.toThrow();
});

test('servers that hang are stopped late: while two still end, no third is started beside the one at work', async () => {
  vi.useFakeTimers();
  const { bench, servers } = open();
  await bench.open();
  await bench.ask('hang', 500);
  await bench.ask('hang', 500);
  // Two at the beginning, and a spare for the first of the two that hung.
  expect(servers).toHaveLength(4);
  const third = bench.ask('hang', 500);
  await vi.advanceTimersByTimeAsync(1000);
  expect(servers).toHaveLength(4);
  await vi.advanceTimersByTimeAsync(1500);
  expect(await third).toMatchObject({ outcome: 'hung' });
  expect(servers.filter(({ ended }) => !ended)).toHaveLength(2);
  bench.end();
  vi.useRealTimers();
});
