/** The evening's axis, the line on which all cores are busy, and the flag that says how far the evening has come. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { timeOfDay } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import { type EveningPile, LAST_MINUTE, type Place, xOf, yOfCores } from './evening-place.ts';

const { evening: text } = words;

export function paintAxis(brush: Brush, evening: EveningPile, place: Place): void {
  const { theme } = brush;
  const { left, right, bottom } = place;
  const row = theme.textPixels;
  brush.line(
    [
      [left, bottom],
      [right, bottom],
    ],
    { stroke: theme.soft, width: 1.5 },
  );
  for (let minute = evening.firstMinute; minute <= LAST_MINUTE; minute += 60) {
    const align = minute === evening.firstMinute ? 'left' : minute === LAST_MINUTE ? 'right' : 'center';
    if ((right - left) / 6 < 4.2 * row && (minute / 60) % 2 === 1) continue;
    brush.text(timeOfDay(minute / 60), xOf(evening, place, minute), bottom + 0.95 * row, { colour: theme.soft, align });
  }
  const end = yOfCores(evening, place);
  brush.line(
    [
      [left, end],
      [right + 10, end],
    ],
    { stroke: theme.ink, width: 2.5, dash: [8, 5] },
  );
  const label = text.cores(evening.cores);
  const isOutside = brush.width - right - 18 > brush.measure(label, { weight: 700 });
  brush.text(label, isOutside ? right + 18 : right, isOutside ? end : end - 0.8 * row, {
    weight: 700,
    align: isOutside ? 'left' : 'right',
  });
}

/** How far the evening has come: a flag on its newest column. */
export function paintNow(brush: Brush, { x, y }: { x: number; y: number }, { top }: Place, now: number): void {
  const { theme } = brush;
  if (y - top > 6)
    brush.line(
      [
        [x, top],
        [x, y - 3],
      ],
      { stroke: theme.ink, width: 2.5 },
    );
  brush.text(timeOfDay(now / 60), x + 12, top + 0.6 * theme.textPixels, { weight: 700 });
}
