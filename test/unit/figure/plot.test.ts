/** What stands on a figure's canvas: the newest chart, drawn once, whichever one's pieces come first. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Chart } from '../../../src/figure/chart/declaration.ts';
import { Plot, type Views } from '../../../src/figure/plot.ts';
import type { View } from '../../../src/figure/view.ts';

/** Charts as they were given to be drawn, with the end of each. */
const drawn: { label: string; finish(): void }[] = [];
const destroyed = vi.fn();
const sought = vi.fn();

class FakeView implements View<Chart> {
  draw = (chart: Chart) => new Promise<void>((finish) => drawn.push({ label: chart.x.label, finish }));
  resize() {}
  seek = sought;
  read(): undefined {}
  redraw() {}
  trace = () => '';
  destroy = destroyed;
}
const views: Views = {
  here: { chart: FakeView },
  chart: async () => FakeView,
  scene: () => Promise.reject(new Error('no scene is drawn here')),
};

const chart = (label: string): Chart => ({
  x: { label, minimum: 0, maximum: 1 },
  y: { label: '', minimum: 0, maximum: 1 },
  series: [],
});
const rootWith = (canvas: object | null) => ({ querySelector: () => canvas }) as unknown as HTMLElement;
const labels = () => drawn.map(({ label }) => label);

beforeEach(() => {
  drawn.length = 0;
  destroyed.mockClear();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

test('a chart that was overtaken while its pieces came does not stand there, whichever is ready first', async () => {
  const plot = new Plot(rootWith({}), views);
  const [coarse, fine] = [plot.draw({ chart: chart('coarse') }, 'still'), plot.draw({ chart: chart('fine') }, 'still')];
  drawn[1]?.finish();
  expect(await fine).toBe(true);
  drawn[0]?.finish();
  expect(await coarse).toBe(false);
});

test('the same chart is drawn once, and whoever asks again waits for it', async () => {
  const plot = new Plot(rootWith({}), views);
  const one = chart('one');
  const ended: string[] = [];
  const both = [
    plot.draw({ chart: one }, 'still').then(() => ended.push('first')),
    plot.draw({ chart: one }, 'still').then(() => ended.push('second')),
  ];
  await Promise.resolve();
  expect([labels(), ended]).toEqual([['one'], []]);
  drawn[0]?.finish();
  await Promise.all(both);
  expect(ended).toEqual(['first', 'second']);
  expect(await plot.draw({ chart: one }, 'still')).toBe(true);
  expect(labels()).toEqual(['one']);
});

test('what is freed meanwhile does not stand there, and is drawn anew for who comes back', async () => {
  const plot = new Plot(rootWith({}), views);
  const one = chart('one');
  const left = plot.draw({ chart: one }, 'still');
  plot.release();
  drawn[0]?.finish();
  expect([await left, plot.isDrawn]).toEqual([false, false]);
  expect(destroyed).toHaveBeenCalledOnce();
  const back = plot.draw({ chart: one }, 'still');
  drawn[1]?.finish();
  expect([await back, plot.isDrawn]).toEqual([true, true]);
});

test('small, another picture stands in its place, and gives way as the figure grows', async () => {
  let bare = '1';
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => bare }));
  const shown: string[] = [];
  const scenes = class {
    draw = async () => void shown.push('small');
    resize() {}
    seek() {}
    read(): undefined {}
    redraw() {}
    trace = () => '';
    destroy() {}
  };
  const plot = new Plot(rootWith({ style: {} }), { ...views, here: { ...views.here, scene: scenes } });
  const small = { paint() {}, table: { head: [], rows: [] } };
  await plot.draw({ chart: chart('grown'), small }, 'still');
  plot.fit();
  expect([shown, labels()]).toEqual([['small'], []]);
  bare = '';
  plot.fit();
  expect(labels()).toEqual(['grown']);
});

test('where there is no chart, or no place for one, there is nothing to wait for', async () => {
  expect(await new Plot(rootWith({}), views).draw({}, 'still')).toBe(true);
  expect(await new Plot(rootWith(null), views).draw({ chart: chart('one') }, 'still')).toBe(true);
  expect(drawn).toEqual([]);
});

test('what was drawn ahead stands there as it begins, until something else is drawn', async () => {
  const plot = new Plot(rootWith({}), views);
  const picture = { chart: chart('ahead') };
  expect(plot.begins(picture)).toBe(false);
  const ahead = plot.draw(picture, 'ahead');
  expect(plot.begins(picture)).toBe(false);
  drawn[0]?.finish();
  await ahead;
  expect(plot.begins(picture)).toBe(true);
  expect(plot.begins({ chart: chart('other') })).toBe(false);
  plot.release();
  expect(plot.begins(picture)).toBe(false);
});
