/**
 * Scene of slide "insight-profiler": the time of a whole as a cake seen from above, and the slice of it that becomes faster.
 * That slice shrinks on its plate, the rest stays, and then there stands how many times as fast the whole is.
 * Shares of the time as it is now.
 */
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { percent } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.amdahl;
const SECONDS = 1.4;
/** Of the plate's radius: the cake, how high it stands, and its cream. */
const [CAKE, SIDE, CREAM] = [0.86, 0.09, 0.075];
/** Rosettes around a whole one. */
const ROSETTES = 30;
const NUMBER = 0.52;
/** As far as the slice has shrunk when the number comes. */
const SHOWN = 0.9;
const TURN = 2 * Math.PI;

/** @param name what is made faster, long and short; how wide it is stands behind it. */
export function cakeScene(share: number, partSpeedUp: number, leftShare: number, name: readonly string[]): Scene {
  const rest = 1 - share;
  const part = Math.max(0, leftShare - rest);
  return {
    duration: partSpeedUp > 1 ? SECONDS : 0,
    paint: (brush, seconds) => paint(brush, name, share, part, partSpeedUp > 1 ? ease(seconds / SECONDS) : 1),
    table: {
      head: text.tableHead,
      rows: [
        [text.before, percent(share), percent(rest), percent(1)],
        [text.after, percent(part), percent(rest), percent(leftShare)],
      ],
    },
  };
}

interface Cake {
  x: number;
  y: number;
  radius: number;
}

/** @param least of the time that the slice takes in the end. @param come how far it is. */
function paint(brush: Brush, name: readonly string[], share: number, least: number, come: number): void {
  const part = share + (least - share) * come;
  const { width, height, theme } = brush;
  const line = 1.5 * theme.textPixels;
  const radius = Math.max(20, Math.min(width, height - 2 * line) / 2 - 2);
  const cake = { x: width / 2, y: height / 2, radius };
  const style = { pixels: Math.min(26, width / 17), weight: 700, align: 'center', most: width } as const;
  brush.text(name, cake.x, 0.45 * line, { ...style, colour: theme.role.bad });
  brush.text(text.afterwards(1 - share + part), cake.x, height - 0.45 * line, style);
  brush.dot(cake.x, cake.y, radius, { fill: theme.ink, alpha: 0.07 });
  brush.dot(cake.x, cake.y, radius - 2, { stroke: theme.ink, width: 2.5, alpha: 0.35 });
  slice(brush, cake, [share, 1], theme.accent, 0.5);
  if (part > 0.0005) slice(brush, cake, [share - part, share], theme.role.bad, 0.85);
  if (come >= SHOWN) paintNumber(brush, cake, share, least);
}

/** How many times as fast: on the plate, where more was won than stays, else on the larger piece of what stays. */
function paintNumber(brush: Brush, cake: Cake, share: number, part: number): void {
  const { theme } = brush;
  const [largest] = [
    { from: 0, to: share - part, colour: theme.role.good },
    { from: share - part, to: share, colour: theme.paper },
    { from: share, to: 1, colour: theme.ink },
  ].sort((one, other) => other.to - other.from - (one.to - one.from));
  if (!largest) return;
  const wide = largest.to - largest.from;
  const isWide = wide > 0.6;
  const away = wide > 0.999 ? 0 : isWide ? 0.38 : 0.42;
  const [x, y] = along(cake, (largest.from + largest.to) / 2, away * cake.radius);
  brush.text(text.times(1 / (1 - share + part)), x, y, {
    pixels: (isWide ? NUMBER : 0.72 * NUMBER) * cake.radius,
    weight: 800,
    align: 'center',
    colour: largest.colour,
    most: (isWide ? 1.15 : 0.66) * cake.radius,
  });
}

/** A place so far from the middle, at a share of the way around from the top. */
const along = ({ x, y }: Cake, share: number, away: number): readonly [number, number] => {
  const angle = TURN * (share - 0.25);
  return [x + away * Math.cos(angle), y + away * Math.sin(angle)];
};

/** Icing over its side, and cream along the rim. */
function slice(brush: Brush, cake: Cake, [from, to]: readonly [number, number], icing: string, alpha: number): void {
  const { theme } = brush;
  const radius = CAKE * cake.radius;
  const side = { ...cake, y: cake.y + SIDE * radius, radius };
  const top = { ...cake, radius };
  outline(brush, side, from, to);
  brush.apply({ fill: theme.paper });
  brush.apply({ fill: icing });
  brush.apply({ stroke: theme.ink, width: 3 });
  outline(brush, top, from, to);
  brush.apply({ fill: theme.paper });
  brush.apply({ fill: icing, alpha });
  brush.apply({ stroke: theme.ink, width: 3 });
  const cream = CREAM * radius;
  // Each lies whole on its slice.
  const margin = 1.35 / ROSETTES / 2;
  for (let rosette = 0; rosette < ROSETTES; rosette++) {
    const at = (rosette + 0.5) / ROSETTES;
    if (at < from + margin || at > to - margin) continue;
    const [x, y] = along(cake, at, radius - 1.5 * cream);
    brush.dot(x, y, cream, { fill: theme.paper });
    brush.dot(x, y, cream, { stroke: theme.ink, width: 2 });
  }
}

function outline({ context }: Brush, cake: Cake, from: number, to: number): void {
  const { x, y, radius } = cake;
  context.beginPath();
  if (to - from < 1) context.moveTo(x, y);
  context.arc(x, y, radius, TURN * (from - 0.25), TURN * (to - 0.25));
  context.closePath();
}
