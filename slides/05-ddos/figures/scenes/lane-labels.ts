/** What stands in words on a lane: whose it is, and what its defence comes to, or that nobody knows yet. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { words } from '../../words.ts';
import type { Lane, LanePlaces } from './lane-places.ts';

const text = words.defenceBoard;
const { share } = words.written;

/** Who is down answers nobody: seconds would be those of a guess. */
export const pageOf = ({ isDown, pageSeconds }: Lane): string => (isDown ? text.falls : text.page(pageSeconds));

export function paintName(brush: Brush, { name, note }: Lane, places: LanePlaces, y: number, isNow: boolean): void {
  const { theme } = brush;
  const line = theme.textPixels;
  const style = { pixels: places.named, weight: isNow ? 800 : 600, colour: isNow ? theme.ink : theme.soft };
  if (places.isNarrow) {
    const wide = brush.text(name, 0, y + 0.55 * places.head, style);
    if (note)
      brush.text(note, wide + 10, y + 0.55 * places.head, { colour: theme.soft, most: brush.width - wide - 10 });
    return;
  }
  const middle = y + places.head + places.high / 2;
  brush.text(name, 0, note ? middle - 0.6 * line : middle, style);
  if (note) brush.text(note, 0, middle + 0.8 * line, { colour: theme.soft });
}

/** How much of the cores it takes, large where it is looked at. */
export function paintAnswer(
  brush: Brush,
  lane: Lane,
  { tank, high, isNarrow }: LanePlaces,
  top: number,
  { isNow, isKnown, grown, colour }: { isNow: boolean; isKnown: boolean; grown: number; colour: string },
): void {
  const { theme } = brush;
  if (!isKnown) {
    brush.text(text.wouldBe, tank.left + tank.width / 2, top + high / 2, {
      align: 'center',
      weight: 650,
      colour: theme.soft,
      most: tank.width - 16,
    });
    return;
  }
  const left = tank.left + tank.width + tank.spill + 10;
  const most = brush.width - left;
  const line = theme.textPixels;
  const pixels = Math.max(line, Math.min(isNow ? 2.2 * line : 1.7 * line, 0.5 * high));
  const hasPage = isNow && high > pixels + 0.9 * line && !isNarrow;
  const style = { pixels, weight: 800, colour, most };
  const middle = top + high / 2;
  brush.text(share(grown * lane.load), left, hasPage ? middle - 0.5 * line : middle, style);
  if (hasPage) brush.text(pageOf(lane), left, middle + 0.52 * pixels, { weight: 650, colour: theme.soft, most });
}
