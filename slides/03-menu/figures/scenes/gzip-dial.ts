/**
 * The balancer's one knob, from 1 to 9, on a dial that is open at its foot; out of each number grows a bar as long as the cores
 * that its level takes, towards and beyond the circle that holds all cores there are.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { amount } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

export const LEVELS = 9;
/** From where it begins, clockwise: a knob is open at its foot. */
const FIRST_ANGLE = 0.75 * Math.PI;
const WHOLE_TURN = 1.5 * Math.PI;
/** Where bars begin, and how far the knob itself reaches; of the radius of the longest bar. */
export const [FACE, KNOB] = [0.38, 0.225];

export interface Dial {
  x: number;
  y: number;
  /** To the end of the scale. */
  radius: number;
  /** Cores at the end of the scale. */
  end: number;
}

export const angleOf = (level: number): number => FIRST_ANGLE + ((level - 1) / (LEVELS - 1)) * WHOLE_TURN;

/** Where so many cores end, in pixels from the middle. */
export const reachOf = ({ radius, end }: Pick<Dial, 'radius' | 'end'>, cores: number): number =>
  radius * (FACE + (1 - FACE) * Math.min(1, cores / end));

export const onDial = ({ x, y }: Pick<Dial, 'x' | 'y'>, angle: number, distance: number) =>
  [x + distance * Math.cos(angle), y + distance * Math.sin(angle)] as const;

/** @param level where the knob points; it can stand between two while it is turned. */
export function paintDial(brush: Brush, dial: Dial, level: number): void {
  const { theme } = brush;
  const { x, y, radius } = dial;
  const knob = KNOB * radius;
  for (let number = 1; number <= LEVELS; number++) {
    const isHere = Math.round(level) === number;
    const [left, top] = onDial(dial, angleOf(number), (0.5 * (KNOB + FACE) + 0.004) * radius);
    const size = Math.max(theme.textPixels, 0.09 * radius);
    if (isHere) brush.dot(left, top, 0.72 * size, { fill: theme.ink });
    brush.text(amount(number), left, top + 1, {
      align: 'center',
      weight: isHere ? 800 : 600,
      pixels: size,
      colour: isHere ? theme.paper : theme.ink,
    });
  }
  brush.dot(x, y, knob, { fill: theme.ink });
  const angle = angleOf(level);
  brush.context.lineCap = 'round';
  const needle = [onDial(dial, angle, 0.62 * knob), onDial(dial, angle, 0.9 * knob)];
  // Its edge is seen on a light knob, too.
  brush.line(needle, { stroke: theme.paper, width: 0.22 * knob });
  brush.line(needle, { stroke: theme.accent, width: 0.14 * knob });
  brush.context.lineCap = 'butt';
  brush.text(words.levels.knob, x, y, {
    align: 'center',
    weight: 700,
    colour: theme.paper,
    pixels: 0.28 * knob,
    most: 1.1 * knob,
  });
}

/** All the cores that there are: a circle, with its word where the dial is open. */
export function paintCoresThere(brush: Brush, dial: Dial, cores: number, label: string): void {
  const { theme, context } = brush;
  const reach = reachOf(dial, cores);
  const half = (0.5 * brush.measure(label, { weight: 700 }) + 10) / reach;
  const open = Math.min(0.8, Math.asin(Math.min(0.95, half)));
  context.beginPath();
  context.setLineDash([11, 7]);
  context.arc(dial.x, dial.y, reach, Math.PI / 2 + open, 2.5 * Math.PI - open);
  brush.apply({ stroke: theme.ink, width: 3 });
  context.setLineDash([]);
  brush.text(label, dial.x, dial.y + reach * Math.cos(open), { align: 'center', weight: 700 });
}
