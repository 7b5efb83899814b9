/**
 * The morning where its picture stands alone, up to where the panel stands that it grows to: what is asked of the database,
 * and what it cannot do, dark over the line. How it goes on is for those who press Next.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { words } from '../../words.ts';
import { area, curve, FROM, placed } from './hours.ts';
import { endOf, type Morning, mostLoad, overOf } from './load-of-morning.ts';

const text = words.morning;
/** The margin of the words above. */
const MARGIN = 64;

export function paintPoster(brush: Brush, { hour, load, untilHour, connections }: Morning, now: number): void {
  const { width, height, theme } = brush;
  const until = Math.min(now, untilHour);
  const frame = { left: 0, right: width, to: endOf(untilHour), top: 3, bottom: height, most: 1.08 * mostLoad(load) };
  const [, full] = placed(frame)(FROM, 1);
  const points = curve(frame, hour, load, [FROM, until]);
  area(brush, points, height, { fill: theme.ink, alpha: 0.3 });
  brush.line(points, { stroke: theme.ink, width: 5 });
  for (const { at, to } of overOf(hour, load, until))
    area(brush, curve(frame, hour, load, [at, to]), full, { fill: theme.ink });
  const ends = [0, width].map((x) => [x, full] as const);
  brush.line(ends, { stroke: theme.ink, width: 2, dash: [9, 6] });
  const head = points.at(-1);
  if (head) brush.dot(head[0], head[1], 9, { fill: theme.ink });
  const style = { pixels: 22, weight: 650 };
  brush.text(text.loadAlone, MARGIN, full + 26, style);
  brush.text(text.fullAlone(connections), width - MARGIN, full + 26, { ...style, align: 'right' });
}
