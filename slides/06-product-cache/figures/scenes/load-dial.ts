/** A dial for the load of the database: red from where all connections are busy, with a bell where an alert is set. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { percent } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.insight;
/** Of the radius, its ring. */
const RING = 0.2;
const MOST_RADIUS = 200;

export interface Dial {
  /** 1 where all connections are busy. */
  load: number;
  /** At its right end. */
  most: number;
  alert: number | undefined;
}

/** @param foot of its axis, in pixels from the top. */
export function paintDial(brush: Brush, { load, most, alert }: Dial, foot: number): void {
  const { context, width, theme } = brush;
  const label = theme.bare ? 4 : 1.4 * theme.textPixels;
  const radius = Math.min(MOST_RADIUS, foot - label - 0.3 * theme.textPixels, 0.34 * width);
  if (radius < 8) return;
  const [x, y] = [width / 2, foot - 0.6 * theme.textPixels];
  const angle = (share: number) => Math.PI * (1 + Math.min(1, share / most));
  const at = (share: number, far: number) =>
    [x + far * radius * Math.cos(angle(share)), y + far * radius * Math.sin(angle(share))] as const;
  const ring = (from: number, to: number, colour: string, alpha: number) => {
    context.beginPath();
    context.arc(x, y, (1 - RING / 2) * radius, angle(from), angle(to));
    brush.apply({ stroke: colour, width: RING * radius, alpha });
  };
  ring(0, 1, theme.role.quiet, 0.3);
  ring(1, most, theme.role.bad, 0.3);
  ring(0, Math.min(load, most), load >= 1 ? theme.role.bad : theme.role.main, 1);
  brush.line([at(1, 1 - RING - 0.03), at(1, 1.05)], { stroke: theme.ink, width: 4 });
  if (alert !== undefined) {
    brush.line([at(alert, 1 - RING - 0.06), at(alert, 1.08)], { stroke: theme.role.second, width: 6 });
    brush.dot(...at(alert, 1.08), 8, { fill: theme.role.second });
  }
  if (theme.bare) return;
  const pixels = Math.min(76, 0.44 * radius);
  const colour = load >= 1 ? theme.role.bad : theme.role.main;
  brush.text(percent(load), x, y - 0.4 * Math.max(pixels, theme.textPixels), {
    pixels,
    weight: 800,
    align: 'center',
    colour,
    most: 1.5 * (1 - RING) * radius,
  });
  const beside = (share: number, said: string, ink: string) => {
    const [tickX, tickY] = at(share, 1.12);
    const isLeft = tickX < x;
    const room = (isLeft ? tickX : width - tickX) - 8;
    brush.text(said, tickX + (isLeft ? -8 : 8), Math.max(0.6 * theme.textPixels, tickY), {
      align: isLeft ? 'right' : 'left',
      weight: 650,
      colour: ink,
      most: room,
    });
  };
  if (alert !== undefined) beside(alert, text.alert(alert), theme.role.second);
  if (alert === undefined || Math.abs(alert - 1) > 0.2) beside(1, text.full, theme.ink);
}
