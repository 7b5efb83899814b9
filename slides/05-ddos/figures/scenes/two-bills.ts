/**
 * What the attack takes of whom: of one home connection to ask, as laptops that fill; and of our cores to answer, a cell each,
 * on top of what the day takes of them. Over both stands what decides it: how long a page keeps a core.
 */
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { words } from '../../words.ts';
import { paintLaptops } from './laptops.ts';

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
  pageMilliseconds: number;
  /** What a page took that night, where that is not what it takes now. */
  pageMillisecondsBefore: number | undefined;
}

const SECONDS = 1.6;
const MOST_CELLS = 96;
/** Of the height: what a page takes, and who asks; the rest is who answers. */
const [PAGE, THEM] = [0.16, 0.42];

export function twoBills(bills: TwoBills): Scene {
  const { theirShare, cores, pageMilliseconds } = bills;
  return {
    duration: SECONDS,
    paint: (brush, seconds) => paint(brush, bills, ease(seconds / SECONDS)),
    table: {
      head: [text.who, text.of, text.taken],
      rows: [
        [text.aPage, '', text.pageNow(pageMilliseconds)],
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
  const { theirShare } = bills;
  const { theme, height, width } = brush;
  const row = theme.textPixels;
  paintPage(brush, bills, PAGE * height);
  // What one home can't send is no longer cheap.
  const isDear = theirShare > 1;
  const [top, middle] = [PAGE * height, (PAGE + THEM) * height];
  const wide = paintBill(brush, top, THEM * height, {
    who: text.them,
    number: share(grown * theirShare),
    of: text.connection(bills.megabitsPerSecond),
    colour: isDear ? theme.role.good : theme.ink,
  });
  const laptop = Math.min(THEM * height - 0.8 * row, 0.3 * width);
  paintLaptops(brush, {
    left: Math.max(wide + 1.2 * row, 0.46 * width),
    right: width - 2,
    top: top + (THEM * height - laptop) / 2,
    height: laptop,
    share: grown * theirShare,
    fill: isDear ? theme.role.good : theme.accent,
  });
  paintBill(brush, middle, height - middle, {
    who: text.us,
    number: text.coresTaken(grown * attackOf(bills)),
    of: text.ofCores(bills.cores),
    colour: isDear ? theme.soft : theme.role.bad,
    isInOneLine: true,
  });
  paintCores(brush, bills, middle + 1.5 * row + numberPixels(brush) + 10, isDear ? theme.soft : theme.role.bad, grown);
}

const numberPixels = ({ height, theme }: Brush): number =>
  Math.max(1.6 * theme.textPixels, Math.min(76, 0.15 * height));

/** How long a page keeps a core; struck beside it how long it did. */
function paintPage(brush: Brush, { pageMilliseconds, pageMillisecondsBefore: before }: TwoBills, room: number): void {
  const { theme, width } = brush;
  const y = room / 2 - 2;
  const pixels = 1.7 * theme.textPixels;
  let x = brush.text(text.aPage, 0, y, { weight: 600, pixels: 1.15 * theme.textPixels }) + 14;
  x += brush.text(text.pageNow(pageMilliseconds), x, y, { weight: 800, pixels }) + 14;
  if (before !== undefined) brush.text(text.notAnymore(before), x, y, { colour: theme.soft, most: width - x });
  brush.line(
    [
      [0, room - 2],
      [width, room - 2],
    ],
    { stroke: theme.grid, width: 2 },
  );
}

/** Who pays, and how much of what; gives how wide that is. */
function paintBill(
  brush: Brush,
  top: number,
  room: number,
  bill: { who: string; number: string; of: string; colour: string; isInOneLine?: boolean },
): number {
  const { theme } = brush;
  const row = theme.textPixels;
  const { who, number, of, colour, isInOneLine = false } = bill;
  const pixels = numberPixels(brush);
  const high = 1.5 * row + pixels + (isInOneLine ? 0 : 1.3 * row);
  const begins = isInOneLine ? top + 0.2 * row : top + Math.max(0, (room - high) / 2);
  const first = brush.text(who, 0, begins + 0.75 * row, { weight: 700, pixels: 1.15 * row });
  const base = begins + 1.5 * row + pixels / 2;
  const wide = brush.text(number, 0, base, { pixels, weight: 800, colour });
  if (isInOneLine) {
    brush.text(of, wide + 14, base + 0.2 * pixels, { colour: theme.soft, most: brush.width - wide - 14 });
    return wide;
  }
  const last = brush.text(of, 0, base + pixels / 2 + 0.65 * row, { colour: theme.soft });
  return Math.max(first, wide, last);
}

/** A cell a core, filled by the day, then by the attack; under the two what each takes. */
function paintCores(brush: Brush, bills: TwoBills, top: number, fill: string, grown: number): void {
  const { theme, width, height, context } = brush;
  const row = theme.textPixels;
  const cells = Math.min(bills.cores, MOST_CELLS);
  const lines = Math.ceil(cells / 48);
  const across = Math.ceil(cells / lines);
  const pitch = width / across;
  const gap = Math.min(5, 0.2 * pitch);
  const high = Math.max(16, height - 1.5 * row - top) / lines;
  const day = bills.dayShare * cells;
  const pieces = [
    { from: 0, to: cells, fill: theme.grid, alpha: 0.45 },
    { from: 0, to: Math.min(day, cells), fill: theme.role.main, alpha: 1 },
    { from: day, to: day + grown * Math.max(0, cells - day), fill, alpha: 1 },
  ];
  for (const { from, to, fill, alpha } of pieces) {
    context.beginPath();
    for (let cell = Math.floor(from + 1e-9); cell < to - 1e-9; cell++) {
      const [begin, end] = [Math.max(from, cell) - cell, Math.min(to, cell + 1) - cell];
      context.roundRect(
        (cell % across) * pitch + begin * (pitch - gap),
        top + Math.floor(cell / across) * high,
        Math.max(1, (end - begin) * (pitch - gap)),
        high - (lines > 1 ? gap : 0),
        Math.min(4, pitch / 4),
      );
    }
    brush.apply({ fill, alpha });
  }
  const y = height - 0.65 * row;
  const style = { weight: 700 } as const;
  const wide = brush.text(
    text.dayPart(dayOf(bills), (bills.pageMillisecondsBefore ?? 0) > bills.pageMilliseconds),
    0,
    y,
    { ...style, colour: theme.role.main },
  );
  const begins = Math.max(wide + row, lines > 1 ? 0 : day * pitch);
  brush.text(text.attackPart(grown * attackOf(bills)), begins, y, { ...style, colour: fill, most: width - begins });
}
