/**
 * The only file that knows Chart.js: draws a declared chart on a canvas whose size and sharpness it is told.
 * Inside a deck that is scaled by a transform Chart.js would measure the wrong box, so nothing here is responsive.
 */
import { Chart as ChartJs, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { fillArea } from './area.ts';
import { dataset } from './datasets.ts';
import type { Chart, Series } from './declaration.ts';
import { paintMarks } from './marks.ts';
import { invert, type Point, points } from './points.ts';
import { scales } from './scales.ts';
import { chartTheme } from './theme.ts';

ChartJs.register(LineController, LineElement, PointElement, LinearScale);

/** What lies under the pointer: a place on the x axis and each series' value there. */
export interface Reading {
  x: number;
  values: (number | undefined)[];
}

/** Bars come in a second piece: most figures do without. Once it's here nobody waits: a frame would pass meanwhile. */
let moreIsHere = false;
const needsMore = (chart: Chart) => !moreIsHere && chart.series.some(({ kind }) => kind === 'bars');

export class ChartView {
  private readonly canvas: HTMLCanvasElement;
  private instance: ChartJs<'line' | 'bar', Point[]> | undefined;
  private shape = '';
  private declared: Chart | undefined;
  private hover: number | undefined;
  /** Counts what was asked for, ends included: a draw that had to wait goes on only if nothing came after it. */
  private turn = 0;
  private size = { width: 0, height: 0, sharpness: 1 };

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas;
  }

  /** Draws now, or as soon as the pieces that this chart needs have come. */
  async draw(chart: Chart): Promise<void> {
    this.declared = chart;
    const turn = ++this.turn;
    if (needsMore(chart)) {
      await import('./chart-more.ts');
      moreIsHere = true;
      if (turn !== this.turn) return;
    }
    const shape = JSON.stringify([
      chart.series.map((series) => [series.kind, series.role, series.right, series.stack]),
      chart.horizontal,
    ]);
    if (this.instance && shape === this.shape) {
      this.instance.data.datasets.forEach((dataset, i) => {
        const series = chart.series[i];
        if (series) dataset.data = points(series, chart);
      });
      this.instance.options.scales = scales(chart);
      this.instance.update('none');
      return;
    }
    this.destroy();
    this.shape = shape;
    // At its size from the start: a resize would lay out and draw all of it again.
    if (this.size.width > 0) Object.assign(this.canvas, { width: this.size.width, height: this.size.height });
    this.instance = new ChartJs<'line' | 'bar', Point[]>(this.canvas, {
      type: 'line',
      data: {
        datasets: chart.series.map((series) => dataset(series, chart)),
      },
      options: {
        responsive: false,
        maintainAspectRatio: false,
        animation: false,
        parsing: false,
        normalized: true,
        events: [],
        indexAxis: chart.horizontal ? 'y' : 'x',
        devicePixelRatio: this.size.sharpness,
        layout: { padding: { top: 30, right: 14 } },
        scales: scales(chart),
      },
      plugins: [
        {
          id: 'marks',
          beforeDatasetDraw: (instance, { index, meta }) => {
            const series = this.declared?.series[index];
            if (series?.kind === 'area')
              fillArea(instance, meta, tint(chartTheme().role[series.role], chartTheme().paper));
          },
          afterDatasetsDraw: (instance) => {
            if (this.declared) paintMarks(instance, this.declared, this.hover);
          },
        },
      ],
    });
  }

  /** Width and height in unscaled CSS pixels; `sharpness` is device pixels per such pixel, the deck's scale included. */
  resize(width: number, height: number, sharpness: number): void {
    const same = this.size.width === width && this.size.height === height && this.size.sharpness === sharpness;
    if (same) return;
    this.size = { width, height, sharpness };
    this.applySize();
  }

  /** Marks the place under the pointer, and reads it. */
  read(clientX: number | undefined): Reading | undefined {
    const { instance, declared } = this;
    if (!instance || !declared || declared.horizontal) return undefined;
    const before = this.hover;
    this.hover = clientX === undefined ? undefined : this.valueAt(instance, clientX, declared);
    if (before !== this.hover) instance.draw();
    const x = this.hover;
    if (x === undefined) return undefined;
    return { x, values: declared.series.map((series) => valueNear(series, x)) };
  }

  redraw(): void {
    const chart = this.declared;
    this.destroy();
    if (chart) void this.draw(chart);
  }

  destroy(): void {
    this.turn++;
    this.instance?.destroy();
    this.instance = undefined;
    // What is not drawn on keeps no memory.
    Object.assign(this.canvas, { width: 0, height: 0 });
    this.hover = undefined;
  }

  private applySize(): void {
    const { width, height, sharpness } = this.size;
    if (!this.instance || width === 0 || height === 0) return;
    this.instance.options.devicePixelRatio = sharpness;
    this.instance.resize(width, height);
  }

  /** From the pointer to the x axis: the canvas stands in a scaled slide, so its own rectangle is the measure. */
  private valueAt(instance: ChartJs, clientX: number, chart: Chart): number | undefined {
    const box = this.canvas.getBoundingClientRect();
    const pixel = ((clientX - box.left) / box.width) * this.size.width;
    const { left, right } = instance.chartArea;
    if (pixel < left || pixel > right) return undefined;
    const at = instance.scales.x?.getValueForPixel(pixel);
    if (at === undefined) return undefined;
    const value = invert(chart.x, at);
    const first = chart.series.find((series) => series.kind !== 'segments' && series.x.length > 1);
    return first ? nearest(first.x, value) : value;
  }
}

function nearest(xs: ArrayLike<number>, x: number): number {
  let best = xs[0] ?? x;
  for (let i = 1; i < xs.length; i++) {
    const candidate = xs[i] ?? Number.NaN;
    if (Math.abs(candidate - x) < Math.abs(best - x)) best = candidate;
  }
  return best;
}

function valueNear(series: Series, x: number): number | undefined {
  if (series.kind === 'segments' || series.x.length === 0) return undefined;
  let best = 0;
  for (let i = 1; i < series.x.length; i++) {
    if (Math.abs((series.x[i] ?? Number.NaN) - x) < Math.abs((series.x[best] ?? Number.NaN) - x)) best = i;
  }
  return series.y[best];
}

/** A light, opaque shade: areas of a stack cover each other, the lowest on top. */
const tint = (colour: string, paper: string) => `color-mix(in srgb, ${colour} 36%, ${paper})`;
