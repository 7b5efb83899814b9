/** The lines of the terminal at a moment: what is typed so far, what has come, and the clock of what has not. */
import type { Brush, TextStyle } from '../../../../src/figure/scene/brush.ts';
import { words } from '../../words.ts';
import type { Entry, Moment } from './entry.ts';

const text = words.terminal;

export interface Line {
  kind: 'typed' | 'answered' | 'hung' | 'remark';
  text: string;
  /** A block stands behind it: somebody types, or waits. */
  cursor: boolean;
}

export function linesOf(
  entries: readonly Entry[],
  moments: readonly Moment[],
  seconds: number,
  remark: string | undefined,
): Line[] {
  const lines: Line[] = [];
  const blinks = Number.isFinite(seconds) ? Math.floor(3 * seconds) % 2 === 0 : true;
  for (const [i, entry] of entries.entries()) {
    const { sql, said, isAnswered, isPending, seconds: waited } = entry;
    const { begins, typed, ends } = moments[i] ?? { begins: 0, typed: 0, ends: 0 };
    if (seconds < begins) break;
    const share = typed > begins ? Math.min(1, (seconds - begins) / (typed - begins)) : 1;
    lines.push({ kind: 'typed', text: sql.slice(0, Math.round(share * sql.length)), cursor: share < 1 });
    if (share < 1) break;
    const isOver = seconds >= ends;
    const isLast = i === entries.length - 1;
    if (isAnswered && isOver) lines.push({ kind: 'answered', text: said, cursor: false });
    if (isPending) lines.push({ kind: 'hung', text: '', cursor: true });
    else if (!isAnswered) {
      const clock = isOver ? waited : (waited * (seconds - typed)) / (ends - typed);
      lines.push({
        kind: 'hung',
        text: `${entry.clock(clock)}  ${isOver ? said : ''}`,
        cursor: isLast && (isOver ? remark === undefined : blinks),
      });
    }
  }
  if (remark !== undefined) lines.push({ kind: 'remark', text: remark, cursor: true });
  // Whoever has asked nothing yet sees a prompt.
  return lines.length > 0 ? lines : [{ kind: 'typed', text: '', cursor: true }];
}

const LETTERS = 25;
const LINE_HEIGHT = 1.36;

/** The last ones that there is room for. */
export function paintLines(brush: Brush, lines: readonly Line[], width: number, height: number): void {
  const { theme } = brush;
  const pixels = Math.max(LETTERS, theme.textPixels + 2);
  const step = LINE_HEIGHT * pixels;
  const room = Math.max(1, Math.floor(height / step));
  for (const [i, line] of lines.slice(-room).entries()) paintLine(brush, line, (i + 0.5) * step, width, pixels);
}

function paintLine(
  brush: Brush,
  { kind, text: written, cursor }: Line,
  y: number,
  width: number,
  pixels: number,
): void {
  const { theme } = brush;
  const style = { pixels, code: true };
  const colour = { typed: theme.ink, answered: theme.role.good, hung: theme.role.bad, remark: theme.accent }[kind];
  let x = 0;
  if (kind === 'typed' || kind === 'remark')
    x += code(brush, `${text.prompt} `, 0, y, { ...style, colour: theme.soft, most: 0.2 * width });
  const block = { width: 0.56 * pixels, height: 1.1 * pixels };
  // Before the clock of what hangs, as nothing comes behind it.
  if (kind === 'hung') {
    if (cursor) brush.box(0, y - block.height / 2, block.width, block.height, 0, { fill: colour });
    x += 2 * block.width;
  }
  const weight = kind === 'hung' ? 700 : 500;
  x += code(brush, written, x, y, { ...style, weight, colour, most: Math.max(1, width - x - block.width) });
  if (cursor && kind !== 'hung') brush.box(x + 2, y - block.height / 2, block.width, block.height, 0, { fill: colour });
}

/** Between two such letters the face of code would make one sign of both. */
const JOINED = /(?<=[<>=-])(?=[<>=-])/;

function code(brush: Brush, written: string, x: number, y: number, style: TextStyle & { most: number }): number {
  const narrowed = Math.min(1, style.most / Math.max(1, brush.measure(written, style)));
  let at = x;
  for (const piece of written.split(JOINED))
    at += brush.text(piece, at, y, { ...style, most: brush.measure(piece, style) * narrowed });
  return at - x;
}
