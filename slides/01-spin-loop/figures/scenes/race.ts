/**
 * Threads on a time line, played: each attempt grows from its read to its compare-and-set. Where one lands, a line crosses
 * all rows: whoever is crossed by it has lost, and finds out at its end. Counters climb as attempts end.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { amount, duration } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import {
  isOver,
  type Plot,
  paintBars,
  paintCuts,
  paintFlashes,
  paintLandings,
  type Race,
  SECONDS,
} from './race-bars.ts';

const text = words.atomFigure;

export function raceScene(race: Race): Scene {
  return {
    duration: SECONDS,
    legend: [
      { label: text.underWay(race.attemptMilliseconds), role: 'main' },
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
