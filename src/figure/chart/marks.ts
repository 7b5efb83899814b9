/**
 * What is written into the plot: lines and bands with a word on them, points with a word, the name of the y axis, and
 * the hair line under the pointer. Own code, because the annotation plugin weighs a tenth of the first slide's budget.
 */
import type { Chart as ChartJs } from 'chart.js';
import type { Theme } from '../theme.ts';
import type { Chart, LineMark, PointMark, Series } from './declaration.ts';
import { type Label, rowPixels, type Standing, writeLabels } from './labels.ts';
import { paintNumbers } from './numbers.ts';
import { scale } from './points.ts';
import { dashes } from './roles.ts';

const POINT_RADIUS = 8;

export function paintMarks(instance: ChartJs, chart: Chart, hover: number | undefined, theme: Theme): void {
  const { ctx, chartArea: area } = instance;
  ctx.save();
  ctx.font = `500 ${theme.textPixels}px ${theme.family}`;
  ctx.textBaseline = 'middle';
  const labels: Label[] = [];
  if (!chart.horizontal) name(ctx, chart, area, theme);
  const numbers = paintNumbers(instance, chart, theme);
  for (const mark of soFar(chart)) labels.push(...paintLine(instance, placed(chart, mark), theme));
  for (const mark of chart.points ?? [])
    labels.push(...paintPoint(instance, { ...mark, x: scale(chart.x, mark.x), y: scale(chart.y, mark.y) }, theme));
  for (const [i, series] of chart.series.entries())
    if (series.named && !series.ghost) labels.push(...nameOfLine(instance, i, series, theme));
  if (hover !== undefined) paintHair(instance, scale(chart.x, hover), theme);
  writeLabels(instance, labels, { ...standing(instance, chart), numbers }, theme);
  ctx.restore();
}

/** Moments and stretches that have come by now. */
function soFar({ lines = [], until = Number.POSITIVE_INFINITY }: Chart): LineMark[] {
  return lines.flatMap((mark) => {
    if (mark.axis === 'y') return [mark];
    if (mark.at > until) return [];
    return [mark.to === undefined ? mark : { ...mark, to: Math.min(mark.to, until) }];
  });
}

const VEIL = 0.4;

/** Over all that is still to come, where the picture stands alone. */
export function paintVeil(instance: ChartJs, chart: Chart, theme: Theme): void {
  if (chart.until === undefined) return;
  const { ctx, scales, chartArea } = instance;
  const { left, right, top, bottom } = chartArea;
  const from = Math.min(right, Math.max(left, scales.x?.getPixelForValue(scale(chart.x, chart.until)) ?? right));
  ctx.save();
  ctx.globalAlpha = VEIL;
  ctx.fillStyle = theme.paper;
  ctx.fillRect(from, top, right - from, bottom - top);
  ctx.restore();
}

function standing({ scales, chartArea }: ChartJs, chart: Chart): Omit<Standing, 'numbers'> {
  const pixel = (axis: 'x' | 'y', at: number) => scales[axis]?.getPixelForValue(scale(chart[axis], at)) ?? Number.NaN;
  const marks = soFar(chart);
  const points = (chart.points ?? []).map(({ x, y }) => ({
    x: pixel('x', x),
    y: Math.min(chartArea.bottom, Math.max(chartArea.top, pixel('y', y))),
    radius: POINT_RADIUS,
  }));
  return {
    uprights: marks.flatMap(({ axis, at, upTo }) =>
      axis === 'x' ? [{ x: pixel('x', at), top: upTo === undefined ? chartArea.top : pixel('y', upTo) }] : [],
    ),
    levels: marks.flatMap(({ axis, at }) => (axis === 'y' ? [pixel('y', at)] : [])),
    points: points.filter(({ x, y }) => !Number.isNaN(x + y)),
  };
}

/** The same mark in the even units of the axes. */
function placed(chart: Chart, mark: LineMark): LineMark {
  const axis = mark.axis === 'x' ? chart.x : chart.y;
  return {
    ...mark,
    at: scale(axis, mark.at),
    ...(mark.to !== undefined && { to: scale(axis, mark.to) }),
    ...(mark.upTo !== undefined && { upTo: scale(chart.y, mark.upTo) }),
    ...(mark.labelAt !== undefined && { labelAt: scale(chart.x, mark.labelAt) }),
  };
}

function name(ctx: CanvasRenderingContext2D, chart: Chart, area: ChartJs['chartArea'], theme: Theme): void {
  ctx.fillStyle = theme.soft;
  ctx.textAlign = 'left';
  ctx.fillText(chart.y.label, 4, theme.textPixels * 0.75);
  if (!chart.right) return;
  ctx.textAlign = 'right';
  ctx.fillText(chart.right.label, area.right + 44, theme.textPixels * 0.75);
}

