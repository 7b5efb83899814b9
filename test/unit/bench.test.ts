/** The benchmark's own arithmetic: medians, pairs of two builds, what a press of Next led to, budgets. */
import { describe, expect, test } from 'vitest';
import { budgets } from '../bench/budgets.ts';
import { bytesOfCode } from '../bench/compiled-code.ts';
import type { MainThreadTask } from '../bench/main-thread.ts';
import { nextMoments } from '../bench/next-moments.ts';
import { Refused, readOptions } from '../bench/options.ts';
import type { Drawing, PageLog } from '../bench/recorder.ts';
import { nextReport, pair } from '../bench/report.ts';
import { grouped, median, medians, p95, quantile, shared, turns } from '../bench/statistics.ts';

describe('statistics', () => {
  test('the median of an even number of values lies between the two in the middle; what was not measured is left out', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, Number.NaN, 7])).toBe(6);
    expect(median([])).toBeNaN();
  });

  test('a share is one of the values: 95 of a hundred are not above it', () => {
    const values = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(p95(values)).toBe(95);
    expect(quantile(values, 0.5)).toBe(50);
    expect(quantile([3], 0.95)).toBe(3);
  });

  test('of a heap snapshot only what it calls code is compiled code', () => {
    const meta = {
      node_fields: ['type', 'name', 'self_size'],
      node_types: [['object', 'code', 'string']] as [string[]],
    };
    expect(bytesOfCode({ snapshot: { meta }, nodes: [0, 0, 10, 1, 1, 20, 2, 2, 40, 1, 3, 80] })).toBe(100);
  });

  test('one stall in one round of three counts for nothing', () => {
    const rounds = [
      { key: 'a', value: 10 },
      { key: 'a', value: 400 },
      { key: 'a', value: 12 },
    ];
    expect(
      medians(
        grouped(rounds, ({ key }) => key),
        ({ value }) => value,
      ),
    ).toEqual(new Map([['a', 12]]));
  });

  test('only what both sides have measured is compared', () => {
    const [a, b] = [
      new Map([
        ['x', 1],
        ['y', 2],
        ['z', 3],
      ]),
      new Map([
        ['z', 4],
        ['y', Number.NaN],
        ['w', 1],
      ]),
    ];
    expect(shared(a, b)).toEqual(['z']);
  });

  test('each round another side goes first', () => {
    expect([0, 1, 2].map((round) => turns(['a', 'b'], round)[0])).toEqual(['a', 'b', 'a']);
  });
});

describe('a press of Next', () => {
  const drawing = (changes: Partial<Drawing>): Drawing => ({
    slide: 'two',
    figure: 'tale/two',
    values: '{"rate":1}',
    milliseconds: 2,
    runMilliseconds: 5,
    effort: 'drag',
    at: 1060,
    paintedAt: 1064,
    ...changes,
  });
  const log = (changes: Partial<PageLog>): PageLog => ({
    readyAt: 300,
    firstDrawnAt: 290,
    press: { at: 1000, slide: 'one', paintedAt: 1030 },
    turn: { slide: 'two', at: 1010, paintedAt: 1030 },
    drawings: [],
    standing: [],
    tasks: [],
    ...changes,
  });

  const moments = (pageLog: PageLog, tasks: MainThreadTask[] = []) =>
    nextMoments({ key: 'two/0', log: pageLog, end: 2000 }, tasks);

  test('a coarse picture comes first, the settled one when the run at rest is drawn', () => {
    const drawings = [drawing({}), drawing({ effort: 'rest', paintedAt: 1400 })];
    expect(moments(log({ drawings }))).toMatchObject({
      isTurn: true,
      frameMilliseconds: 30,
      firstPictureMilliseconds: 64,
      settledMilliseconds: 400,
      runs: 2,
    });
  });

  test('a first picture at rest is the settled one, and no run stands behind it', () => {
    const row = moments(log({ drawings: [drawing({ effort: 'rest', runMilliseconds: 0 })] }));
    expect(row).toMatchObject({ firstPictureMilliseconds: 64, settledMilliseconds: 64, runs: 0 });
  });

  test('a picture at rest from values that were replaced after it does not count', () => {
    const old = drawing({ effort: 'rest', paintedAt: 1040, values: '{"rate":2}' });
    const row = moments(log({ drawings: [old, drawing({ effort: 'rest', paintedAt: 1500 })] }));
    expect(row.settledMilliseconds).toBe(500);
  });

  test('what was drawn ahead stands with its slide, but not what was drawn ahead in haste', () => {
    const ahead = (effort: string) => moments(log({ standing: [drawing({ effort, paintedAt: 900 })] }));
    expect(ahead('rest')).toMatchObject({ firstPictureMilliseconds: 30, settledMilliseconds: 30 });
    expect(ahead('drag').settledMilliseconds).toBeNaN();
  });

  test('a picture of another slide is not this one', () => {
    const drawings = [drawing({ slide: 'one', effort: 'rest' })];
    expect(moments(log({ drawings })).settledMilliseconds).toBeNaN();
  });

  test('a step that draws nothing has a frame and no picture', () => {
    const row = moments(log({ turn: undefined, standing: [drawing({ slide: 'one', effort: 'rest' })] }));
    expect(row).toMatchObject({ isTurn: false, frameMilliseconds: 30 });
    expect(row.settledMilliseconds).toBeNaN();
  });

  test('long tasks are those since the press; on the way are those that began before the settled picture', () => {
    const tasks = [
      { at: 800, milliseconds: 90 },
      { at: 1005, milliseconds: 51 },
      { at: 1020, milliseconds: 50 },
      { at: 1200, milliseconds: 120 },
    ];
    const row = moments(log({ tasks, drawings: [drawing({ effort: 'rest' })] }));
    expect(row).toMatchObject({ tasks: 2, tasksOnTheWay: 1, longestTaskMilliseconds: 120 });
  });

  test('processor time is that until the settled picture; heavy tasks are those until the following press', () => {
    const tasks = [
      { at: 990, processorMilliseconds: 70 },
      { at: 1000, processorMilliseconds: 12 },
      { at: 1050, processorMilliseconds: 13 },
      { at: 1064, processorMilliseconds: 51 },
      { at: 2000, processorMilliseconds: 90 },
    ];
    expect(moments(log({ drawings: [drawing({ effort: 'rest' })] }), tasks)).toMatchObject({
      processorMilliseconds: 25,
      heavyTasks: 1,
      heavyTasksFourfold: 2,
      heaviestTaskMilliseconds: 51,
    });
  });
});

