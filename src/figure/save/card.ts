/**
 * A figure as a picture that can stand alone: headline, what the colours mean, the picture as it is on the screen, its
 * sentence, and where it is from. In pixels of the card, 1600 wide and as high as all of it.
 */
import { dashes, widths } from '../chart/roles.ts';
import { SEEDS } from '../compare/spread.ts';
import type { Picture } from '../picture.ts';
import type { Context } from '../scene/brush.ts';
import type { Theme } from '../theme.ts';
import { words } from '../words.ts';

export const CARD_WIDTH = 1600;
const EDGE = 64;
const ACROSS = CARD_WIDTH - 2 * EDGE;
const TEXT = { headline: 46, legend: 24, sentence: 28, source: 20 } as const;
const LEAD = 1.3;
const GAP = 28;

export interface Card {
  headline: string;
  source: string;
  picture: Picture;
  /** What stands on the figure's canvas: its shape, and how it comes to lie in its place on the card. */
  image: { width: number; height: number; place(x: number, y: number, width: number, height: number): void };
}

/** Paints from the top down, and returns the height that it needs: whoever asks first makes a canvas of that height. */
export function paintCard(context: Context, card: Card, theme: Theme): number {
  const { picture, image } = card;
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  let y = EDGE;
  const write = (text: string, pixels: number, weight: 400 | 500 | 700, colour: string) => {
    context.font = fontOf(pixels, weight, theme);
    for (const line of linesOf(context, text)) {
      context.fillStyle = colour;
      context.fillText(line, EDGE, y + pixels);
      y += pixels * LEAD;
    }
  };
  write(card.headline, TEXT.headline, 700, theme.ink);
  y = paintLegend(context, picture, theme, y + 12) + GAP;
  const height = (ACROSS / image.width) * image.height;
  image.place(EDGE, y, ACROSS, height);
  y += height + GAP;
  write(picture.sentence, TEXT.sentence, 500, theme.ink);
  if (picture.pinned !== undefined) write(words.pinned(picture.pinned), TEXT.sentence, 400, theme.soft);
  y += 10;
  write(card.source, TEXT.source, 400, theme.soft);
  return Math.ceil(y + EDGE - TEXT.source * (LEAD - 1));
}

const fontOf = (pixels: number, weight: number, { family }: Theme) => [weight, `${pixels}px`, family].join(' ');

/** Returns where what is below it begins. */
function paintLegend(context: Context, { chart, scene }: Picture, theme: Theme, top: number): number {
  const series = (chart?.series ?? []).filter(({ label }) => label);
  const items = [
    ...series.map(({ label, role, kind, ghost }) => ({
      label,
      role,
      isBlock: kind === 'bars' || kind === 'area',
      ghost,
    })),
    ...(chart?.bands?.length
      ? [{ label: words.spreadOf(SEEDS), role: chart.bands[0]?.role ?? 'main', isBlock: true, ghost: false }]
      : []),
    ...(scene?.legend ?? []).map(({ label, role }) => ({ label, role, isBlock: true, ghost: false })),
  ];
  if (items.length === 0) return top;
  let [x, y] = [EDGE, top + TEXT.legend];
  for (const { label, role, isBlock, ghost } of items) {
    context.font = fontOf(TEXT.legend, 500, theme);
    const width = 52 + context.measureText(label).width;
    if (x > EDGE && x + width > CARD_WIDTH - EDGE) [x, y] = [EDGE, y + TEXT.legend * LEAD];
    context.fillStyle = theme.role[role];
    context.strokeStyle = theme.role[role];
    if (isBlock) context.fillRect(x, y - 17, 38, 16);
    else {
      context.setLineDash(ghost ? [2, 5] : dashes[role]);
      context.lineWidth = widths[role];
      context.beginPath();
      context.moveTo(x, y - 8);
      context.lineTo(x + 38, y - 8);
      context.stroke();
      context.setLineDash([]);
    }
    context.fillStyle = theme.soft;
    context.fillText(label, x + 48, y);
    x += width + 28;
  }
  return y + 20;
}

/** In the font that is set, as wide as the card is. */
function linesOf(context: Context, text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && context.measureText(longer).width <= ACROSS) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
