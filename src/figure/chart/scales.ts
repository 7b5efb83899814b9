/** Declared axes as Chart.js wants them: fixed ends, and all scales linear, since points come placed already. */

import { short } from '../../words/format.ts';
import type { Theme } from '../theme.ts';
import type { Axis, Chart } from './declaration.ts';
import { invert, logarithmicTicks, scale } from './points.ts';

export function scales(chart: Chart, theme: Theme) {
  const stacked = chart.series.some((series) => series.stack && series.kind === 'bars');
  const one = (axis: Axis, position: string, grid: boolean) => scaleOptions(axis, position, grid, stacked, theme);
  const [x, y] = chart.horizontal ? [chart.y, chart.x] : [chart.x, chart.y];
  return {
    x: one(x, 'bottom', Boolean(chart.horizontal)),
    y: { ...one(y, 'left', !chart.horizontal), reverse: Boolean(chart.horizontal) },
    ...(chart.right && { right: one(chart.right, 'right', false) }),
    // The library types scales by their registered names, which the declaration decides only here.
  } as Record<string, object>;
}

function scaleOptions(axis: Axis, position: string, grid: boolean, stacked: boolean, theme: Theme) {
  const format = axis.format ?? short;
  const { categories } = axis;
  const ticks = axis.ticks ?? (axis.scale === 'logarithmic' ? logarithmicTicks(axis) : undefined);
  return {
    type: 'linear',
    position,
    display: !theme.bare,
    min: scale(axis, axis.minimum),
    max: scale(axis, axis.maximum),
    stacked,
    border: { display: !grid, color: theme.soft },
    grid: { display: grid, color: theme.grid, drawTicks: false },
    title: {
      // The y axis is named over the plot, where it can be read without turning one's head.
      display: position === 'bottom' && axis.label !== '',
      text: axis.label,
      color: theme.soft,
      font: { family: theme.family, size: theme.textPixels },
      align: 'end',
      padding: { top: 2 },
    },
    ...(ticks && {
      afterBuildTicks: (built: { ticks: object[] }) => {
        built.ticks = ticks.map((value) => ({ value: scale(axis, value) }));
      },
    }),
    ticks: {
      color: theme.ink,
      font: { family: theme.family, size: theme.textPixels },
      padding: 7,
      maxTicksLimit: ticks?.length ?? (position === 'bottom' ? 8 : 6),
      maxRotation: 0,
      // Bounds that are no round numbers get no tick of their own.
      includeBounds: false,
      autoSkipPadding: 18,
      ...(categories && { stepSize: 1, autoSkip: false }),
      callback: (value: number | string) =>
        categories ? (categories[Number(value)] ?? '') : format(invert(axis, Number(value))),
    },
  };
}
