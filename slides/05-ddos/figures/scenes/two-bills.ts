/**
 * What the attack takes of whom: of one home connection to ask, of our cores to answer, on top of what the day takes of them. A
 * frame is all there is, both of one width.
 */
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
  /** What that connection sends at most. */
  megabitsPerSecond: number;
  /** Of all cores, what people ask for by themselves; the attack takes the rest. */
  dayShare: number;
  cores: number;
}

const SECONDS = 1.6;
/** Shares that fit: the frames keep their size as long as they can, so there is room beyond them from the start. */
const ENDS = [1.5, 4, 10, 25, 100] as const;
/** So many frames can be told apart, and so many cells. */
const MOST_FRAMES = 10;
const MOST_CELLS = 96;

export function twoBills(bills: TwoBills): Scene {
  const { theirShare, cores } = bills;
  return {
    duration: SECONDS,
    paint: (brush, seconds) => paint(brush, bills, ease(seconds / SECONDS)),
    legend: [{ label: text.day, role: 'main', mark: 'square' }],
    table: {
      head: [text.who, text.of, text.taken],
      rows: [
        [text.them, text.connection(bills.megabitsPerSecond), share(theirShare)],
        [text.day, text.ofCores(cores), text.coresTaken(dayOf(bills))],
        [text.us, text.ofCores(cores), text.coresTaken(attackOf(bills))],
      ],
    },
  };
}

const dayOf = ({ dayShare, cores }: TwoBills): number => dayShare * cores;
const attackOf = ({ dayShare, cores }: TwoBills): number => Math.max(0, 1 - dayShare) * cores;

function paint(brush: Brush, bills: TwoBills, grown: number): void {
  const { theirShare, dayShare, cores } = bills;
  const { theme, height } = brush;
  const end = axisEnd(Math.max(theirShare, dayShare, 1), ENDS);
  const whole = (brush.width - 4) / end;
  // What one home can't ask for is no longer cheap.
  const isDear = theirShare > 1;
  const [theirs, ours] = isDear ? [theme.role.good, theme.soft] : [theme.accent, theme.role.bad];
  const room = height / 2;
  const y = [0, room].map((top, i) =>
    paintNumber(brush, top, room, {
      who: i === 0 ? text.them : text.us,
      number: i === 0 ? share(grown * theirShare) : text.coresTaken(grown * attackOf(bills)),
      of: i === 0 ? text.connection(bills.megabitsPerSecond) : text.coresOf(cores, dayOf(bills)),
      colour: i === 0 ? (isDear ? theirs : theme.ink) : ours,
    }),
  );
  const bar = { height: Math.max(24, Math.min(72, room - (y[0] ?? 0) - 10)), whole };
  paintBar(brush, { ...bar, y: y[0] ?? 0, cells: 1, pieces: [{ taken: grown * theirShare, fill: theirs }] });
  const answer = grown * Math.max(0, 1 - dayShare);
  const pieces = [
    { taken: dayShare, fill: theme.role.main },
    { taken: answer, fill: ours },
  ];
  paintBar(brush, { ...bar, y: y[1] ?? 0, cells: Math.min(cores, MOST_CELLS), pieces });
}

/** Who pays, and how much; gives where its bar begins. */
function paintNumber(
  brush: Brush,
  top: number,
  room: number,
  { who, number, of, colour }: { who: string; number: string; of: string; colour: string },
): number {
  const { theme } = brush;
  const row = theme.textPixels;
  const pixels = Math.min(88, 0.38 * room);
  brush.text(who, 0, top + 0.75 * row, { weight: 700, pixels: 1.15 * row });
  const base = top + 1.6 * row + pixels / 2;
  const wide = brush.text(number, 0, base, { pixels, weight: 800, colour });
  brush.text(of, wide + 14, base + 0.22 * pixels, { colour: theme.soft, most: brush.width - wide - 14 });
  return base + pixels / 2 + 8;
}

interface Bar {
  y: number;
  height: number;
  /** Width of all there is. */
  whole: number;
  cells: number;
  /** One after the other, in parts of the whole. */
  pieces: readonly { taken: number; fill: string }[];
}

function paintBar(brush: Brush, { y, height, whole, cells, pieces }: Bar): void {
  const { theme, context } = brush;
  const pitch = whole / cells;
  const gap = cells > 1 ? Math.min(4, 0.16 * pitch) : 0;
  let from = 0;
  for (const { taken, fill } of pieces) {
    const to = from + taken * cells;
    context.beginPath();
    for (let cell = Math.floor(from + 1e-9); cell < to - 1e-9; cell++) {
      const [begin, end] = [Math.max(from, cell), Math.min(to, cell + 1)];
      const wide = Math.max(2, (end - begin) * (pitch - gap));
      context.roundRect(2 + cell * pitch + (begin - cell) * (pitch - gap), y, wide, height, Math.min(4, pitch / 4));
    }
    brush.apply({ fill });
    from = to;
  }
  const taken = from / cells;
  // What one of them has not got is asked of the next.
  for (let more = 1; more < Math.min(taken - 1e-9, MOST_FRAMES); more++)
    brush.box(1.5 + more * whole, y - 5, whole + 1, height + 10, 7, { stroke: theme.grid, width: 2 });
  brush.box(1.5, y - 5, whole + 1, height + 10, 7, { stroke: theme.ink, width: 3 });
}
