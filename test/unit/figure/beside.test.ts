/** What a run is compared with: a pinned one, and the same with other seeds; run beside it, and never in its way. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SEEDS } from '../../../src/figure/compare/spread.ts';
import { FigureController } from '../../../src/figure/controller.ts';
import type { Figure } from '../../../src/figure/declare.ts';
import { paths } from '../../../src/session/paths.ts';
import { figure, frames, NAME, pageAround, SLIDE } from './page.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A line that depends on chance: its end is the seed's. */
const chancy: Figure = {
  ...figure,
  chart: ({ columns, facts }) => ({
    x: { label: 'time', minimum: 0, maximum: 1 },
    y: { label: 'requests', minimum: 0, maximum: 100 },
    series: [{ label: 'model', role: 'main', x: columns.x ?? [], y: [0, Number(facts.rate) + Number(facts.seed)] }],
  }),
};

function open(declared = chancy) {
  const page = pageAround();
  const changed = vi.fn();
  const { around, runner } = page;
  const controller = new FigureController({ name: NAME, figure: declared, slide: SLIDE, frames, around, changed });
  controller.active = true;
  const settle = async () => {
    for (let i = 0; i < 60; i++) {
      while (runner.unanswered.size > 0)
        await runner.answer(runner.asked.findIndex((asked) => runner.unanswered.has(asked)));
      await vi.advanceTimersByTimeAsync(300);
    }
  };
  const lines = () =>
    controller.picture?.chart?.series.map(({ y, ghost }) => `${ghost ? 'pinned' : 'now'} ${Array.from(y).at(-1)}`);
  return { ...page, controller, changed, settle, lines };
}

test('a pinned run of the build’s stands behind whatever is set then, without a run', async () => {
  const { controller, runner, settle, lines } = open();
  controller.state.pin();
  expect(lines()).toEqual(['now 6']);
  controller.state.change({ rate: 9 });
  await settle();
  expect(lines()).toEqual(['now 10', 'pinned 6']);
  expect(controller.picture?.pinned).toBe('5 requests, no file.');
  expect(runner.jobs.every(({ values }) => values.rate === 9)).toBe(true);
  controller.state.unpin();
  expect(lines()).toEqual(['now 10']);
  expect(controller.picture?.pinned).toBeUndefined();
});

test('one that only a window of the past or another one knows is run again, once', async () => {
  const { controller, runner, session, settle, lines } = open();
  const values = { rate: 33, servers: 2, shownFrames: 3 };
  session.set(paths.pinned(NAME), { values, seed: 7 }, 'remote');
  await settle();
  expect(lines()).toEqual(['now 6', 'pinned 40']);
  controller.state.change({ rate: 9 });
  await settle();
  expect(lines()).toEqual(['now 10', 'pinned 40']);
  expect(runner.jobs.filter(({ seed }) => seed === 7)).toHaveLength(1);
});

test('what cannot be a value of a pinned run is its default', async () => {
  const { session, settle, lines } = open();
  session.set(paths.pinned(NAME), { values: { rate: 'many', nobody: 3, servers: 1 }, seed: 2 }, 'remote');
  await settle();
  expect(lines()).toEqual(['now 6', 'pinned 7']);
});

test('the reach of chance is of twenty seeds, and comes run by run', async () => {
  const { controller, runner, settle } = open();
  controller.state.toggleSpread();
  expect(controller.spreadShare).toBe(1 / SEEDS);
  await runner.answer(0);
  expect(controller.spreadShare).toBe(2 / SEEDS);
  await settle();
  expect(controller.spreadShare).toBe(1);
  const [band] = controller.picture?.chart?.bands ?? [];
  expect([band?.low[1], band?.high[1]]).toEqual([6, 25]);
  expect(runner.jobs).toHaveLength(SEEDS - 1);
  expect(runner.jobs.every(({ effort }) => effort === 'rest')).toBe(true);
});

test('a slider that moves waits for none of them, and what they found is forgotten with the values', async () => {
  const { controller, runner, settle } = open();
  controller.state.toggleSpread();
  await runner.answer(0);
  controller.state.change({ rate: 9 });
  expect(runner.jobs.at(-1)).toMatchObject({ effort: 'drag', values: { rate: 9 } });
  expect(controller.picture?.chart?.bands).toBeUndefined();
  await settle();
  const [band] = controller.picture?.chart?.bands ?? [];
  expect([band?.low[1], band?.high[1]]).toEqual([10, 29]);
});

test('nothing runs on a slide that is left, nor after it is said to stop', async () => {
  const { controller, runner, settle } = open();
  controller.state.toggleSpread();
  const asked = runner.jobs.length;
  controller.active = false;
  await settle();
  expect(runner.jobs).toHaveLength(asked);
  controller.active = true;
  controller.state.toggleSpread();
  await settle();
  expect(controller.picture?.chart?.bands).toBeUndefined();
});

test('what they fail with is said, and the picture stays', async () => {
  const { controller, runner, lines } = open();
  controller.state.toggleSpread();
  await runner.fail(new Error('no more memory'), 0);
  expect(controller.notice).toContain('no more memory');
  expect(lines()).toEqual(['now 6']);
});

test('a moment that a hand holds moves no run and no word of the figure’s', () => {
  const { controller, runner, changed } = open();
  changed.mockClear();
  controller.state.hold({ seconds: 2, speed: 1, playing: false });
  expect(changed.mock.calls).toEqual([['moment']]);
  expect(runner.jobs).toHaveLength(0);
});
