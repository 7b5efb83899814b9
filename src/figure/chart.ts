/**
 * The only file that knows Chart.js: draws a declared chart on a canvas whose size and sharpness it is told.
 * Inside a deck that is scaled by a transform Chart.js would measure the wrong box, so nothing here is responsive.
 */
import { type ChartDataset, Chart as ChartJs, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { fillArea } from './chart-area.ts';
import type { Axis, Chart, Series } from './chart-declaration.ts';
import { paintMarks } from './chart-marks.ts';
import { axisOf, logarithmicTicks, type Point, place, points, valueAt } from './chart-points.ts';
import { short } from './format.ts';
import { chartTheme, dashes, marks, widths } from './theme.ts';

ChartJs.register(LineController, LineElement, PointElement, LinearScale);

/** What lies under the pointer: a place on the x axis and each series' value there. */
export interface Reading {
  x: number;
  values: (number | undefined)[];
}

/** Bars come in a second piece: most figures do without. */
const needsMore = (chart: Chart) => chart.series.some(({ kind }) => kind === 'bars');

export class ChartView {
  private readonly canvas: HTMLCanvasElement;
  private instance: ChartJs | undefined;
  private shape = '';
  private axes = '';
  private declared: Chart | undefined;
  private hover: number | undefined;
  private size = { width: 0, height: 0, sharpness: 1 };

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas;
  }

  /** Draws now, or as soon as the pieces that this chart needs have come. */
  async draw(chart: Chart): Promise<void> {
    if (needsMore(chart)) await import('./chart-more.ts');
    this.declared = chart;
    const shape = JSON.stringify([
      chart.series.map((series) => [series.kind, series.role, series.right, series.stack]),
      chart.lying,
    ]);
    if (this.instance && shape === this.shape) {
      this.instance.data.datasets.forEach((dataset, i) => {
        const series = chart.series[i];
        if (series) dataset.data = points(series, chart);
      });
      // Setting scales makes the library resolve all their options anew, the dearest part of a redraw.
      const axes = axesOf(chart);
      if (axes !== this.axes) this.instance.options.scales = scales(chart);
      this.axes = axes;
      this.instance.update('none');
      return;
    }
    this.destroy();
    this.shape = shape;
    this.axes = axesOf(chart);
    this.declared = chart;
    this.instance = new ChartJs(this.canvas, {
      type: 'line',
      data: {
        datasets: chart.series.map((series) => dataset(series, chart)) as unknown as ChartDataset<'line', Point[]>[],
      },
      options: {
        responsive: false,
        maintainAspectRatio: false,
        animation: false,
        parsing: false,
        normalized: true,
        events: [],
        indexAxis: chart.lying ? 'y' : 'x',
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
    this.applySize();
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
    if (!instance || !declared || declared.lying) return undefined;
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
    this.instance?.destroy();
    this.instance = undefined;
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
    const value = valueAt(chart.x, at);
    const first = chart.series.find((series) => series.kind !== 'segments' && series.x.length > 1);
    return first ? nearest(first.x, value) : value;
  }
}

/** What the axes are, as text; the formats in it belong to the figure and change with nothing else. */
const axesOf = ({ x, y, right, lying }: Chart) => JSON.stringify([x, y, right, lying]);

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

function dataset(series: Series, chart: Chart): Record<string, unknown> {
  const theme = chartTheme();
  const colour = theme.role[series.role];
  const kind = series.kind ?? 'line';
  const common = {
    data: points(series, chart),
    yAxisID: series.right ? 'right' : 'y',
    borderColor: colour,
    backgroundColor: colour,
    stack: series.stack,
    // Bars of a logarithmic axis stand on its end.
    ...(axisOf(series, chart).scale === 'logarithmic' && {
      base: place(axisOf(series, chart), axisOf(series, chart).minimum),
    }),
  };
  if (kind === 'bars')
    return { ...common, type: 'bar', borderWidth: 0, borderRadius: 3, categoryPercentage: 0.8, barPercentage: 0.9 };
  const line = {
    ...common,
    type: 'line',
    borderWidth: kind === 'segments' ? 9 : widths[series.role],
    borderDash: kind === 'segments' ? [] : dashes[series.role],
    borderCapStyle: 'butt',
    borderJoinStyle: 'round',
    pointRadius: 0,
    tension: 0,
    spanGaps: false,
    stepped: kind === 'steps' ? 'before' : false,
  };
  if (kind === 'area') return { ...line, borderWidth: 2, borderDash: [] };
  if (kind === 'points')
    return {
      ...line,
      showLine: false,
      pointRadius: 6,
      pointStyle: marks[series.role],
      pointBorderWidth: 2.5,
      pointBackgroundColor: theme.paper,
      pointBorderColor: colour,
    };
  return line;
}

/** A light, opaque shade: areas of a stack cover each other, the lowest on top. */
const tint = (colour: string, paper: string) => `color-mix(in srgb, ${colour} 36%, ${paper})`;

function scales(chart: Chart) {
  const stacked = chart.series.some((series) => series.stack && series.kind === 'bars');
  const one = (axis: Axis, position: string, grid: boolean) => scale(axis, position, grid, stacked);
  const [x, y] = chart.lying ? [chart.y, chart.x] : [chart.x, chart.y];
  return {
    x: one(x, 'bottom', Boolean(chart.lying)),
    y: { ...one(y, 'left', !chart.lying), reverse: Boolean(chart.lying) },
    ...(chart.right && { right: one(chart.right, 'right', false) }),
    // The library types scales by their registered names, which the declaration decides only here.
  } as Record<string, object>;
}

function scale(axis: Axis, position: string, grid: boolean, stacked: boolean) {
  const theme = chartTheme();
  const format = axis.format ?? short;
  const { categories } = axis;
  const ticks = axis.ticks ?? (axis.scale === 'logarithmic' ? logarithmicTicks(axis) : undefined);
  return {
    type: 'linear',
    position,
    min: place(axis, axis.minimum),
    max: place(axis, axis.maximum),
    stacked,
    border: { display: !grid, color: theme.soft },
    grid: { display: grid, color: theme.grid, drawTicks: false },
    title: {
      // The y axis is named over the plot, where it can be read without turning one's head.
      display: position === 'bottom' && axis.label !== '',
      text: axis.label,
      color: theme.soft,
      font: { family: theme.family, size: 16 },
      align: 'end',
      padding: { top: 2 },
    },
    ...(ticks && {
      afterBuildTicks: (built: { ticks: object[] }) => {
        built.ticks = ticks.map((value) => ({ value: place(axis, value) }));
      },
    }),
    ticks: {
      color: theme.ink,
      font: { family: theme.family, size: 16 },
      padding: 7,
      maxTicksLimit: ticks?.length ?? (position === 'bottom' ? 8 : 6),
      maxRotation: 0,
      // Bounds that are no round numbers get no tick of their own.
      includeBounds: false,
      autoSkipPadding: 18,
      ...(categories && { stepSize: 1, autoSkip: false }),
      callback: (value: number | string) =>
        categories ? (categories[Number(value)] ?? '') : format(valueAt(axis, Number(value))),
    },
  };
}
