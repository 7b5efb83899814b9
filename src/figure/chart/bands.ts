/** Bands behind the lines: how far runs reach that differ by chance alone. */
import type { Chart as ChartJs } from 'chart.js';
import type { Theme } from '../theme.ts';
import type { Band, Chart } from './declaration.ts';
import { scale } from './points.ts';

const ALPHA = 0.22;
const WHISKER_WIDTH = 10;

export function paintBands(instance: ChartJs, chart: Chart, theme: Theme): void {
  const { ctx, chartArea } = instance;
  if (!chart.bands?.length) return;
  ctx.save();
  ctx.beginPath();
  ctx.rect(chartArea.left, chartArea.top, chartArea.right - chartArea.left, chartArea.bottom - chartArea.top);
  ctx.clip();
  ctx.globalAlpha = ALPHA;
  for (const band of chart.bands) {
    ctx.fillStyle = theme.role[band.role];
    const places = placesOf(instance, chart, band);
    if (band.whiskers)
      for (const { x, low, high } of inPieces(places).flat())
        ctx.fillRect(x - WHISKER_WIDTH / 2, high, WHISKER_WIDTH, low - high);
    else for (const piece of inPieces(places)) fillBetween(ctx, piece);
  }
  ctx.restore();
}

export interface Place {
  x: number;
  low: number;
  high: number;
}

/** In pixels; NaN where there is a gap. */
function placesOf(instance: ChartJs, chart: Chart, band: Band): Place[] {
  const [across, up] = [instance.scales.x, instance.scales[band.right ? 'right' : 'y']];
  if (!across || !up || chart.horizontal) return [];
  const axis = (band.right && chart.right) || chart.y;
  return Array.from(band.x, (x, i) => ({
    x: across.getPixelForValue(scale(chart.x, x)),
    low: up.getPixelForValue(scale(axis, band.low[i] ?? Number.NaN)),
    high: up.getPixelForValue(scale(axis, band.high[i] ?? Number.NaN)),
  }));
}

/** A band ends at a gap, as its line does, and begins anew behind it. */
export function inPieces(places: readonly Place[]): Place[][] {
  const pieces: Place[][] = [[]];
  for (const place of places) {
    if (Number.isNaN(place.x + place.low + place.high)) pieces.push([]);
    else pieces.at(-1)?.push(place);
  }
  return pieces.filter(({ length }) => length > 0);
}

function fillBetween(ctx: CanvasRenderingContext2D, places: readonly Place[]): void {
  ctx.beginPath();
  for (const { x, high } of places) ctx.lineTo(x, high);
  for (const { x, low } of [...places].reverse()) ctx.lineTo(x, low);
  ctx.closePath();
  ctx.fill();
}
