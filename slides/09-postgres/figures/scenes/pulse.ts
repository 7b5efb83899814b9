/**
 * What the database is asked, up to now, on the first ten seconds of the app's, under the line of what people ask of the app;
 * and when it fell silent, as told and here.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { amount } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import type { Pool } from './pool.ts';

const text = words.lamps;
const LAST_SECOND = 10;
/** The model's counts are of so much of the past. */
const COUNTED_SECONDS = 0.5;
const IN_BAR = { weight: 700, align: 'center' } as const;
const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-6;

export function paintPulse(brush: Brush, { y, height }: { y: number; height: number }, pool: Pool, now: number): void {
  const { context, width, theme } = brush;
  const { seconds, queriesPerSecond, mostQueries, toldSeconds, goneAt, guess, requestsPerSecond } = pool;
  const letters = theme.textPixels;
  const line = 1.35 * letters;
  const floor = y + height - line;
  const room = height - 2 * line;
  const at = (second: number) => 1 + (second / LAST_SECOND) * (width - 2);
  const named = { colour: theme.role.main, weight: 650, most: (toldSeconds ? 0.3 : 0.5) * width };
  const taken = brush.text(text.queriesASecond, 0, y + line / 2, named);
  if (toldSeconds) {
    const [from, to] = toldSeconds;
    const [top, foot] = [y + line + 2, y + line + 12];
    const bracket = [
      [at(from), foot],
      [at(from), top],
      [at(to), top],
      [at(to), foot],
    ] as const;
    brush.line(bracket, { stroke: theme.soft, width: 2.5 });
    const style = { colour: theme.soft, weight: 600 };
    const label = text.told(from, to);
    // In the middle of its stretch, or as near as the name before it leaves room.
    const left = Math.max(taken + 14, (at(from) + at(to) - brush.measure(label, style)) / 2);
    brush.text(label, left, y + line / 2, { ...style, most: width - left });
  }
  const counts: [count: string, middle: number, top: number, most: number][] = [];
  context.beginPath();
  for (let i = 0; i < seconds.length; i++) {
    const end = seconds[i] ?? 0;
    // A count is of the half second before it.
    if (end < COUNTED_SECONDS || end > now + 1e-9 || !isWhole(end / COUNTED_SECONDS)) continue;
    const tall = Math.min(1, (queriesPerSecond[i] || 0) / mostQueries) * room;
    const left = at(end - COUNTED_SECONDS) + 1.5;
    // Nothing is asked after the last one is gone; where none goes, that is no number.
    const right = at(goneAt < end ? goneAt : end) - 1.5;
    if (right > left) context.rect(left, floor - tall, right - left, tall);
    if (tall > line)
      counts.push([
        amount(Math.round(queriesPerSecond[i] ?? 0)),
        (left + right) / 2,
        floor - tall + 0.7 * letters,
        right - left,
      ]);
  }
  brush.apply({ fill: theme.role.main });
  for (const [count, middle, top, most] of counts)
    if (brush.measure(count, IN_BAR) + 4 <= most) brush.text(count, middle, top, { ...IN_BAR, colour: theme.paper });
  const wanted = floor - Math.min(1, requestsPerSecond / mostQueries) * room;
  const across = [0, LAST_SECOND].map((second) => [at(second), wanted] as const);
  brush.line(across, { stroke: theme.soft, width: 2, dash: [7, 5] });
  const come = { align: 'right', colour: theme.soft, weight: 600, most: 0.4 * width } as const;
  brush.text(text.come(requestsPerSecond), at(LAST_SECOND), wanted - 0.65 * letters, come);
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
  if (goneAt <= now) {
    brush.line(
      [
        [at(goneAt), y + line],
        [at(goneAt), floor],
      ],
      { stroke: theme.role.bad, width: 2.5, dash: [7, 5] },
    );
    const style = { colour: theme.role.bad, pixels: 1.5 * letters, weight: 800 };
    const isRight = at(goneAt) < width / 2;
    const align = isRight ? 'left' : 'right';
    const most = (isRight ? width - at(goneAt) : at(goneAt)) - 14;
    brush.text(text.none(goneAt), at(goneAt) + (isRight ? 14 : -14), floor - 1.3 * line, { ...style, align, most });
  }
  if (guess)
    brush.text(text.guess(guess), width, y + line / 2, { align: 'right', colour: theme.soft, most: 0.42 * width });
}