function paintLine(instance: ChartJs, mark: LineMark, theme: Theme): Label[] {
  const { ctx, chartArea: area, scales } = instance;
  const scale = scales[mark.axis];
  if (!scale || !Number.isFinite(mark.at)) return [];
  const colour = mark.role ? theme.role[mark.role] : theme.ink;
  const at = scale.getPixelForValue(mark.at);
  const inside =
    mark.axis === 'x' ? at >= area.left - 1 && at <= area.right + 1 : at >= area.top - 1 && at <= area.bottom + 1;
  if (mark.to !== undefined) {
    const to = scale.getPixelForValue(mark.to);
    ctx.globalAlpha = 0.13;
    ctx.fillStyle = colour;
    const [from, until] = [Math.min(at, to), Math.max(at, to)];
    if (mark.axis === 'x') {
      const left = Math.max(from, area.left);
      ctx.fillRect(left, area.top, Math.max(0, Math.min(until, area.right) - left), area.bottom - area.top);
    } else {
      const top = Math.max(from, area.top);
      ctx.fillRect(area.left, top, area.right - area.left, Math.max(0, Math.min(until, area.bottom) - top));
    }
    ctx.globalAlpha = 1;
  }
  if (!inside) return [];
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2;
  ctx.setLineDash(mark.role ? dashes[mark.role] : [6, 5]);
  ctx.beginPath();
  if (mark.axis === 'x') {
    ctx.moveTo(at, topOf(mark, instance));
    ctx.lineTo(at, area.bottom);
  } else {
    ctx.moveTo(area.left, at);
    ctx.lineTo(area.right, at);
  }
  ctx.stroke();
  ctx.setLineDash([]);
  if (!mark.label) return [];
  const row = rowPixels(theme);
  if (mark.axis === 'x') return [{ text: mark.label, colour, places: besideLine(at, topOf(mark, instance), row) }];
  const wished = mark.labelAt === undefined ? undefined : scales.x?.getPixelForValue(mark.labelAt);
  return [{ text: mark.label, colour, places: alongLine(at, area, row, wished) }];
}

/** Where an upright line ends. */
function topOf({ upTo }: LineMark, { chartArea: area, scales }: ChartJs): number {
  return upTo === undefined ? area.top : Math.max(area.top, scales.y?.getPixelForValue(upTo) ?? area.top);
}

function paintPoint(instance: ChartJs, mark: PointMark, theme: Theme): Label[] {
  const { ctx, chartArea: area, scales } = instance;
  const { x: scaleX, y: scaleY } = scales;
  if (!scaleX || !scaleY || !Number.isFinite(mark.x) || !Number.isFinite(mark.y)) return [];
  const x = scaleX.getPixelForValue(mark.x);
  // A point above the plot is shown at its edge: it is there, off the scale.
  const y = Math.min(area.bottom, Math.max(area.top, scaleY.getPixelForValue(mark.y)));
  if (x < area.left - 1 || x > area.right + 1) return [];
  const colour = theme.role[mark.role ?? 'main'];
  ctx.beginPath();
  ctx.arc(x, y, POINT_RADIUS, 0, 2 * Math.PI);
  ctx.fillStyle = colour;
  ctx.fill();
  ctx.lineWidth = 3;
  ctx.strokeStyle = theme.paper;
  ctx.stroke();
  if (!mark.label) return [];
  return [{ text: mark.label, colour, places: aroundPoint(x, y, area, rowPixels(theme)) }];
}

/** Beside its end, or further back where something else stands there. */
function nameOfLine(instance: ChartJs, index: number, { label, role, named }: Series, theme: Theme): Label[] {
  const { chartArea: area } = instance;
  const drawn = instance
    .getDatasetMeta(index)
    .data.filter(({ x, y }) => x >= area.left - 1 && x <= area.right + 1 && y >= area.top - 1 && y <= area.bottom + 1);
  const last = drawn.at(-1);
  if (!label || !last) return [];
  const rowHeight = rowPixels(theme);
  const places = [...(typeof named === 'number' ? [named] : []), 1, 0.85, 0.7, 0.55, 0.4].flatMap((share) => {
    const { x, y } = drawn[Math.round(share * (drawn.length - 1))] ?? last;
    return [-0.7, 0.75, -1.7, 1.75].map((rows) => ({ x: x - 8, y: y + rows * rowHeight, align: 'right' as const }));
  });
  return [{ text: label, colour: theme.role[role], places }];
}

/** At the top of an upright line, to its right or left, then further down. */
function besideLine(x: number, top: number, rowHeight: number): Label['places'] {
  return [0, 1, 2, 3].flatMap((row) => {
    const y = top + rowHeight * (row + 0.54);
    return [
      { x: x + 7, y, align: 'left' as const },
      { x: x - 9, y, align: 'right' as const },
    ];
  });
}

/** At either end of a level line, above it or below; first where it is wished. */
function alongLine(y: number, area: ChartJs['chartArea'], rowHeight: number, wished?: number): Label['places'] {
  return [y - 0.54 * rowHeight, y + 0.58 * rowHeight].flatMap((row) => [
    ...(wished === undefined ? [] : [{ x: wished, y: row, align: 'left' as const }]),
    { x: area.right - 8, y: row, align: 'right' as const },
    { x: area.left + 10, y: row, align: 'left' as const },
  ]);
}

/** At one of the four corners of a point, on the side where there is more room first. */
function aroundPoint(x: number, y: number, area: ChartJs['chartArea'], rowHeight: number): Label['places'] {
  const left = { x: x - 15, align: 'right' as const };
  const right = { x: x + 15, align: 'left' as const };
  const sides = x > (area.left + area.right) / 2 ? [left, right] : [right, left];
  return [-15, 17, -15 - rowHeight, 17 + rowHeight].flatMap((down) => sides.map((side) => ({ ...side, y: y + down })));
}

function paintHair(instance: ChartJs, value: number, theme: Theme): void {
  const { ctx, chartArea: area, scales } = instance;
  const x = scales.x?.getPixelForValue(value);
  if (x === undefined) return;
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(x, area.top);
  ctx.lineTo(x, area.bottom);
  ctx.stroke();
}
