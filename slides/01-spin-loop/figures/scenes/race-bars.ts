/** What an attempt on the time line is drawn as, from its read to its compare-and-set, and what a landing does to the others. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { words } from '../../words.ts';

const text = words.atomFigure;

export interface Attempt {
  /** From 0. */
  thread: number;
  startMilliseconds: number;
  /** The window's end, where it is still under way then. */
  endMilliseconds: number;
  landed: boolean;
}

export interface Race {
  /** Of one attempt. */
  attemptMilliseconds: number;
  threads: number;
  windowMilliseconds: number;
  attempts: readonly Attempt[];
}

export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
  rowHeight: number;
  barHeight: number;
  x(milliseconds: number): number;
  y(thread: number): number;
}

/** The race's, as it is played. */
export const SECONDS = 5;
const FLASH_SECONDS = 0.4;
/** Rows as high as this have room for what an attempt is made of. */
const ROOMY_PIXELS = 44;

/** Ended by then, within the window: how it ended is known. */
export const isOver = ({ endMilliseconds }: Attempt, { windowMilliseconds }: Race, now: number) =>
  endMilliseconds <= now && endMilliseconds < windowMilliseconds;

/** The new value is in: from here on, whatever was read before is old. */
export function paintLandings(brush: Brush, race: Race, { x, top, bottom }: Plot, now: number): void {
  const { context, theme } = brush;
  context.beginPath();
  for (const attempt of race.attempts)
    if (attempt.landed && isOver(attempt, race, now)) {
      context.moveTo(x(attempt.endMilliseconds), top);
      context.lineTo(x(attempt.endMilliseconds), bottom);
    }
  brush.apply({ stroke: theme.role.good, width: 2, alpha: 0.45 });
}

export function paintBars(brush: Brush, race: Race, plot: Plot, now: number): void {
  const { context, theme } = brush;
  const { barHeight, x, y } = plot;
  const isRoomy = plot.rowHeight >= ROOMY_PIXELS;
  const begun = race.attempts.filter(({ startMilliseconds }) => startMilliseconds < now);
  const kinds = [
    { colour: theme.role.main, of: begun.filter((one) => !isOver(one, race, now)) },
    { colour: theme.role.bad, of: begun.filter((one) => !one.landed && isOver(one, race, now)) },
    { colour: theme.role.good, of: begun.filter((one) => one.landed && isOver(one, race, now)) },
  ];
  for (const { colour, of } of kinds) {
    context.beginPath();
    for (const { thread, startMilliseconds, endMilliseconds } of of) {
      const from = x(startMilliseconds) + 1;
      const width = Math.max(2, x(Math.min(endMilliseconds, now)) - from - 1);
      context.roundRect(from, y(thread) - barHeight / 2, width, barHeight, Math.min(5, barHeight / 3, width / 2));
    }
    brush.apply({ fill: colour });
  }
  if (!isRoomy) return;
  for (const attempt of begun) {
    const from = x(attempt.startMilliseconds);
    const until = x(Math.min(attempt.endMilliseconds, now));
    const middle = y(attempt.thread);
    if (until - from > 30)
      brush.text(text.f, (from + until) / 2, middle, { colour: theme.paper, align: 'center', code: true, weight: 700 });
    if (attempt.landed && isOver(attempt, race, now)) paintTick(brush, until - 2, middle - barHeight / 2);
  }
}

/** Where in an attempt somebody else landed: from there on it was for nothing. */
export function paintCuts(brush: Brush, race: Race, { x, y, barHeight }: Plot, now: number): void {
  const { context, theme } = brush;
  const landings = race.attempts.filter((one) => one.landed && isOver(one, race, now));
  // Short, so that the letter between two of them stays whole.
  const notch = 0.13 * barHeight;
  context.beginPath();
  for (const attempt of race.attempts)
    for (const { thread, endMilliseconds: at } of landings) {
      if (thread === attempt.thread || at <= attempt.startMilliseconds || at >= attempt.endMilliseconds) continue;
      for (const [edge, inwards] of [
        [y(attempt.thread) - barHeight / 2, 1],
        [y(attempt.thread) + barHeight / 2, -1],
      ] as const) {
        context.moveTo(x(at), edge);
        context.lineTo(x(at), edge + inwards * notch);
      }
    }
  brush.apply({ stroke: theme.paper, width: 2 });
}

/** The compare-and-set went through. */
function paintTick(brush: Brush, x: number, y: number): void {
  const { context, theme } = brush;
  brush.dot(x, y, 11, { fill: theme.role.good, stroke: theme.paper, width: 3 });
  context.beginPath();
  context.moveTo(x - 4.5, y + 0.3);
  context.lineTo(x - 1, y + 3.8);
  context.lineTo(x + 4.5, y - 3.6);
  brush.apply({ stroke: theme.paper, width: 2.6 });
}

/** Who has just lost. */
export function paintFlashes(brush: Brush, race: Race, { x, y, barHeight }: Plot, now: number): void {
  const flash = (race.windowMilliseconds * FLASH_SECONDS) / SECONDS;
  for (const attempt of race.attempts) {
    const age = (now - attempt.endMilliseconds) / flash;
    if (now >= race.windowMilliseconds || attempt.landed || age < 0 || age > 1) continue;
    const grows = Math.min(12, (0.1 + 0.3 * age) * barHeight);
    const from = x(attempt.startMilliseconds) - grows;
    const width = x(attempt.endMilliseconds) - from + grows;
    brush.box(from, y(attempt.thread) - barHeight / 2 - grows, width, barHeight + 2 * grows, 9, {
      stroke: brush.theme.role.bad,
      width: 4,
      alpha: 1 - age,
    });
  }
}
