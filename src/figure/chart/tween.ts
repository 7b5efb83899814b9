/** A chart on its way from one settled picture to the next: marks are ours to move, lines and bars the library's. */
import type { Chart } from './declaration.ts';

/** Whether one can turn into the other without points that come or go. */
export const hasSamePlaces = (one: Chart, other: Chart): boolean =>
  one.series.every(({ x }, i) => x.length === other.series[i]?.x.length);

/** The chart with its marks on the way from where they were; lines are the library's own to tween. */
export function between(from: Chart | undefined, to: Chart, share: number): Chart {
  if (share === 1 || !from) return to;
  const mix = (a: number | undefined, b: number) => (a === undefined ? b : a + (b - a) * share);
  return {
    ...to,
    ...(to.until !== undefined && { until: mix(from.until, to.until) }),
    lines:
      to.lines?.map((line, i) => {
        const before = from.lines?.[i];
        if (before?.axis !== line.axis) return line;
        const at = mix(before.at, line.at);
        return { ...line, at, ...(line.to !== undefined && { to: mix(before.to, line.to) }) };
      }) ?? [],
    points:
      to.points?.map((point, i) => {
        const before = from.points?.[i];
        return { ...point, x: mix(before?.x, point.x), y: mix(before?.y, point.y) };
      }) ?? [],
  };
}
