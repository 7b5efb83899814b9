/** One suspect's card: the name, and a stroke through it for each check that let it go. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { words } from '../../words.ts';
import type { Look } from './board.ts';

export interface Card {
  x: number;
  y: number;
  width: number;
  height: number;
  name: string;
  /** `share` of each is drawn. */
  strokes: readonly (Look & { share: number })[];
  /** For someone who keeps count. */
  odds: number;
  isNewest: boolean;
}

const MARGIN = 16;
/** Strokes lie beside each other, not over each other; the first goes through the middle. */
const PLACES = [0.02, 0.2, -0.18];
/** Each is drawn a little askew, as by hand; of more than so many only the count is told. */
const ASKEW = [0.06, -0.08, 0.07];
const ODDS_HEIGHT = 7;
/** Odds that fill the bar; more than one in two is sure enough. */
const FULL_ODDS = 0.5;

/** Of what tired eyes have checked, less is known. */
const sureness = ({ missShare }: Look) => Math.max(0.16, 1 - missShare);

export function paintCard(brush: Brush, { x, y, width, height, name, strokes, odds, isNewest }: Card): void {
  const { theme } = brush;
  const found = strokes.some((look) => look.found && look.share >= 1);
  const missed = strokes.some((look) => look.missed);
  const innocent = strokes.length > 0 && !found;
  brush.box(x + 1.5, y + 1.5, width - 3, height - 3, 8, {
    ...(found ? { fill: theme.role.good } : {}),
    stroke: found ? theme.role.good : missed ? theme.role.bad : isNewest ? theme.ink : theme.grid,
    width: isNewest || found ? 3 : 2,
  });
  const bar = Math.min(1, odds / FULL_ODDS) * (width - 2 * MARGIN);
  if (!found)
    brush.box(x + MARGIN, y + height - ODDS_HEIGHT - 6, bar, ODDS_HEIGHT, 3, { fill: theme.role.main, alpha: 0.85 });
  const pixels = Math.max(theme.textPixels, Math.min(27, height * 0.42));
  const count = strokes.filter((look) => look.share >= 1).length;
  const tally = count > 1 ? words.board.times(count) : '';
  const room = tally ? brush.measure(tally, { pixels, weight: 700 }) + MARGIN : 0;
  const middle = y + height / 2 - (found ? 0 : ODDS_HEIGHT / 2);
  const most = width - 2 * MARGIN - room;
  const fits = Math.min(1, most / brush.measure(name, { pixels, weight: 700 }));
  const style = { pixels: Math.max(theme.textPixels, pixels * fits), weight: 700, most };
  const written = brush.text(name, x + MARGIN, middle, {
    ...style,
    colour: found ? theme.paper : innocent ? theme.soft : theme.ink,
  });
  if (tally)
    brush.text(tally, x + width - MARGIN, middle, {
      pixels,
      weight: 700,
      align: 'right',
      colour: found ? theme.paper : theme.role.second,
    });
  for (const [i, look] of strokes.entries()) {
    if (look.found || i >= PLACES.length) continue;
    const at = middle + (PLACES[i] ?? 0) * pixels;
    const lean = (ASKEW[i] ?? 0) * pixels;
    const [from, to] = [x + MARGIN - 6, x + MARGIN + written + 6];
    const end = from + (to - from) * look.share;
    const colour = found
      ? theme.paper
      : look.missed
        ? theme.role.bad
        : look.again
          ? theme.role.second
          : theme.role.quiet;
    brush.line(
      [
        [from, at + lean],
        [end, at + lean - 2 * lean * look.share],
      ],
      { stroke: colour, width: 4, alpha: found || look.missed ? 1 : sureness(look) },
    );
  }
}
