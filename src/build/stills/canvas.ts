/** Node's canvas with the deck's typefaces: the same letters, and the same pixels, on every machine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';

/** As the style sheet calls them. */
const faces = [
  ['Deck Text', 'text.woff2'],
  ['Deck Signs', 'signs.woff2'],
  ['Deck Micro', 'micro.woff2'],
  ['Deck Code', 'code.woff2'],
] as const;

/** @param folder where `fonts.ts` has put the prepared typefaces */
export function registerFonts(folder: string): void {
  for (const [family, file] of faces) {
    if (GlobalFonts.has(family)) continue;
    if (!GlobalFonts.register(readFileSync(join(folder, file)), family)) throw new Error(`${file}: no typeface`);
  }
}

export function openCanvas(width: number, height: number): { canvas: Canvas; context: SKRSContext2D } {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.lang = 'en';
  return { canvas, context };
}

/** For code that was written for a page's canvas, and uses of it what both have. */
export const asPageCanvas = (canvas: unknown) => canvas as HTMLCanvasElement;
export const asPageContext = (context: unknown) => context as CanvasRenderingContext2D;
