/** A viewer's profile: what its worker makes of it, what the page makes of answers and losses, and which frames are drawn. */
import { describe, expect, it } from 'vitest';
import { FakeWorker } from '../../../test/unit/fake-worker.ts';
import { placedFrames } from './flame-layout.ts';
import { ProfileReader } from './profile-reader.ts';
import { readForDrawing } from './read-for-drawing.ts';
import { words } from './words.ts';

const file = (content: string) => new Blob([content]);

describe('what is made of a file', () => {
  it('is what is drawn of it, and the function that takes most itself, from wherever it is called', async () => {
    const read = await readForDrawing(file('# made here\na;c 30\nb;c 30\nb 40\n'), () => {});
    expect(read).toMatchObject({ total: 100, calls: 4, unit: 'samples', leftOut: 1 });
    expect(read.busiest).toEqual({ name: 'c', share: 0.6 });
  });

  it('is the heaviest profile of a file with several', async () => {
    const sampled = (name: string, weight: number) => ({
      type: 'sampled',
      name,
      unit: 'seconds',
      samples: [[0]],
      weights: [weight],
    });
    const two = { shared: { frames: [{ name: 'a' }] }, profiles: [sampled('idle', 0), sampled('busy', 3)] };
    expect(await readForDrawing(file(JSON.stringify(two)), () => {})).toMatchObject({ total: 3, unit: 'seconds' });
  });

  it('tells how far it is, in steps that are worth it', async () => {
    const told: number[] = [];
    const parts = Array.from({ length: 200 }, () => 'main;read 1\n'.repeat(1000));
    await readForDrawing(new Blob(parts), (share) => told.push(share));
    expect(told.length).toBeGreaterThan(5);
    expect(told.length).toBeLessThanOrEqual(20);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBeGreaterThan(0.9);
  });
});

describe('the page’s side', () => {
  const workers: FakeWorker<Blob>[] = [];
  const reader = () =>
    new ProfileReader(() => {
      const worker = new FakeWorker<Blob>();
      workers.push(worker);
      return worker;
    });
  const here = () => workers.at(-1) as FakeWorker<Blob>;

  it('has a worker for each file, which is gone when that is read', async () => {
    const told: number[] = [];
    const read = reader().read(file('a 1'), (share) => told.push(share));
    const answer = await readForDrawing(file('a 1'), () => {});
    here().say({ progress: 0.5 });
    here().say({ answer });
    expect(await read).toEqual(answer);
    expect(told).toEqual([0.5]);
    expect(here().isTerminated).toBe(true);
  });

  it('gives a file up where another one comes, and reads that', async () => {
    const asked = reader();
    const first = asked.read(file('a 1'), () => {});
    const before = here();
    const second = asked.read(file('b 1'), () => {});
    expect(await first).toBeUndefined();
    expect([before.isTerminated, here().isTerminated]).toEqual([true, false]);
    const answer = await readForDrawing(file('b 1'), () => {});
    here().say({ answer });
    expect(await second).toEqual(answer);
  });

  it.each([
    ['a code of the library’s', { code: 'odd-line', data: { line: 3 } }, words.problems['odd-line']({ line: 3 })],
    ['anything else', {}, words.problems.unreadable({ reason: '' })],
  ])('says in one sentence what failed by %s', async (_, more, problem) => {
    const read = reader().read(file('a'), () => {});
    here().say({ failed: { message: 'it failed', ...more } });
    expect(await read).toEqual({ problem });
  });

  it('says that the browser gave up where the worker dies', async () => {
    const read = reader().read(file('a'), () => {});
    here().fire('error', { message: 'out of memory' });
    expect(await read).toEqual({ problem: words.own.lost });
  });
});

describe('the frames that are drawn', () => {
  const frames = [
    { name: '', depth: 0, start: 0, share: 1 },
    { name: 'a', depth: 1, start: 0, share: 0.5 },
    { name: 'b', depth: 2, start: 0, share: 0.25 },
    { name: 'c', depth: 1, start: 0.5, share: 0.5 },
    { name: 'hair', depth: 2, start: 0.5, share: 0.0001 },
    { name: 'none', depth: 2, start: 0.6, share: 0 },
  ];
  const drawn = (zoomed: number) =>
    placedFrames(frames, zoomed, 100).map(({ index, x, width, isUnder }) => [index, x, width, isUnder]);

  it('are all that are wide enough to be hit', () => {
    expect(drawn(0)).toEqual([
      [0, 0, 100, false],
      [1, 0, 50, false],
      [2, 0, 25, false],
      [3, 50, 50, false],
    ]);
  });

  it('are those within the one that fills the width, and those that it stands on', () => {
    expect(drawn(1)).toEqual([
      [0, 0, 100, true],
      [1, 0, 100, false],
      [2, 0, 50, false],
    ]);
    expect(drawn(3)).toEqual([
      [0, 0, 100, true],
      [3, 0, 100, false],
    ]);
  });

  it('are none where the one that fills the width takes no time, or is not there', () => {
    expect([drawn(5), drawn(9)]).toEqual([[], []]);
  });
});
