/** The picture that stands beside a link: a tale's opener as a card, or a slide's headline over its figure, from the run that the slide shows. */
import { loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import type { Figure } from '../../figure/declare.ts';
import type { Theme } from '../../figure/theme.ts';
import type { Frame } from '../../run/frames.ts';
import { openCanvas } from '../stills/canvas.ts';
import { flatPng } from '../stills/flat-png.ts';
import { balancedLines } from '../stills/lines.ts';
import { stillOf } from '../stills/still.ts';
import { themeOn } from '../stills/tokens.ts';
import { CARD, type Card } from './declaration.ts';

const MARGIN = 60;
const NAME = { y: 78, pixels: 31, gap: 22 };
const KICKER = { pixels: 25 };
/** Two lines of large letters say more than three of smaller ones. Over a figure that is to be read one is best. */
const HEADLINE = {
  flood: {
    top: 108,
    bottom: 424,
    width: 1080,
    sizes: [156, 140, 128, 120, 112, 104, 96, 88, 80, 72, 64],
    largestOfThree: 88,
  },
  figure: { top: 98, bottom: 232, width: 1080, sizes: [72, 66, 60, 54, 48, 42], largestOfThree: 42 },
};
/** Where a slide's figure stands, with room around it. */
const FIGURE = { left: MARGIN, top: 248, width: CARD.width - 2 * MARGIN, height: 362 };
/** Shares of the letters' size: how close they stand, where their feet are, and what is white before them. */
const TIGHT = -0.035;
const ASCENT = 0.84;
const BEARING = 0.04;
/** How high the picture stands. Over the flat part of a curve there is room for the cover's headline; things are its ground. */
const FOOT = { opener: 208, cover: { chart: 400, scene: CARD.height } };
/** Links are shown small: lines are drawn bolder than on a slide. */
const BOLDER = { chart: 1.6, scene: 1.2, figure: 1.45 };
/** Cut by the edge, as on the slide. */
const SIGN = { size: 560, right: -60, top: -60, alpha: 0.16 };

export async function drawCard(card: Card, figure: Figure, frame: Frame): Promise<Buffer> {
  const { width, height } = CARD;
  const { ground, accent } = card;
  const theme = themeOn(ground, accent, true);
  const { canvas, context } = openCanvas(width, height);
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, width, height);
  const kind = figure.scene ? 'scene' : 'chart';
  const isFigure = card.kind === 'figure';
  const foot = card.kind === 'cover' ? FOOT.cover[kind] : FOOT.opener;
  const place = isFigure ? FIGURE : { left: 0, top: height - foot, width, height: foot };
  const sharpness = BOLDER[isFigure ? 'figure' : kind];
  const size = { width: place.width / sharpness, height: place.height / sharpness, sharpness };
  const still = await stillOf(figure, frame, { ...size, ground, accent, bare: !isFigure });
  context.drawImage(await loadImage(still), place.left, place.top, place.width, place.height);
  if (card.pictogram) await drawSign(context, card.pictogram, theme.ink);
  context.fillStyle = theme.ink;
  writeKicker(context, card, theme);
  writeHeadline(context, card, theme);
  return flatPng(canvas);
}

function writeKicker(context: SKRSContext2D, { talk, kicker }: Card, theme: Theme): void {
  context.font = `800 ${NAME.pixels}px ${theme.family}`;
  context.fillText(talk, MARGIN, NAME.y);
  const after = talk ? context.measureText(talk).width + NAME.gap : 0;
  context.font = `600 ${KICKER.pixels}px ${theme.codeFamily}`;
  context.fillText(kicker, MARGIN + after, NAME.y, CARD.width - 2 * MARGIN - after);
}

/** As large as it goes in its room. */
function writeHeadline(context: SKRSContext2D, { kind, headline, emphasis, ground }: Card, theme: Theme): void {
  const { top, bottom, width, sizes, largestOfThree } = HEADLINE[kind === 'figure' ? 'figure' : 'flood'];
  const widthOf = (line: string) => context.measureText(line).width;
  for (const pixels of sizes) {
    context.font = `800 ${pixels}px ${theme.family}`;
    context.letterSpacing = `${TIGHT * pixels}px`;
    const lines = balancedLines(headline, widthOf, width);
    const fits = lines.length * pixels <= bottom - top && lines.length <= (pixels > largestOfThree ? 2 : 3);
    if (!fits && pixels !== sizes.at(-1)) continue;
    let first = 0;
    for (const [i, line] of lines.entries()) {
      const [x, y] = [MARGIN - BEARING * pixels, top + pixels * (ASCENT + i)];
      context.fillStyle = theme.ink;
      context.fillText(line, x, y, width);
      const [from, to] = emphasis.map((place) => Math.min(line.length, Math.max(0, place - first)));
      // As on the slide: on paper a tale's colour would be too light for letters.
      context.fillStyle = ground === 'on-paper' ? theme.role.bad : theme.accent;
      context.fillText(line.slice(from, to), x + widthOf(line.slice(0, from)), y);
      first += line.length + 1;
    }
    return;
  }
}

async function drawSign(context: SKRSContext2D, pictogram: string, ink: string): Promise<void> {
  const { size, right, top, alpha } = SIGN;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" fill="none" stroke="${ink}" stroke-width="1.4" stroke-linejoin="round" stroke-linecap="round"`;
  const svg = pictogram.replace('<svg', drawing);
  context.globalAlpha = alpha;
  context.drawImage(await loadImage(Buffer.from(svg)), CARD.width - size - right, top, size, size);
  context.globalAlpha = 1;
}
