/** The analyzer's two sides: what its worker keeps and compares, and what the page makes of answers and losses. */
import { describe, expect, it } from 'vitest';
import { FakeWorker } from '../../../test/unit/fake-worker.ts';
import { type ThreadDescription, writeHotSpotDump } from '../../thread-dump/index.ts';
import { analyzer } from './analyzer.ts';
import { DumpReader } from './dump-reader.ts';
import type { Answer, Question } from './protocol.ts';
import { words } from './words.ts';

const dump = (...names: string[]): string => {
  const threads = names.map((name): ThreadDescription => {
    return { name, state: 'RUNNABLE', frames: [`shop.Cart.${name}(Cart.java:7)`, 'shop.Main.run(Main.java:1)'] };
  });
  return writeHotSpotDump({ date: '2026-11-27 00:00:05', threads });
};

const named = (...texts: (string | Blob)[]) => texts.map((text, i) => ({ name: `${i + 1}.txt`, text }));

const question = (patch: Partial<Question>): Question => ({
  of: 'viewer',
  shown: 1e9,
  framesToCompare: 8,
  hold: 'keep',
  ...patch,
});

describe('the worker’s side', () => {
  it('looks again at a text that it has read: another dump of it, other frames', async () => {
    const ask = analyzer();
    const { summary } = await ask(question({ texts: named(dump('a', 'b') + dump('c')) }));
    expect(summary).toMatchObject({ dumps: 2, shown: 1, threads: 1 });
    const first = await ask(question({ shown: 0, framesToCompare: 1 }));
    expect(first.summary).toMatchObject({ shown: 0, threads: 2, framesToCompare: 1 });
  });

  it('makes a series of several files, in the order in which they were taken', async () => {
    const at = (second: number) =>
      dump('a', 'b', `of-${second}`).replace('2026-11-27 00:00:05', `2026-11-27 00:00:0${second}`);
    const { summary } = await analyzer()(question({ texts: named(new Blob([at(9)]), at(1), at(5)) }));
    expect(summary).toMatchObject({
      dumps: 3,
      shown: 2,
      date: '2026-11-27 00:00:09',
      file: '1.txt',
      series: { dumps: 3, atLeast: 3, standingBusy: 2, standingIdle: 0 },
    });
    expect(summary.series?.standing.map(({ top, names }) => [top, names])).toEqual([
      ['Cart.a', ['a']],
      ['Cart.b', ['b']],
    ]);
  });

  it('reads a file, and keeps the model’s dump and the viewer’s apart', async () => {
    const ask = analyzer();
    await ask(question({ of: 'model', texts: named(dump('a')) }));
    await ask(question({ texts: named(new Blob([dump('b', 'c')])) }));
    expect((await ask(question({ of: 'model' }))).summary.threads).toBe(1);
    expect((await ask(question({}))).summary.threads).toBe(2);
  });

  it('compares what comes with the dump that is held, until that is let go', async () => {
    const ask = analyzer();
    await ask(question({ texts: named(dump('b', 'a')) }));
    expect(await ask(question({ hold: 'take' }))).toMatchObject({ isHeld: true });
    const next = await ask(question({ texts: named(dump('b', 'c')) }));
    expect(next).toMatchObject({ isHeld: true, summary: { comparison: { unmovedBusy: 1, started: 1, ended: 1 } } });
    expect(await ask(question({ hold: 'release' }))).toMatchObject({ isHeld: false, summary: { comparison: null } });
  });

  it('never compares a dump of the model with one of the viewer’s', async () => {
    const ask = analyzer();
    await ask(question({ of: 'model', texts: named(dump('a')) }));
    await ask(question({ of: 'model', hold: 'take' }));
    expect(await ask(question({ texts: named(dump('a')) }))).toMatchObject({
      isHeld: false,
      summary: { comparison: null },
    });
    expect(await ask(question({ of: 'model', hold: 'take' }))).toMatchObject({ isHeld: false });
  });

  it('keeps what it has where a new text is none', async () => {
    const ask = analyzer();
    await ask(question({ texts: named(dump('a')) }));
    await expect(ask(question({ texts: named('Dear reader') }))).rejects.toThrow('no-thread');
    expect((await ask(question({}))).summary.threads).toBe(1);
  });

  it('refuses a file for its size before it is read, and says what cannot be read', async () => {
    const broken = (size: number) =>
      Object.defineProperties(new Blob([]), {
        size: { value: size },
        arrayBuffer: { value: () => Promise.reject(new Error('moved meanwhile')) },
      });
    await expect(analyzer()(question({ texts: named(broken(3e8)) }))).rejects.toMatchObject({ code: 'too-large' });
    await expect(analyzer()(question({ texts: named(broken(3)) }))).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('fails where it is asked about a text that it does not have', async () => {
    await expect(analyzer()(question({}))).rejects.toThrow('not read');
  });
});

describe('the page’s side', () => {
  const workers: FakeWorker<Question>[] = [];
  const reader = () =>
    new DumpReader(() => {
      const worker = new FakeWorker<Question>();
      workers.push(worker);
      return worker;
    });
  const here = () => workers.at(-1) as FakeWorker<Question>;
  const answered = async (text: string): Promise<Answer> => analyzer()(question({ texts: named(text) }));

  it('leaves out the model’s dumps that have a newer one', async () => {
    const asked = reader();
    const [first, second, third] = ['1', '2', '3'].map((text) => asked.readModel(text, 8));
    const answer = await answered(dump('a'));
    here().say({ answer });
    here().say({ answer });
    expect(await Promise.all([first, second, third])).toEqual([answer, undefined, answer]);
    expect(here().questions.map(({ texts }) => texts?.[0]?.text)).toEqual(['1', '3']);
  });

  it('says in one sentence what is wrong with a text, and has lost nothing', async () => {
    const read = reader().readViewers(named('Dear reader'), 8);
    here().say({ failed: { message: 'no-thread', code: 'no-thread', data: { lines: 1204 } } });
    const problem = 'No thread dump found: the text has 1,204 lines, none of them names a thread.';
    expect(await read).toEqual({ problem, isLost: false });
  });

  it('says that all is lost where the worker dies, or has not what it is asked about', async () => {
    const asked = reader();
    const read = asked.readViewers(named('x'), 8);
    here().fire('error', { message: 'out of memory' });
    expect(await read).toEqual({ problem: words.lost, isLost: true });
    const look = asked.look(question({}));
    here().say({ failed: { message: 'asked about a text that was not read' } });
    expect(await look).toEqual({ problem: words.lost, isLost: true });
  });

  it('drops what it is asked when it is ended', async () => {
    const asked = reader();
    const read = asked.readViewers(named('x'), 8);
    asked.end();
    expect(await read).toBeUndefined();
  });
});
