/**
 * A Black Friday as a hill along the foot of the slide, under that night's moon: requests a second from midnight to
 * midnight, and the line that it must not reach. Where orders are given, the hill is of paper: one piece for so many of
 * them, which falls on the minute at which they were packed into a basket.
 */
import { ease } from '../../../src/figure/motion.ts';
import type { Brush } from '../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../src/figure/scene/declaration.ts';
import { amount, timeOfDay } from '../../../src/words/format.ts';
import { words } from '../words.ts';
import { Confetti } from './confetti.ts';
import { blackFridayOf, moonPhase, paintMoon } from './moon.ts';

const text = words.day;

export interface HillDay {
  year: string;
  minuteOfDay: Float64Array;
  requestsPerSecond: Float64Array;
  capacityRequestsPerSecond: number;
  /** In the stretch that begins there. */
  orders: Float64Array;
}

const SWEEP_SECONDS = 4;
/** Pixels of the slide below the ground, for the hours and the strip, and from the ground to the line. */
const FOOT = 76;
const LINE = 150;
const TEXT = 20;
/** From the middle of the hours' line up to the ground. */
const BELOW = 18;
const HOURS = [0, 6, 12, 18, 24];

export function hill(day: HillDay, isOfPaper: boolean): Scene {
  const { minuteOfDay, requestsPerSecond, capacityRequestsPerSecond: capacity } = day;
  const confetti = isOfPaper ? new Confetti(day.orders) : undefined;
  const phase = moonPhase(blackFridayOf(Number(day.year)));

  return {
    duration: confetti?.seconds ?? SWEEP_SECONDS,
    paint(brush, seconds) {
      const { width, height, theme } = brush;
      const ground = height - FOOT;
      const rise = Math.min(LINE, 0.3 * height);
      const crest = minuteOfDay.map((_, i) => (rise * (requestsPerSecond[i] ?? 0)) / capacity);
      const x = (i: number) => ((minuteOfDay[i] ?? 0) / (minuteOfDay.at(-1) ?? 1)) * width;
      paintMoon(brush, phase, width - 148, 136, 72);
      limit(brush, ground - rise);
      if (confetti) confetti.paint(brush, { ground, crest }, seconds);
      else {
        const drawn = Math.min(1, seconds / SWEEP_SECONDS);
        brush.context.save();
        brush.context.beginPath();
        brush.context.rect(0, 0, drawn * width, height);
        brush.context.clip();
        fill(brush, crest, x, ground);
        brush.context.restore();
        if (drawn < 1) {
          const at = drawn * (crest.length - 1);
          const [from, to] = [crest[Math.floor(at)] ?? 0, crest[Math.ceil(at)] ?? 0];
          const here = from + (to - from) * (at - Math.floor(at));
          brush.dot(drawn * width, ground - here, 7, { fill: theme.ink });
          brush.text(timeOfDay(24 * drawn), drawn * width + (drawn > 0.9 ? -18 : 18), ground - here - 20, {
            align: drawn > 0.9 ? 'right' : 'left',
            weight: 650,
          });
        }
      }
      hours(brush, ground);
      const share = ease(seconds / SWEEP_SECONDS);
      if (share > 0) note(brush, ground - rise);
    },
    table: {
      head: [text.axisHour, text.axisRate, text.orders],
      rows: [...minuteOfDay.keys()]
        .filter((i) => (minuteOfDay[i] ?? 0) % 120 === 0)
        .map((i) => [
          timeOfDay((minuteOfDay[i] ?? 0) / 60),
          amount(requestsPerSecond[i] ?? 0),
          amount(Math.round(day.orders[i] ?? 0)),
        ]),
    },
  };

  function limit(brush: Brush, y: number): void {
    const { width, theme } = brush;
    brush.line(
      [
        [0, y],
        [width, y],
      ],
      { stroke: theme.role.bad, width: 2.5, dash: [2, 9] },
    );
    brush.text(text.everyServer, width - 64, y - TEXT, {
      colour: theme.role.bad,
      pixels: TEXT,
      align: 'right',
      weight: 600,
    });
  }

  /** The clock along its foot; both midnights stand on the slide whole. */
  function hours(brush: Brush, ground: number): void {
    const { width, theme } = brush;
    for (const hour of HOURS) {
      const x = (hour / 24) * width;
      const isEnd = hour === 0 || hour === 24;
      if (!isEnd)
        brush.line(
          [
            [x, ground],
            [x, ground + 6],
          ],
          { stroke: theme.soft, width: 2 },
        );
      brush.text(timeOfDay(hour), isEnd ? Math.min(width - 12, Math.max(12, x)) : x, ground + BELOW, {
        align: hour === 0 ? 'left' : hour === 24 ? 'right' : 'center',
        colour: theme.soft,
      });
    }
  }

  /** What the hill is. */
  function note(brush: Brush, y: number): void {
    const { theme } = brush;
    const words = confetti ? text.paper(confetti.ordersAPiece) : text.hill;
    brush.text(words, 64, y - TEXT, { colour: theme.soft, pixels: TEXT });
  }
}

function fill(brush: Brush, crest: Float64Array, x: (i: number) => number, ground: number): void {
  const { context, width, height, theme } = brush;
  context.beginPath();
  context.moveTo(0, height);
  for (const [i, rise] of crest.entries()) context.lineTo(x(i), ground - rise);
  context.lineTo(width, height);
  brush.apply({ fill: theme.role.main, alpha: 0.26 });
  brush.line(
    Array.from(crest, (rise, i) => [x(i), ground - rise] as const),
    { stroke: theme.role.main, width: 3 },
  );
}
