/**
 * Declared axes as Chart.js wants them: all scales linear, since points come placed already. They're set once for a
 * chart and read the declaration at each update: set anew, the library would resolve all options of theirs, the dearest
 * part of a redraw.
 */
import type { Axis, Chart } from './chart-declaration.ts';
import { logarithmicTicks, place, valueAt } from './chart-points.ts';
import { short } from './format.ts';
import { chartTheme } from './theme.ts';

/** `chart` gives what is declared now; whether it lies, stacks and has a right axis is as it was when it was built. */
export function scales(chart: () => Chart) {
  const { lying, right, series } = chart();
  const stacked = series.some(({ stack, kind }) => stack && kind === 'bars');
  const one = (axis: (chart: Chart) => Axis, position: string, grid: boolean) =>
    scale(() => axis(chart()), position, grid, stacked);
  return {
    x: one(({ x, y }) => (lying ? y : x), 'bottom', Boolean(lying)),
    y: { ...one(({ x, y }) => (lying ? x : y), 'left', !lying), reverse: Boolean(lying) },
    ...(right && { right: one((chart) => chart.right ?? right, 'right', false) }),
    // The library types scales by their registered names, which the declaration decides only here.
  } as Record<string, object>;
}

const ticksOf = (axis: Axis) => axis.ticks ?? (axis.scale === 'logarithmic' ? logarithmicTicks(axis) : undefined);

function tickLabel(axis: Axis, at: number): string {
  return axis.categories ? (axis.categories[at] ?? '') : (axis.format ?? short)(valueAt(axis, at));
}

function scale(axis: () => Axis, position: string, grid: boolean, stacked: boolean) {
  const theme = chartTheme();
  return {
    type: 'linear',
    position,
    min: () => place(axis(), axis().minimum),
    max: () => place(axis(), axis().maximum),
    stacked,
    border: { display: !grid, color: theme.soft },
    grid: { display: grid, color: theme.grid, drawTicks: false },
    title: {
      // The y axis is named over the plot, where it can be read without turning one's head.
      display: () => position === 'bottom' && axis().label !== '',
      text: () => axis().label,
      color: theme.soft,
      font: { family: theme.family, size: 16 },
      align: 'end',
      padding: { top: 2 },
    },
    afterBuildTicks: (built: { ticks: object[] }) => {
      const ticks = ticksOf(axis());
      if (ticks) built.ticks = ticks.map((value) => ({ value: place(axis(), value) }));
    },
    ticks: {
      color: theme.ink,
      font: { family: theme.family, size: 16 },
      padding: 7,
      maxTicksLimit: () => ticksOf(axis())?.length ?? (position === 'bottom' ? 8 : 6),
      maxRotation: 0,
      // Bounds that are no round numbers get no tick of their own.
      includeBounds: false,
      autoSkipPadding: 18,
      stepSize: () => (axis().categories ? 1 : undefined),
      autoSkip: () => !axis().categories,
      callback: (value: number | string) => tickLabel(axis(), Number(value)),
    },
  };
}
