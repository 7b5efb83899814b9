/** One receipt: what a request takes as printed lines, one for each millisecond or few, torn off where it ends. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { words } from '../../words.ts';

const text = words.cashback;

export interface Part {
  name: string;
  milliseconds: number;
}

export interface Receipt {
  left: number;
  top: number;
  width: number;
  /** Pixels a millisecond. */
  scale: number;
  list: Part;
  /** The dates of an offer each. */
  parts: readonly Part[];
  /** How far it is out of the till. */
  printed: number;
}

const TOOTH = 7;
const MARGIN = 14;
/** A printed line stands for the first of these that leaves it room. */
const MILLISECONDS_A_LINE = [1, 2, 5, 10, 20, 50, 100, 1000];
const LINE_PIXELS = 7;
/** As words of a line would lie, in pixels. */
const PRINT = [26, 7, 13, 7, 34, 7, 19, 7];

export function paintReceipt(brush: Brush, receipt: Receipt): void {
  const { context, theme } = brush;
  const { left, top, width, scale, list, parts, printed } = receipt;
  const foot = top + printed * scale;
  context.save();
  context.translate(5, 6);
  outline(brush, left, top, width, foot);
  brush.apply({ fill: theme.ink, alpha: 0.14 });
  context.restore();
  outline(brush, left, top, width, foot);
  brush.apply({ fill: theme.paper });
  context.save();
  outline(brush, left, top, width, foot);
  context.clip();
  let from = 0;
  for (const [i, part] of [list, ...parts].entries()) {
    const isDates = i > 0;
    if (isDates) {
      brush.box(left, top + from * scale, width, part.milliseconds * scale, 0, { fill: theme.accent, alpha: 0.22 });
      tearOff(brush, left, top + from * scale, width);
    }
    print(brush, receipt, part, from, isDates);
    from += part.milliseconds;
  }
  context.restore();
  outline(brush, left, top, width, foot);
  brush.apply({ stroke: theme.ink, width: 2.5 });
}

/** Ends in teeth, half of each over and half of it under where it ends. */
function outline({ context }: Brush, left: number, top: number, width: number, foot: number): void {
  const teeth = Math.max(3, Math.round(width / (2.2 * TOOTH)));
  const step = width / teeth;
  const high = Math.min(TOOTH, Math.max(0, foot - top));
  context.beginPath();
  context.moveTo(left, top);
  context.lineTo(left + width, top);
  for (let tooth = 0; tooth < teeth; tooth++) {
    context.lineTo(left + width - tooth * step, foot - high / 2);
    context.lineTo(left + width - (tooth + 0.5) * step, foot + high / 2);
  }
  context.lineTo(left, foot - high / 2);
  context.closePath();
}

function tearOff(brush: Brush, left: number, y: number, width: number): void {
  const ends = [left, left + width].map((x) => [x, y] as const);
  brush.line(ends, { stroke: brush.theme.ink, width: 1.5, dash: [6, 6] });
}

/** Its name and what it takes, where there is room for them, and under them a printed line for so many milliseconds. */
function print(brush: Brush, { left, top, width, scale }: Receipt, part: Part, from: number, isDates: boolean): void {
  const { context, theme } = brush;
  const [start, high] = [top + from * scale, part.milliseconds * scale];
  const line = 1.35 * theme.textPixels;
  const style = { weight: 700, colour: isDates ? theme.role.bad : theme.ink } as const;
  const inner = width - 2 * MARGIN;
  const isNamed = high > line && brush.measure(part.name, style) <= inner;
  if (isNamed) {
    const taken = brush.text(part.name, left + MARGIN, start + 0.55 * line, style);
    const cost = text.tenths(text.printed(part.milliseconds));
    if (taken + brush.measure(cost, style) + MARGIN <= inner)
      brush.text(cost, left + width - MARGIN, start + 0.55 * line, { ...style, align: 'right' });
  }
  const each = MILLISECONDS_A_LINE.find((milliseconds) => milliseconds * scale >= LINE_PIXELS) ?? part.milliseconds;
  const first = isNamed ? line : 0.5 * LINE_PIXELS;
  context.beginPath();
  for (let row = each; row * scale < high - 3; row += each) {
    if (row * scale < first) continue;
    const y = start + row * scale;
    context.moveTo(left + MARGIN, y);
    context.lineTo(left + width - MARGIN - ((37 * row) % Math.max(1, Math.floor(0.3 * inner))), y);
  }
  context.setLineDash(PRINT);
  brush.apply({ stroke: isDates ? theme.role.bad : theme.role.quiet, width: 2.5, alpha: 0.55 });
  context.setLineDash([]);
}

/** What holds it to the line, or waits there for it. */
export function paintPeg(brush: Brush, x: number, y: number, size: number, holds: boolean): void {
  const { theme } = brush;
  const [wide, high] = [0.5 * size, size];
  const at = [x - wide / 2, y - 0.4 * high, wide, high, 5] as const;
  brush.box(...at, { fill: holds ? theme.accent : theme.paper });
  brush.box(...at, { stroke: holds ? theme.ink : theme.soft, width: 2.5 });
}
