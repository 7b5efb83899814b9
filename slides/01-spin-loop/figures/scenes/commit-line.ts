/** The commit as a history shows it: when, how many files, lines come and gone; on the way from the one store to the other. */
import type { Brush, TextStyle } from '../../../../src/figure/scene/brush.ts';
import { words } from '../../words.ts';

const text = words.memcachedFigure;

const APART = 16;
/** From the letters to the rings. */
const FREE = 30;

const codeOf = ({ theme }: Brush): TextStyle => ({ pixels: 1.1 * theme.textPixels, code: true });

/** Pixels from ring to ring that it needs there. */
export const commitRoom = (brush: Brush): number =>
  brush.measure(text.commitDay, { ...codeOf(brush), weight: 700 }) + 2 * FREE;

/** In lines over and under an arrow, between two rings. */
export function paintCommitDown(brush: Brush, from: number, to: number, y: number): void {
  const { theme } = brush;
  const style = codeOf(brush);
  const line = 1.35 * (style.pixels ?? 0);
  const x = (from + to) / 2;
  const centred = { ...style, align: 'center' } as const;
  brush.text(text.commitDay, x, y - 2.3 * line, { ...centred, weight: 700 });
  brush.text(text.commitTime, x, y - 1.3 * line, { ...centred, weight: 700 });
  const half = Math.min(0.5 * (to - from) - APART, 0.42 * commitRoom(brush));
  paintArrow(brush, x - half, x + half, y - 0.05 * line);
  brush.text(text.files, x, y + 1.3 * line, { ...centred, colour: theme.soft });
  const [added, gap] = [brush.measure(text.added, { ...style, weight: 700 }), APART];
  const whole = added + gap + brush.measure(text.removed, { ...style, weight: 700 });
  brush.text(text.added, x - whole / 2, y + 2.3 * line, { ...style, weight: 700, colour: theme.role.good });
  brush.text(text.removed, x - whole / 2 + added + gap, y + 2.3 * line, {
    ...style,
    weight: 700,
    colour: theme.role.bad,
  });
}

/** In one line, as much of it as has room. */
export function paintCommitAcross(brush: Brush, y: number): void {
  const { theme, width } = brush;
  const parts = [
    { words: text.commitDay, weight: 700, colour: theme.ink },
    { words: text.commitTime, weight: 700, colour: theme.ink },
    { words: text.added, weight: 700, colour: theme.role.good },
    { words: text.removed, weight: 700, colour: theme.role.bad },
  ];
  const style = { code: true } as const;
  const widths = parts.map(({ words: part, weight }) => brush.measure(part, { ...style, weight }));
  const whole = widths.reduce((sum, one) => sum + one + APART, -APART);
  let x = (width - whole) / 2;
  parts.forEach(({ words: part, ...look }, i) => {
    brush.text(part, x, y, { ...style, ...look });
    x += (widths[i] ?? 0) + APART;
  });
}

function paintArrow(brush: Brush, from: number, to: number, y: number): void {
  const { context, theme } = brush;
  const head = 14;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  brush.line(
    [
      [from, y],
      [to, y],
    ],
    { stroke: theme.ink, width: 6 },
  );
  brush.line(
    [
      [to - head, y - head],
      [to, y],
      [to - head, y + head],
    ],
    { stroke: theme.ink, width: 6 },
  );
  context.lineCap = 'butt';
  context.lineJoin = 'miter';
}
