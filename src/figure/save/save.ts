/** Hands a file of what a figure shows to the browser; nothing leaves the machine. */
import type { Picture } from '../picture.ts';
import { themeOf } from '../theme.ts';
import { words } from '../words.ts';
import { CARD_WIDTH, paintCard } from './card.ts';
import { csvOf } from './numbers.ts';

export type Kind = 'numbers' | 'picture';

/** @param figure the element; its slide's headline goes onto the picture. */
export async function save(kind: Kind, figure: HTMLElement, name: string, picture: Picture): Promise<void> {
  const file = name.replaceAll('/', '-');
  if (kind === 'numbers') {
    // A spreadsheet takes the text for UTF-8 only where a mark says so.
    return offer(new Blob(['\uFEFF', csvOf(picture)], { type: 'text/csv;charset=utf-8' }), `${file}.csv`);
  }
  const image = figure.querySelector<HTMLCanvasElement>('.plot canvas');
  const sheet = Object.assign(document.createElement('canvas'), { width: CARD_WIDTH, height: 1 });
  const context = sheet.getContext('2d');
  if (!image || !context || image.width === 0) return;
  const headline = figure.closest('section')?.querySelector('h1, h2')?.textContent?.trim() ?? '';
  const source = words.cardSource;
  const card = { headline, source, picture, image, imageWidth: image.width, imageHeight: image.height };
  const theme = themeOf(image);
  sheet.height = paintCard(context, card, theme);
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, sheet.width, sheet.height);
  paintCard(context, card, theme);
  const blob = await new Promise<Blob | null>((come) => sheet.toBlob(come, 'image/png'));
  if (blob) offer(blob, `${file}.png`);
}

function offer(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // The download has its own hold on it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
