/** One suspect's card: the name, struck out while it is let go but still to be read, and a tally with a stroke a check. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { words } from '../../words.ts';

/** One check of one suspect. */
export interface Look {
  suspect: number;
  hour: number;
  again: boolean;
  /** How often a check at that hour would miss the cause. */
  missShare: number;
  found: boolean;
  /** It was the cause, and nobody saw it. */
  missed: boolean;
}

export interface Card {
  x: number;
  y: number;
  width: number;
  height: number;
  name: string;
  /** `share` of each is drawn. */
  strokes: readonly (Look & { share: number })[];
  isNewest: boolean;
}

const MARGIN = 16;
/** A tally: strokes stand apart and lean one way, as by hand; beside more than so many stands the count. */
const MOST_STROKES = 6;
const STROKE_GAP = 15;
const ASKEW = [3.2, 2.6, 3.6, 2.8, 3.3, 2.4];
/** A rested hand is steady; the more its check may miss, the more a stroke leans. */
const [UPRIGHT, TIRED] = [0.2, 3];

export function paintCard(brush: Brush, { x, y, width, height, name, strokes, isNewest }: Card): void {
  const { theme } = brush;
  const found = strokes.some((look) => look.found && look.share >= 1);
  const missed = strokes.some((look) => look.missed);
  const innocent = strokes.length > 0 && !found;
  // Who was let go steps back; nobody has looked at those whose card stands out.
  if (innocent) brush.box(x + 1.5, y + 1.5, width - 3, height - 3, 8, { fill: theme.grid, alpha: 0.55 });
  if (!innocent || isNewest || missed)
    brush.box(x + 1.5, y + 1.5, width - 3, height - 3, 8, {
      ...(found ? { fill: theme.role.good } : {}),
      stroke: found ? theme.role.good : missed ? theme.role.bad : theme.ink,
      width: isNewest || found || missed ? 3.5 : 1.5,
    });
  const pixels = Math.max(theme.textPixels, Math.min(27, height * 0.42));
  const count = strokes.filter((look) => look.share >= 1).length;
  const tally = count > MOST_STROKES ? words.board.times(count) : '';
  const drawn = strokes.slice(0, MOST_STROKES);
  const written = tally ? brush.measure(tally, { pixels, weight: 700 }) + 8 : 0;
  const room = drawn.length > 0 ? written + drawn.length * STROKE_GAP + 8 : 0;
  const middle = y + height / 2;
  const most = width - 2 * MARGIN - room;
  const fits = Math.min(1, most / brush.measure(name, { pixels, weight: 700 }));
  const style = { pixels: Math.max(theme.textPixels, pixels * fits), weight: 700, most };
  const length = brush.text(name, x + MARGIN, middle, {
    ...style,
    colour: found ? theme.paper : missed ? theme.role.bad : innocent ? theme.soft : theme.ink,
  });
  if (tally)
    brush.text(tally, x + width - MARGIN, middle, {
      pixels,
      weight: 700,
      align: 'right',
      colour: found ? theme.paper : theme.role.second,
    });
  const first = drawn[0];
  if (first && !found)
    brush.line(
      [
        [x + MARGIN - 4, middle + 1],
        [x + MARGIN - 4 + (length + 8) * first.share, middle + 1],
      ],
      { stroke: missed ? theme.role.bad : theme.soft, width: 3 },
    );
  const right = x + width - MARGIN - written - drawn.length * STROKE_GAP;
  const high = Math.min(1.1 * pixels, 0.46 * height);
  for (const [i, look] of drawn.entries()) {
    const at = right + (i + 0.5) * STROKE_GAP;
    const lean = (ASKEW[i % ASKEW.length] ?? 0) * (UPRIGHT + TIRED * look.missShare);
    const [top, bottom] = [middle - high / 2, middle - high / 2 + high * look.share];
    brush.line(
      [
        [at + lean, top],
        [at + lean - 2 * lean * look.share, bottom],
      ],
      { stroke: strokeColour(look, found, brush), width: 6 },
    );
  }
}

function strokeColour(look: Look, found: boolean, { theme }: Brush): string {
  if (found) return theme.paper;
  if (look.missed) return theme.role.bad;
  return look.again ? theme.role.second : theme.role.quiet;
}
