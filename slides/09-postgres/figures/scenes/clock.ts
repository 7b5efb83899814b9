/** A clock of a day and a night: how many hours have gone by, as a sector of twenty-four and in words. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { words } from '../../words.ts';

const text = words.postmortem;
const DAY = 24;

/** @param of the hours that it goes to. */
export function paintClock(
  brush: Brush,
  hours: number,
  of: number,
  { x, y, radius }: { x: number; y: number; radius: number },
): void {
  const { context, theme } = brush;
  // In too little room the hour alone; where there is none, the sentence says it.
  if (radius < 0.7 * theme.textPixels || theme.bare) return;
  const isDial = radius >= 1.5 * theme.textPixels;
  if (isDial) {
    const noon = -Math.PI / 2;
    const turned = (2 * Math.PI * Math.min(hours, of)) / DAY;
    brush.dot(x, y, radius, { fill: theme.paper });
    context.beginPath();
    context.moveTo(x, y);
    context.arc(x, y, radius, noon, noon + turned);
    context.closePath();
    brush.apply({ fill: theme.accent, alpha: 0.75 });
    brush.dot(x, y, radius, { stroke: theme.ink, width: 3 });
    for (let hour = 0; hour < DAY; hour++) {
      const angle = noon + (2 * Math.PI * hour) / DAY;
      const ends = [hour % 6 === 0 ? 0.8 : 0.88, 0.96].map(
        (share) => [x + share * radius * Math.cos(angle), y + share * radius * Math.sin(angle)] as const,
      );
      brush.line(ends, { stroke: theme.ink, width: hour % 6 === 0 ? 3 : 1.5 });
    }
    brush.dot(x, y, 0.62 * radius, { fill: theme.paper });
  }
  const pixels = isDial ? 0.5 * radius : theme.textPixels;
  const most = isDial ? 1.15 * radius : 4 * radius;
  brush.text(text.clock(hours), x, y, { pixels, weight: 800, align: 'center', most });
}
