/** The morning where its picture stands alone: what is asked of the database, and what it cannot do, dark over the line. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { words } from '../../words.ts';
import { area, curve, FROM, placed } from './hours.ts';
import { type Morning, mostLoad, overOf } from './load-of-morning.ts';

const text = words.morning;
/** The margin of the words above. */
const MARGIN = 64;

export function paintPoster(brush: Brush, { hour, load, response, untilHour }: Morning, until: number): void {
  const { width, height, theme } = brush;
  const frame = { left: 0, right: width, top: 3, bottom: height, most: 1.08 * mostLoad(load) };
  const [, full] = placed(frame)(FROM, 1);
  area(brush, curve(frame, hour, load, [FROM, until]), height, { fill: theme.ink, alpha: 0.3 });
  const [first] = overOf(hour, load, until);
  if (first) area(brush, curve(frame, hour, load, [first.at, first.to]), full, { fill: theme.ink });
  const ends = [0, width].map((x) => [x, full] as const);
  brush.line(ends, { stroke: theme.ink, width: 2, dash: [9, 6] });
  // Where the panel stands that it grows to.
  const [at, now] = placed(frame)(untilHour, load[hour.findLastIndex((one) => one <= untilHour + 1e-9)] ?? 0);
  if (untilHour <= until) brush.dot(at, now, 8, { fill: theme.ink });
  const style = { pixels: 22, weight: 650 };
  brush.text(text.loadAlone, MARGIN, full + 26, style);
  if (!first || until < first.to) return;
  const slowest = hour.reduce(
    (most, at, i) => (at >= first.at && at <= first.to ? Math.max(most, response[i] ?? 0) : most),
    0,
  );
  const [x] = placed(frame)(first.to, 0);
  brush.text(text.answerAlone(slowest), x + 18, full - 24, { pixels: 27, weight: 800 });
  brush.text(text.fullAlone, width - MARGIN, full + 26, { ...style, align: 'right' });
}