describe('report and budgets', () => {
  const row = (key: string, settledMilliseconds: number, runs = 0) => ({
    key,
    isTurn: true,
    frameMilliseconds: settledMilliseconds / 2,
    firstPictureMilliseconds: settledMilliseconds,
    settledMilliseconds,
    tasksOnTheWay: 0,
    tasks: 0,
    longestTaskMilliseconds: 0,
    processorMilliseconds: 0,
    heavyTasks: 0,
    heavyTasksFourfold: 0,
    heaviestTaskMilliseconds: 0,
    runs,
  });

  test('without a build before there is no ratio', () => {
    expect(pair(Number.NaN, 2)).toEqual({ now: 2 });
    expect(pair(4, 2)).toEqual({ before: 4, now: 2, ratio: 0.5 });
    expect(pair(0, 2)).toEqual({ before: 0, now: 2 });
  });

  test('a place that one build alone has does not shift the other’s shares', () => {
    const { settledPicture, presses } = nextReport({
      before: [[row('a', 100), row('b', 5000)]],
      now: [[row('a', 50)]],
    });
    expect(settledPicture.p95).toEqual({ before: 100, now: 50, ratio: 0.5 });
    expect(presses).toEqual({ before: 2, now: 1, ratio: 0.5 });
  });

  test('a budget fails by a run, and by a share of the time that is above', () => {
    const failed = (now: ReturnType<typeof row>) =>
      budgets({ next: nextReport({ before: [[row('a', 100, 2)]], now: [[now]] }) })
        .filter(({ pass }) => !pass)
        .map(({ name }) => name);
    expect(failed(row('a', 20))).toEqual([]);
    expect(failed(row('a', 20, 1))).toEqual(['next to a settled picture: no run']);
    expect(failed(row('a', 60))).toContain('next to a settled picture: p95 ≤ 0.5 × settled before');
    expect(failed(row('a', 60))).not.toContain('next to a settled picture: p50 ≤ 0.7 × settled before');
    expect(failed(row('a', Number.NaN))).toContain('next to a settled picture: p50 ≤ 0.7 × settled before');
  });
});

test('options: quick is one round, tales are left out beside another build, anything unknown is refused on one line', () => {
  expect(readOptions(['--quick', '--only', 'title,mkday'])).toMatchObject({ rounds: 1, only: ['title', 'mkday'] });
  expect(readOptions([]).measure).toContain('tales');
  expect(readOptions(['--measure', 'next']).measure).toEqual(['next']);
  for (const args of [['--fast'], ['--measure', 'nexxt'], ['--rounds', 'two'], ['--against', '/no/such/folder']]) {
    expect(() => readOptions(args)).toThrow(Refused);
  }
});
