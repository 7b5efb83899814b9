/**
 * Threads on a time line, played: each attempt grows from its read to its compare-and-set. Where one lands, a line crosses
 * all rows: whoever is crossed by it has lost, and finds out at its end. Counters climb as attempts end.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { amount, duration } from '../../../../src/words/format.ts';
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

interface Race {
  threads: number;
  windowMilliseconds: number;
  attempts: readonly Attempt[];
}

const SECONDS = 5;
const FLASH_SECONDS = 0.4;
/** Rows as high as this have room for what an attempt is made of. */
const ROOMY_PIXELS = 44;

interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
  rowHeight: number;
  barHeight: number;
  x(milliseconds: number): number;
  y(thread: number): number;
}

export function raceScene(race: Race): Scene {
  return {
    duration: SECONDS,
    legend: [
      { label: text.underWay, role: 'main' },
      { label: text.landedBar, role: 'good' },
      { label: text.wastedBar, role: 'bad' },
    ],
    table: tableOf(race),
    paint: (brush, seconds) => {
      const now = race.windowMilliseconds * Math.min(1, seconds / SECONDS);
      const plot = plotOf(brush, race);
      paintGround(brush, race, plot);
      paintLandings(brush, race, plot, now);
      paintBars(brush, race, plot, now);
      paintCuts(brush, race, plot, now);
      paintFlashes(brush, race, plot, now);
      paintCounters(brush, race, plot, now);
      if (now < race.windowMilliseconds)
        brush.line(
          [
            [plot.x(now), plot.top],
            [plot.x(now), plot.bottom],
          ],
          { stroke: brush.theme.ink, width: 2 },
        );
    },
  };
}

/** Ended by then, within the window: how it ended is known. */
const isOver = ({ endMilliseconds }: Attempt, { windowMilliseconds }: Race, now: number) =>
  endMilliseconds <= now && endMilliseconds < windowMilliseconds;

const isWide = ({ width }: Brush) => width >= 700;

function plotOf(brush: Brush, { threads, windowMilliseconds }: Race): Plot {
  const letters = brush.theme.textPixels;
  const left = brush.measure(text.thread(threads)) + 14;
  const right = brush.width - (isWide(brush) ? 200 : 8);
  const top = isWide(brush) ? 0 : letters + 12;
  const bottom = brush.height - letters - 10;
  const rowHeight = (bottom - top) / threads;
  return {
    left,
    right,
    top,
    bottom,
    rowHeight,
    barHeight: Math.min(54, rowHeight * (rowHeight < 24 ? 0.74 : 0.6)),
    x: (milliseconds) => left + ((right - left) * milliseconds) / windowMilliseconds,
    y: (thread) => top + rowHeight * (thread + 0.5),
  };
}

function paintGround(brush: Brush, { threads, windowMilliseconds }: Race, plot: Plot): void {
  const { theme } = brush;
  const isTight = plot.rowHeight < theme.textPixels + 2;
  for (let thread = 0; thread < threads; thread++) {
    const y = plot.y(thread);
    brush.line(
      [
        [plot.left, y],
        [plot.right, y],
      ],
      { stroke: theme.grid, width: 1.5 },
    );
    if (isTight && thread > 0 && thread < threads - 1) continue;
    const inside = Math.max(plot.top + theme.textPixels / 2, Math.min(y, plot.bottom - theme.textPixels / 2));
    brush.text(text.thread(thread + 1), 0, inside, { colour: theme.soft });
  }
  const ticks = 4;
  for (let tick = 0; tick <= ticks; tick++) {
    const at = (windowMilliseconds * tick) / ticks;
    brush.text(tick === ticks ? duration(at) : amount(at), plot.x(at), brush.height - theme.textPixels / 2 - 2, {
      colour: theme.soft,
      align: tick === 0 ? 'left' : tick === ticks ? 'right' : 'center',
    });
  }
}

/** The new value is in: from here on, whatever was read before is old. */
function paintLandings(brush: Brush, race: Race, { x, top, bottom }: Plot, now: number): void {
  const { context, theme } = brush;
  context.beginPath();
  for (const attempt of race.attempts)
    if (attempt.landed && isOver(attempt, race, now)) {
      context.moveTo(x(attempt.endMilliseconds), top);
      context.lineTo(x(attempt.endMilliseconds), bottom);
    }
  brush.apply({ stroke: theme.role.good, width: 2, alpha: 0.45 });
}

function paintBars(brush: Brush, race: Race, plot: Plot, now: number): void {
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
function paintCuts(brush: Brush, race: Race, { x, y, barHeight }: Plot, now: number): void {
  const { context, theme } = brush;
  const landings = race.attempts.filter((one) => one.landed && isOver(one, race, now));
  const notch = barHeight * (barHeight > 24 ? 0.26 : 0.5);
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
function paintFlashes(brush: Brush, race: Race, { x, y, barHeight }: Plot, now: number): void {
  const flash = (race.windowMilliseconds * FLASH_SECONDS) / SECONDS;
  for (const attempt of race.attempts) {
    const age = (now - attempt.endMilliseconds) / flash;
    if (now >= race.windowMilliseconds || attempt.landed || age < 0 || age > 1) continue;
    const grows = 3 + 9 * age;
    const from = x(attempt.startMilliseconds) - grows;
    const width = x(attempt.endMilliseconds) - from + grows;
    brush.box(from, y(attempt.thread) - barHeight / 2 - grows, width, barHeight + 2 * grows, 9, {
      stroke: brush.theme.role.bad,
      width: 4,
      alpha: 1 - age,
    });
  }
}

function paintCounters(brush: Brush, race: Race, plot: Plot, now: number): void {
  const { theme } = brush;
  const over = race.attempts.filter((attempt) => isOver(attempt, race, now));
  const landed = over.filter((attempt) => attempt.landed).length;
  const lost = over.length - landed;
  if (!isWide(brush)) {
    brush.text(text.counted(landed, lost), 0, theme.textPixels / 2 + 2, { weight: 700, most: brush.width });
    return;
  }
  const left = plot.right + 32;
  const most = brush.width - left;
  const middle = (plot.top + plot.bottom) / 2;
  brush.text(amount(lost), left, middle - 72, { pixels: 92, weight: 800, colour: theme.role.bad, most });
  brush.text(text.forNothing, left, middle - 14, { colour: theme.soft, most });
  brush.text(amount(landed), left, middle + 56, { pixels: 56, weight: 800, colour: theme.role.good, most });
  brush.text(text.landed, left, middle + 98, { colour: theme.soft, most });
}

function tableOf(race: Race): Scene['table'] {
  const { attempts, threads, windowMilliseconds } = race;
  const of = (thread: number) =>
    attempts.filter((attempt) => attempt.thread === thread && isOver(attempt, race, windowMilliseconds));
  return {
    head: [text.axisThread, text.landed, text.forNothing],
    rows: Array.from({ length: threads }, (_, thread) => {
      const landed = of(thread).filter((attempt) => attempt.landed).length;
      return [amount(thread + 1), amount(landed), amount(of(thread).length - landed)];
    }),
  };
}
