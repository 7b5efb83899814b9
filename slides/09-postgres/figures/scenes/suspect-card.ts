/** One suspect's card: the name, struck out while it is let go but still to be read, and under it a tally with a stroke a check. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { inTwoLines } from '../../../../src/figure/scene/two-lines.ts';
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
  /** It is over, and nobody has looked. */
  isForgotten: boolean;
}

const MARGIN = 16;
/** A tally: strokes stand apart and lean one way, as by hand; beside more than so many stands the count. */
const MOST_STROKES = 6;
const STROKE_GAP = 17;
const ASKEW = [3.2, 2.6, 3.6, 2.8, 3.3, 2.4];
/** A rested hand is steady; the more its check may miss, the more a stroke leans. */
const [UPRIGHT, TIRED] = [0.2, 3];

export function paintCard(brush: Brush, card: Card): void {
  const { theme } = brush;
  const { x, y, width, height, name, strokes, isNewest, isForgotten } = card;
  const found = strokes.some((look) => look.found && look.share >= 1);
  const missed = strokes.some((look) => look.missed);
  const innocent = strokes.length > 0 && !found;
  // Who was let go steps back; nobody has looked at those whose card stands out.
  if (innocent) brush.box(x + 1.5, y + 1.5, width - 3, height - 3, 10, { fill: theme.grid, alpha: 0.55 });
  if (!innocent || isNewest || missed)
    brush.box(x + 1.5, y + 1.5, width - 3, height - 3, 10, {
      ...(found ? { fill: theme.role.good } : {}),
      stroke: found ? theme.role.good : missed ? theme.role.bad : theme.ink,
      width: isNewest || found || missed ? 4 : 1.5,
    });
  const most = width - 2 * MARGIN;
  const wanted = Math.max(theme.textPixels, Math.min(26, 0.26 * height));
  const fits = Math.min(1, most / brush.measure(name, { pixels: wanted, weight: 700 }));
  const pixels = Math.max(theme.textPixels, fits * wanted);
  const style = { pixels, weight: 700 };
  const lines = inTwoLines(brush, name, most, style);
  const line = 1.15 * pixels;
  // A low card has room for little more than its name.
  const tall = Math.min(1.15 * pixels, height - (lines.length + 0.35) * line);
  const hasMore = tall > 0 && (strokes.length > 0 || (isForgotten && tall > theme.textPixels));
  const all = lines.length * line + (hasMore ? 0.35 * line + tall : 0);
  const top = y + (height - all) / 2;
  const first = strokes[0];
  const colour = found ? theme.paper : missed ? theme.role.bad : innocent ? theme.soft : theme.ink;
  lines.forEach((one, i) => {
    const middle = top + (i + 0.5) * line;
    const length = brush.text(one, x + MARGIN, middle, { ...style, colour, most });
    if (!first || found) return;
    const ends = [-4, -4 + (length + 8) * first.share].map((along) => [x + MARGIN + along, middle + 1] as const);
    brush.line(ends, { stroke: missed ? theme.role.bad : theme.soft, width: 3 });
  });
  if (!hasMore) return;
  const middle = top + all - tall / 2;
  if (isForgotten)
    brush.text(words.board.forgotten, x + MARGIN, middle, { colour: theme.role.second, weight: 600, most });
  paintTally(brush, card, found, [x + MARGIN, middle], tall);
}

/** A stroke a check, and how many where they are too many to be counted. */
function paintTally(
  brush: Brush,
  { strokes, width }: Card,
  found: boolean,
  [x, middle]: readonly [number, number],
  high: number,
): void {
  const { theme } = brush;
  const drawn = strokes.slice(0, MOST_STROKES);
  for (const [i, look] of drawn.entries()) {
    const at = x + 6 + i * STROKE_GAP;
    const lean = (ASKEW[i % ASKEW.length] ?? 0) * (UPRIGHT + TIRED * look.missShare);
    const [top, bottom] = [middle - high / 2, middle - high / 2 + high * look.share];
    brush.line(
      [
        [at + lean, top],
        [at + lean - 2 * lean * look.share, bottom],
      ],
      { stroke: strokeColour(look, found, brush), width: 7 },
    );
  }
  const count = strokes.filter((look) => look.share >= 1).length;
  if (count <= MOST_STROKES) return;
  const colour = found ? theme.paper : theme.role.second;
  const left = x + 6 + drawn.length * STROKE_GAP;
  brush.text(words.board.times(count), left, middle, { weight: 700, colour, most: width - 2 * MARGIN - left + x });
}

function strokeColour(look: Look, found: boolean, { theme }: Brush): string {
  if (found) return theme.paper;
  if (look.missed) return theme.role.bad;
  return look.again ? theme.role.second : theme.role.quiet;
}
