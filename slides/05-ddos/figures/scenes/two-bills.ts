/** What the attack takes of whom, on one scale: of one home connection to ask, of all our cores to answer. A frame is all there is. */
import { axisEnd } from '../../../../src/figure/chart/axes.ts';
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { words } from '../../words.ts';

const text = words.cheapAttack;
const { share } = words.written;

export interface TwoBills {
  /** Of one home connection. */
  theirShare: number;
  /** Of all cores, people's own pages and calls included. */
  ourShare: number;
  cores: number;
}

const SECONDS = 1.6;
/** Shares that fit: the frames keep their size as long as they can. */
const ENDS = [1, 1.5, 4, 10, 25, 100] as const;
/** So many frames can be told apart, and so many cells. */
const MOST_FRAMES = 10;
const MOST_CELLS = 96;

export function twoBills(bills: TwoBills): Scene {
  return {
    duration: SECONDS,
    paint: (brush, seconds) => paint(brush, bills, ease(seconds / SECONDS)),
    table: {
      head: [text.who, text.of, text.taken],
      rows: [
        [text.them, text.connection, share(bills.theirShare)],
        [text.us, text.coresOf(bills.cores), share(bills.ourShare)],
      ],
    },
  };
}

function paint(brush: Brush, { theirShare, ourShare, cores }: TwoBills, grown: number): void {
  const { theme, height } = brush;
  const end = axisEnd(Math.max(theirShare, ourShare), ENDS);
  const whole = (brush.width - 4) / end;
  const half = height / 2;
  const bills = [
    { who: text.them, of: text.connection, taken: theirShare, cells: 1, fill: theme.accent },
    {
      who: text.us,
      of: text.coresOf(cores),
      taken: ourShare,
      cells: Math.min(cores, MOST_CELLS),
      fill: theme.role.bad,
    },
  ];
  bills.forEach(({ who, of, taken, cells, fill }, i) => {
    const top = i * half;
    const row = theme.textPixels;
    const pixels = Math.min(72, 0.34 * half);
    const number = { pixels, weight: 800 };
    brush.text(who, 0, top + 0.75 * row, { weight: 700, pixels: 1.15 * row });
    const base = top + 1.7 * row + pixels / 2;
    const wide = brush.text(share(grown * taken), 0, base, { ...number, colour: i === 0 ? theme.ink : fill });
    brush.text(of, wide + 14, base + 0.2 * pixels, { colour: theme.soft, most: brush.width - wide - 14 });
    const y = base + pixels / 2 + 8;
    paintBar(brush, {
      y,
      height: Math.max(24, Math.min(64, top + half - y - 10)),
      whole,
      cells,
      taken: grown * taken,
      fill,
    });
  });
}

interface Bar {
  y: number;
  height: number;
  /** Width of all there is. */
  whole: number;
  cells: number;
  taken: number;
  fill: string;
}

function paintBar(brush: Brush, { y, height, whole, cells, taken, fill }: Bar): void {
  const { theme, context } = brush;
  const pitch = whole / cells;
  const gap = Math.min(4, 0.16 * pitch);
  context.beginPath();
  for (let cell = 0; cell < Math.ceil(taken * cells - 1e-9); cell++) {
    const part = Math.min(1, taken * cells - cell);
    context.roundRect(
      2 + cell * pitch,
      y,
      Math.max(2, part * (pitch - (cells > 1 ? gap : 0))),
      height,
      Math.min(4, pitch / 4),
    );
  }
  brush.apply({ fill });
  // What one of them has not got is asked of the next.
  for (let more = 1; more < Math.min(taken, MOST_FRAMES); more++)
    brush.box(1.5 + more * whole, y - 5, whole + 1, height + 10, 7, { stroke: theme.grid, width: 2 });
  brush.box(1.5, y - 5, whole + 1, height + 10, 7, { stroke: theme.ink, width: 3 });
}
