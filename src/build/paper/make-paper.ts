/** What `npm run pdf` does once everything is installed: builds the deck, serves it to a browser, and has it printed. */
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { deckAsPdf, deckAsPictures } from './print-deck.ts';
import { words } from './words.ts';

const NAME = 'make-it-work-fast';
const root = join(import.meta.dirname, '../../..');

const published = process.env.DECK_URL?.replace(/([^/])$/, '$1/');
const wish = { ...readWish(), published };
if (!process.env.DECK_BUILT) {
  console.log(words.building);
  await build({ root, logLevel: 'warn' });
}
const server = await preview({ root, preview: { port: 0 }, logLevel: 'error' });
const browser = await chromium.launch({
  ...(process.env.CHROME_PATH && { executablePath: process.env.CHROME_PATH }),
  args: ['--no-sandbox'],
});
try {
  const address = server.resolvedUrls?.local[0] ?? '';
  console.log(words.drawing);
  if (wish.png) {
    const folder = join(root, NAME);
    console.log(words.pictures(await deckAsPictures(browser, address, wish, folder), relative(process.cwd(), folder)));
  } else {
    const file = join(root, `${NAME}.pdf`);
    const pdf = await deckAsPdf(browser, address, wish);
    await writeFile(file, pdf);
    console.log(words.written(relative(process.cwd(), file), pdf.length));
  }
} finally {
  await browser.close();
  await server.close();
}

function readWish() {
  try {
    const flag = { type: 'boolean', default: false } as const;
    return parseArgs({ options: { steps: flag, last: flag, notes: flag, png: flag } }).values;
  } catch (error) {
    console.error(error instanceof Error ? error.message.split('\n')[0] : error);
    console.error(words.usage);
    process.exit(2);
  }
}
