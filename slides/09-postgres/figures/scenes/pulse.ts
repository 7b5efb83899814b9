/** What the database is asked, up to now, on the first ten seconds of the app's; and when it fell silent, as told and here. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { words } from '../../words.ts';
import type { Pool } from './lamps.ts';

const text = words.lamps;
const LAST_SECOND = 10;

export function paintPulse(brush: Brush, { y, height }: { y: number; height: number }, pool: Pool, now: number): void {
  const { context, width, theme } = brush;
  const { seconds, queriesPerSecond, mostQueries, toldSeconds, goneAt, guess } = pool;
  const letters = theme.textPixels;
  const line = 1.35 * letters;
  const floor = y + height - line;
  const room = height - 2 * line;
  const at = (second: number) => 1 + (second / LAST_SECOND) * (width - 2);
  if (toldSeconds) {
    const [from, to] = toldSeconds;
    brush.box(at(from), y + line, at(to) - at(from), floor - y - line, 0, { fill: theme.role.third, alpha: 0.14 });
    brush.text(text.told(from, to), (at(from) + at(to)) / 2, y + line / 2, {
      align: 'center',
      colour: theme.role.third,
      weight: 600,
      most: at(to) - at(from) + 60,
    });
  }
  context.beginPath();
  context.moveTo(at(0), floor);
  let end = 0;
  for (let i = 0; i < seconds.length && (seconds[i] ?? 0) <= now + 1e-9; i++) {
    end = seconds[i] ?? 0;
    const share = Math.min(1, (queriesPerSecond[i] || 0) / mostQueries);
    context.lineTo(at(end), floor - share * room);
  }
  context.lineTo(at(end), floor);
  context.closePath();
  brush.apply({ fill: theme.role.second, alpha: 0.85 });
  brush.line(
    [
      [at(0), floor],
      [at(LAST_SECOND), floor],
    ],
    { stroke: theme.ink, width: 1.5 },
  );
  for (let second = 0; second <= LAST_SECOND; second += 2)
    brush.text(text.tick(second), at(second), floor + line / 2, {
      colour: theme.soft,
      align: second === 0 ? 'left' : second === LAST_SECOND ? 'right' : 'center',
    });
  brush.line(
    [
      [at(now), y + line],
      [at(now), floor],
    ],
    { stroke: theme.ink, width: 2.5 },
  );
  if (goneAt <= now) {
    brush.line(
      [
        [at(goneAt), y + line],
        [at(goneAt), floor],
      ],
      { stroke: theme.role.bad, width: 2.5, dash: [7, 5] },
    );
    const style = { colour: theme.role.bad, weight: 700 };
    const length = brush.measure(text.none(goneAt), style);
    const beside = at(goneAt) + 10;
    // The line of the present moment is not written over.
    const x = at(now) - 6 < beside + length ? at(now) + 10 : beside;
    if (x + length < width) brush.text(text.none(goneAt), x, y + 1.6 * line, style);
  }
  if (guess)
    brush.text(text.guess(guess), width, y + line / 2, { align: 'right', colour: theme.soft, most: 0.42 * width });
}
