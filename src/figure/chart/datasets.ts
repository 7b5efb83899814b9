/** A declared series as Chart.js wants it: how its kind and role are drawn. */
import type { ChartDataset } from 'chart.js';
import type { Theme } from '../theme.ts';
import type { Chart, Series } from './declaration.ts';
import { axisOf, type Point, points, scale } from './points.ts';
import { dashes, marks, widths } from './roles.ts';

/** Unlike any role's, so that a pinned line is told from its like. */
const GHOST_DASH = [2, 5];

export function dataset(series: Series, chart: Chart, theme: Theme): ChartDataset<'line' | 'bar', Point[]> {
  const own = theme.role[series.role];
  const colour = series.ghost ? `color-mix(in srgb, ${own} 60%, ${theme.paper})` : own;
  const kind = series.kind ?? 'line';
  const common = {
    data: points(series, chart),
    yAxisID: series.right ? 'right' : 'y',
    borderColor: colour,
    backgroundColor: colour,
    ...(series.stack !== undefined && { stack: series.stack }),
    // Bars of a logarithmic axis stand on its end.
    ...(axisOf(series, chart).scale === 'logarithmic' && {
      base: scale(axisOf(series, chart), axisOf(series, chart).minimum),
    }),
  };
  if (kind === 'bars') {
    // Hollow where it is only what would be.
    const isQuiet = series.role === 'quiet';
    return {
      ...common,
      type: 'bar',
      ...(isQuiet && { backgroundColor: `color-mix(in srgb, ${colour} 14%, ${theme.paper})` }),
      borderWidth: isQuiet ? 1.5 : 0,
      borderRadius: 3,
      categoryPercentage: 0.8,
      barPercentage: 0.9,
    };
  }
  const line = {
    ...common,
    type: 'line' as const,
    borderWidth: kind === 'segments' ? 9 : widths[series.role],
    borderDash: series.ghost ? GHOST_DASH : kind === 'segments' ? [] : dashes[series.role],
    borderCapStyle: 'butt' as const,
    borderJoinStyle: 'round' as const,
    pointRadius: 0,
    tension: 0,
    spanGaps: false,
    stepped: kind === 'steps' ? ('before' as const) : (false as const),
  };
  if (kind === 'area') return { ...line, borderWidth: 2, borderDash: [] };
  if (kind === 'points')
    return {
      ...line,
      showLine: false,
      pointRadius: 6.5,
      pointStyle: marks[series.role],
      pointBorderWidth: 3,
      pointBackgroundColor: theme.paper,
      pointBorderColor: colour,
    };
  return line;
}
