/**
 * The card as an SVG: the picture is drawn once more as vectors, text stays text, and the deck's typeface comes with the
 * file, so that it looks the same wherever it is put. What knows no typefaces in files takes its own.
 */
import textFace from '../../../.cache/fonts/text.woff2?url';
import type { Theme } from '../theme.ts';
import { escaped } from '../vector/attributes.ts';
import { FINE } from '../vector/pen.ts';
import { openSheet } from '../vector/sheet.ts';
import { TextContext } from '../vector/text-context.ts';
import type { Traceable } from '../view.ts';
import { CARD_WIDTH, type Card, paintCard } from './card.ts';

/** Null where no picture stands. */
export async function vectorCard(figure: Traceable, about: Omit<Card, 'image'>, theme: Theme): Promise<Blob | null> {
  const traced = figure.trace(openSheet('picture'));
  const ruler = document.createElement('canvas').getContext('2d');
  if (!traced || !ruler) return null;
  const { width, height, markup } = traced;
  let laid = '';
  const place = (x: number, y: number, across: number) => {
    laid = `<g transform="translate(${FINE * x} ${FINE * y}) scale(${across / width})">${markup}</g>`;
  };
  const context = new TextContext(ruler, 'card');
  const high = paintCard(context, { ...about, image: { width, height, place } }, theme);
  const ground = `<rect width="${FINE * CARD_WIDTH}" height="${FINE * high}" fill="${escaped(theme.paper)}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${high}" viewBox="0 0 ${FINE * CARD_WIDTH} ${FINE * high}"><title>${escaped(about.headline)}</title><style>${await typeface(theme)}</style>${ground}${context.markup}${laid}</svg>\n`;
  return new Blob([svg], { type: 'image/svg+xml' });
}

async function typeface({ family }: Theme): Promise<string> {
  const file = await (await fetch(textFace)).blob();
  const data = await new Promise<string>((read) => {
    const reader = new FileReader();
    reader.onload = () => read(String(reader.result));
    reader.readAsDataURL(file);
  });
  const [name] = family.split(',');
  return `@font-face{font-family:${name};src:url(${data}) format("woff2");font-weight:400 800}`;
}
