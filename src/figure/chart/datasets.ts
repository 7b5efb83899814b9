/** A declared series as Chart.js wants it: how its kind and role are drawn. */
import type { Chart, Series } from './declaration.ts';
import { axisOf, place, points } from './points.ts';
import { chartTheme, dashes, marks, widths } from './theme.ts';

export function dataset(series: Series, chart: Chart): Record<string, unknown> {
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
      pointRadius: 6.5,
      pointStyle: marks[series.role],
      pointBorderWidth: 3,
      pointBackgroundColor: theme.paper,
      pointBorderColor: colour,
    };
  return line;
}
