/**
 * The only file that knows Chart.js: draws a declared chart on a canvas whose size and sharpness it is told.
 * Inside a deck that is scaled by a transform Chart.js would measure the wrong box, so nothing here is responsive.
 */

import { Chart as ChartJs, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { loadCode } from '../../run/load-code.ts';
import { canMove, ease, type Motion, play, SWEEP_MILLISECONDS, TWEEN_MILLISECONDS } from '../motion.ts';
import { type Theme, themeOf } from '../theme.ts';
import type { Reading, Sheet, View } from '../view.ts';
import { fillArea } from './area.ts';
import { paintBands } from './bands.ts';
import { dataset } from './datasets.ts';
import type { Chart, Series } from './declaration.ts';
import { paintMarks, paintVeil } from './marks.ts';
import { invert, type Point, points, scale } from './points.ts';
import { scales } from './scales.ts';
import { between, hasSamePlaces } from './tween.ts';

ChartJs.register(LineController, LineElement, PointElement, LinearScale);

/** Bars come in a second piece: most figures do without. Once it's here nobody waits: a frame would pass meanwhile. */
let moreIsHere = false;
const needsMore = (chart: Chart) => !moreIsHere && chart.series.some(({ kind }) => kind === 'bars');

export class ChartView implements View<Chart> {
  private readonly canvas: HTMLCanvasElement;
  private instance: ChartJs<'line' | 'bar', Point[]> | undefined;
  private shape = '';
  private declared: Chart | undefined;
  private hover: number | undefined;
  /** Counts what was asked for, ends included: a draw that had to wait goes on only if nothing came after it. */
  private turn = 0;
  private size = { width: 0, height: 0, sharpness: 1 };
  private known: Theme | undefined;
  /** What the marks tween from. */
  private left: Chart | undefined;
  /** How far marks have come from where they were, and the pen over the plot: 0 … 1. */
  private tweened = 1;
  private swept = 1;
  private stop: () => void = () => {};

  private readonly askTheme: (canvas: HTMLCanvasElement) => Theme;
  private readonly isTraced: boolean;

  /**
   * @param askTheme how a canvas that stands in no page gets its colours and type.
   * @param isTraced whether its context is none of the browser's, and knows no `Path2D`.
   */
  constructor(canvas: HTMLCanvasElement, askTheme = themeOf, isTraced = false) {
    this.canvas = canvas;
    this.askTheme = askTheme;
    this.isTraced = isTraced;
  }

  private get theme(): Theme {
    this.known ??= this.askTheme(this.canvas);
    return this.known;
  }

  /** The chart on its way from the one before it. */
  private get moment(): Chart | undefined {
    return this.declared && between(this.left, this.declared, this.tweened);
  }

  async draw(chart: Chart, motion: Motion): Promise<void> {
    this.stop();
    // Drawn ahead, it stands there; all that is left is the pen.
    if (motion === 'enter' && chart === this.declared && this.instance && chart.sweeps && canMove())
      return this.sweep();
    this.left = this.declared;
    this.declared = chart;
    const turn = ++this.turn;
    if (needsMore(chart)) {
      await loadCode(() => import('./chart-more.ts'));
      moreIsHere = true;
      if (turn !== this.turn) return;
    }
    const shape = JSON.stringify([
      chart.series.map((series) => [series.kind, series.role, series.right, series.stack, series.ghost]),
      chart.horizontal,
    ]);
    const moves = motion !== 'still' && canMove();
    const sweeps = moves && chart.sweeps === true && motion !== 'step';
    this.swept = sweeps ? 0 : 1;
    this.tweened = 1;
    if (this.instance && shape === this.shape) {
      const { instance, left } = this;
      const tweens = moves && motion === 'step' && left !== undefined && hasSamePlaces(left, chart);
      instance.data.datasets.forEach((dataset, i) => {
        const series = chart.series[i];
        if (series) dataset.data = points(series, chart);
      });
      instance.options.scales = scales(chart, this.theme);
      instance.stop();
      if (tweens) this.tween(instance);
      else instance.update('none');
      if (sweeps && motion === 'enter') this.sweep();
      return;
    }
    this.end();
    this.shape = shape;
    // At its size from the start: a resize would lay out and draw all of it again.
    if (this.size.width > 0) Object.assign(this.canvas, { width: this.size.width, height: this.size.height });
    this.instance = new ChartJs<'line' | 'bar', Point[]>(this.canvas, {
      type: 'line',
      data: {
        datasets: chart.series.map((series) => ({
          ...dataset(series, chart, this.theme),
          // Where segments may have styles of their own, the library strokes them one by one, without a `Path2D`.
          ...(this.isTraced && series.kind !== 'bars' && { segment: {} }),
        })),
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
        // Room of its own for a line's width would come with the second drawing only.
        layout: this.theme.bare
          ? { padding: 0, autoPadding: false }
          : { padding: { top: 2 * this.theme.textPixels - 2, right: 14 } },
        scales: scales(chart, this.theme),
      },
      plugins: [
        {
          id: 'marks',
          beforeDatasetsDraw: (instance) => {
            const { ctx, chartArea } = instance;
            const { left, width, top, height } = chartArea;
            const drawn = Math.min(width * this.swept, this.widthSoFar(instance));
            ctx.save();
            if (drawn < width) {
              ctx.beginPath();
              ctx.rect(left, top - height, Math.max(0, drawn), 3 * height);
              ctx.clip();
            }
            if (this.declared) paintBands(instance, this.declared, this.theme);
          },
          beforeDatasetDraw: (instance, { index, meta }) => {
            const series = this.declared?.series[index];
            const { role, paper } = this.theme;
            if (series?.kind === 'area') fillArea(instance, meta, tint(role[series.role], paper));
          },
          afterDatasetsDraw: (instance) => {
            instance.ctx.restore();
            const { moment } = this;
            if (!moment) return;
            if (this.theme.bare) paintVeil(instance, moment, this.theme);
            else paintMarks(instance, moment, this.hover, this.theme);
          },
        },
      ],
    });
  }

  resize(width: number, height: number, sharpness: number): void {
    const same = this.size.width === width && this.size.height === height && this.size.sharpness === sharpness;
    if (same) return;
    const isNew = this.size.width !== width || this.size.height !== height;
    this.size = { width, height, sharpness };
    // A figure that grows stands on other ground.
    if (isNew && this.instance) this.redraw();
    else this.applySize();
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

  seek(seconds: number): void {
    this.stop();
    this.swept = Math.min(1, (seconds * 1000) / SWEEP_MILLISECONDS);
    this.instance?.draw();
  }

  redraw(): void {
    const chart = this.declared;
    this.end();
    this.known = undefined;
    if (chart) void this.draw(chart, 'still');
  }

  trace(sheet: Sheet): string {
    const { width, height } = this.size;
    if (!this.declared || width === 0 || height === 0) return '';
    const copy = new ChartView(sheet.canvas, () => this.askTheme(this.canvas), true);
    copy.resize(width, height, 1);
    void copy.draw(this.declared, 'still');
    const { markup } = sheet;
    copy.destroy();
    return markup;
  }

  destroy(): void {
    this.end();
    this.declared = undefined;
  }

  private end(): void {
    this.stop();
    this.turn++;
    this.instance?.destroy();
    this.instance = undefined;
    // What is not drawn on keeps no memory.
    Object.assign(this.canvas, { width: 0, height: 0 });
    this.hover = undefined;
  }

  /** From where lines and marks stood to where they stand now. */
  private tween(instance: ChartJs<'line' | 'bar', Point[]>): void {
    this.tweened = 0;
    instance.options.animation = { duration: TWEEN_MILLISECONDS, easing: 'easeOutCubic' };
    instance.update();
    this.stop = play((milliseconds) => {
      this.tweened = ease(milliseconds / TWEEN_MILLISECONDS);
      // Where only time goes on the library sees nothing move.
      if (this.declared?.until !== undefined) instance.draw();
      return milliseconds >= TWEEN_MILLISECONDS;
    });
  }

  /** Of the plot, in pixels: up to the moment that has come. */
  private widthSoFar({ chartArea: { left, width }, scales }: ChartJs): number {
    const { moment, theme } = this;
    if (moment?.until === undefined || theme.bare || !scales.x) return width;
    return Math.min(width, scales.x.getPixelForValue(scale(moment.x, moment.until)) - left);
  }

  /** As if a pen drew it, from left to right. */
  private sweep(): void {
    this.stop = play((milliseconds) => {
      this.swept = Math.min(1, milliseconds / SWEEP_MILLISECONDS);
      this.instance?.draw();
      return this.swept === 1;
    });
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
    if (chart.until !== undefined && value > chart.until) return undefined;
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
