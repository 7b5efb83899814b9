/** Out of the dial a bar for each level, a cell a core: what the balancer has in ink, what it lacks in the tale's colour. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { angleOf, type Dial, FACE, LEVELS, onDial, reachOf } from './gzip-dial.ts';

export interface LevelBars {
  /** Cores by level, from 1: with the menu as it is sent, and with all of it. */
  sent: ArrayLike<number>;
  whole: ArrayLike<number>;
  /** That there are. */
  cores: number;
  /** Where the knob points; its bar is the one that stands out. */
  level: number;
  /** 0 … 1: how far the bars have gone from the whole menu's to what is sent. */
  shown: number;
}

/** Cells that are shorter than this become one bar. */
const SHORTEST = 4;
/** Of bars that are not chosen. */
const PALE = 0.3;

export function paintBars(brush: Brush, dial: Dial, bars: LevelBars): void {
  const { sent, whole, shown, cores, level } = bars;
  const { theme } = brush;
  for (let number = 1; number <= LEVELS; number++) {
    const [all, now] = [whole[number - 1] ?? 0, sent[number - 1] ?? 0];
    const needed = all + shown * (now - all);
    const alpha = Math.round(level) === number ? 1 : PALE;
    const angle = angleOf(number);
    // What it took, with the whole menu.
    if (needed < 0.8 * all)
      bar(brush, dial, angle, 0, all, { stroke: theme.role.quiet, width: 2, dash: true, alpha: alpha === 1 ? 1 : 0.6 });
    cellsOf(brush, dial, angle, 0, Math.min(needed, cores), { fill: theme.ink, alpha });
    if (needed > cores)
      cellsOf(brush, dial, angle, cores, needed, {
        fill: theme.accent,
        stroke: theme.ink,
        alpha: alpha === 1 ? 1 : 0.55,
      });
  }
}

interface Look {
  fill?: string;
  stroke?: string;
  width?: number;
  alpha: number;
  dash?: boolean;
}

const widthOf = ({ radius }: Dial): number => 0.66 * FACE * radius * (1.5 / LEVELS) * Math.PI;

/** In the direction of the bar: as if it pointed to the right. */
function turned({ context }: Brush, { x, y }: Dial, angle: number, draw: () => void): void {
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  draw();
  context.restore();
}

function bar(brush: Brush, dial: Dial, angle: number, from: number, to: number, { dash, ...look }: Look): void {
  const [begin, end, wide] = [reachOf(dial, from), reachOf(dial, to), widthOf(dial)];
  turned(brush, dial, angle, () => {
    if (dash) brush.context.setLineDash([6, 5]);
    brush.box(begin, -wide / 2, end - begin, wide, 5, look);
    if (dash) brush.context.setLineDash([]);
  });
}

function cellsOf(brush: Brush, dial: Dial, angle: number, from: number, to: number, look: Look): void {
  const pitch = reachOf(dial, 1) - reachOf(dial, 0);
  const wide = widthOf(dial);
  if (to - from < 0.02) return;
  if (pitch < SHORTEST) {
    bar(brush, dial, angle, from, to, look);
    return;
  }
  const gap = Math.min(3, 0.22 * pitch);
  turned(brush, dial, angle, () => {
    brush.context.beginPath();
    for (let cell = from; cell < to - 0.02; cell++) {
      const long = Math.max(1.5, Math.min(1, to - cell) * pitch - gap);
      brush.context.roundRect(reachOf(dial, cell), -wide / 2, long, wide, Math.min(3, long / 3));
    }
    brush.apply({ width: 1.5, ...look });
  });
}

/** At the end of a level's bar: how many it took. */
export function paintTaken(brush: Brush, dial: Dial, level: number, cores: number, label: string): void {
  const { theme } = brush;
  const [x, y] = onDial(dial, angleOf(level), reachOf(dial, cores));
  brush.text(label, x + 0.6 * widthOf(dial), y - 0.25 * widthOf(dial), {
    weight: 750,
    pixels: 1.2 * theme.textPixels,
    colour: theme.soft,
  });
}
