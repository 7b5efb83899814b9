/** Hands a file of what a figure shows to the browser; nothing leaves the machine. */
import type { Picture } from '../picture.ts';
import { themeOf } from '../theme.ts';
import type { Traceable } from '../view.ts';
import { words } from '../words.ts';
import { CARD_WIDTH, type Card, paintCard } from './card.ts';
import { csvOf } from './numbers.ts';
import { offer } from './offer.ts';
import { vectorCard } from './vector-card.ts';

export type Kind = 'numbers' | 'picture' | 'vector';

type Saved = HTMLElement & Traceable & { readonly name: string };

/** @param figure its slide's headline goes onto the picture. */
export async function save(kind: Kind, figure: Saved, picture: Picture): Promise<void> {
  const file = figure.name.replaceAll('/', '-');
  if (kind === 'numbers') {
    // A spreadsheet takes the text for UTF-8 only where a mark says so.
    return offer(new Blob(['\uFEFF', csvOf(picture)], { type: 'text/csv;charset=utf-8' }), `${file}.csv`);
  }
  const image = figure.querySelector<HTMLCanvasElement>('.plot canvas');
  if (!image || image.width === 0) return;
  const headline = figure.closest('section')?.querySelector('h1, h2, h3')?.textContent?.trim() ?? '';
  const card = { headline, source: words.cardSource, picture };
  const blob = kind === 'vector' ? await vectorCard(figure, card, themeOf(image)) : await pixels(image, card);
  if (blob) offer(blob, `${file}.${kind === 'vector' ? 'svg' : 'png'}`);
}

async function pixels(image: HTMLCanvasElement, about: Omit<Card, 'image'>): Promise<Blob | null> {
  const sheet = Object.assign(document.createElement('canvas'), { width: CARD_WIDTH, height: 1 });
  const context = sheet.getContext('2d');
  if (!context) return null;
  const { width, height } = image;
  const place = (...box: [number, number, number, number]) => context.drawImage(image, ...box);
  const card = { ...about, image: { width, height, place } };
  const theme = themeOf(image);
  sheet.height = paintCard(context, card, theme);
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, sheet.width, sheet.height);
  paintCard(context, card, theme);
  return new Promise((come) => sheet.toBlob(come, 'image/png'));
}
