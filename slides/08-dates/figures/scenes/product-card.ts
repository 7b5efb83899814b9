/** A product of the list as its visitors see it: a shirt, and under it a badge for each offer, the newest at the foot. */
import type { Role } from '../../../../src/figure/chart/declaration.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { words } from '../../words.ts';

const text = words.cashback;

interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Room of a badge, and what of it is a gap, in pixels. */
const BADGE = 44;
const GAP = 7;
const MARGIN = 16;

const OFFERS: readonly Role[] = ['main', 'third', 'second'];
/** Those with a name have a colour each; `offer` counts from 1. */
export const roleOfOffer = (offer: number): Role => OFFERS[offer - 1] ?? 'bad';

/** @param newest share of the way that the newest badge has come. */
export function paintProductCard(brush: Brush, offers: number, place: Place, newest: number): void {
  const { theme } = brush;
  const { left, top, width, height } = place;
  brush.box(left + 1, top + 1, width - 2, height - 2, 16, { fill: theme.ink, alpha: 0.05 });
  brush.box(left + 1, top + 1, width - 2, height - 2, 16, { stroke: theme.grid, width: 2 });
  const room = Math.min(BADGE, (0.62 * height) / Math.max(1, offers));
  const bottom = top + height - MARGIN;
  for (let offer = 1; offer <= offers; offer++)
    badge(brush, offer, offer === offers ? newest : 1, {
      left: left + MARGIN,
      top: bottom - (offers - offer + 1) * room,
      width: width - 2 * MARGIN,
      height: room - GAP,
    });
  const free = bottom - offers * room - top - MARGIN;
  const size = Math.min(0.62 * width, 0.9 * free);
  if (size > 24) shirt(brush, left + width / 2, top + MARGIN + free / 2, size);
}

function badge(brush: Brush, offer: number, share: number, { left, top, width, height }: Place): void {
  const { theme } = brush;
  brush.box(left, top, width, height, height / 2, { fill: theme.role[roleOfOffer(offer)], alpha: share });
  if (share < 0.5) return;
  const style = { pixels: 19, weight: 700, colour: theme.paper, align: 'center', most: width - height } as const;
  brush.text(text.badges[offer - 1] ?? text.anotherOffer, left + width / 2, top + height / 2 + 1, style);
}

/** Drawn in a square of side 1 around its middle. */
function shirt(brush: Brush, x: number, y: number, size: number): void {
  const { context, theme } = brush;
  const at = (across: number, down: number) => [x + across * size, y + down * size] as const;
  context.beginPath();
  context.moveTo(...at(-0.16, -0.45));
  context.quadraticCurveTo(...at(0, -0.27), ...at(0.16, -0.45));
  for (const [across, down] of [
    [0.27, -0.42],
    [0.5, -0.2],
    [0.36, -0.04],
    [0.26, -0.13],
    [0.26, 0.45],
    [-0.26, 0.45],
    [-0.26, -0.13],
    [-0.36, -0.04],
    [-0.5, -0.2],
    [-0.27, -0.42],
  ] as const)
    context.lineTo(...at(across, down));
  context.closePath();
  brush.apply({ fill: theme.accent });
  brush.apply({ stroke: theme.ink, width: 3 });
  priceTag(brush, x + 0.3 * size, y + 0.12 * size, 0.3 * size);
}

/** It hangs from the sleeve: something comes off the price. */
function priceTag(brush: Brush, x: number, y: number, size: number): void {
  const { context, theme } = brush;
  if (size < theme.textPixels * 1.4) return;
  context.beginPath();
  context.moveTo(x - 0.5 * size, y - 0.2 * size);
  context.lineTo(x, y - 0.6 * size);
  context.lineTo(x + 0.5 * size, y - 0.2 * size);
  context.lineTo(x + 0.5 * size, y + 0.7 * size);
  context.lineTo(x - 0.5 * size, y + 0.7 * size);
  context.closePath();
  brush.apply({ fill: theme.paper });
  brush.apply({ stroke: theme.ink, width: 3 });
  brush.dot(x, y - 0.25 * size, 0.09 * size, { fill: theme.ink });
  brush.text(text.off, x, y + 0.28 * size, { pixels: 0.62 * size, weight: 800, align: 'center' });
}
