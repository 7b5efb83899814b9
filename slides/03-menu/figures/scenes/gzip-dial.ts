/** The balancer's one knob, from 1 to 9; it can stand between two numbers while it is turned. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { amount } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const LEVELS = 9;
/** From where it begins, clockwise: a knob is open at its foot. */
const FIRST_ANGLE = 0.75 * Math.PI;
const WHOLE_TURN = 1.5 * Math.PI;

const angleOf = (level: number) => FIRST_ANGLE + ((level - 1) / (LEVELS - 1)) * WHOLE_TURN;

/** @param radius of the knob, without its numbers. */
export function paintDial(brush: Brush, x: number, y: number, radius: number, level: number): void {
  const { theme } = brush;
  const at = (angle: number, distance: number) =>
    [x + distance * Math.cos(angle), y + distance * Math.sin(angle)] as const;
  for (let number = 1; number <= LEVELS; number++) {
    const isHere = Math.round(level) === number;
    const [left, top] = at(angleOf(number), radius + 14 + 0.6 * theme.textPixels);
    const pixels = isHere ? 1.5 * theme.textPixels : theme.textPixels;
    brush.text(amount(number), left, top, { align: 'center', weight: isHere ? 800 : 500, pixels });
  }
  brush.dot(x, y, radius, { fill: theme.ink });
  const angle = angleOf(level);
  brush.context.lineCap = 'round';
  const needle = [at(angle, 0.5 * radius), at(angle, 0.84 * radius)];
  // Its edge is seen on a light knob, too.
  brush.line(needle, { stroke: theme.paper, width: 0.2 * radius });
  brush.line(needle, { stroke: theme.accent, width: 0.12 * radius });
  brush.context.lineCap = 'butt';
  brush.text(words.levels.knob, x, y, { align: 'center', weight: 700, colour: theme.paper });
}
