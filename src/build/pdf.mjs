/** `npm run pdf`: the deck as `dist/deck.pdf`, one page a slide, figures drawn at their defaults. */
import { join } from 'node:path';
import { findBrowser, installDependencies, requireNode, root, say } from './prepare.mjs';

requireNode();
installDependencies();
const executablePath = await findBrowser();
const { build, preview } = await import('vite');
const { chromium } = await import('playwright-core');

say('Building the deck …');
await build({ root, logLevel: 'warn' });
const server = await preview({ root, preview: { port: 4280 }, logLevel: 'error' });
say('Drawing every figure …');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, deviceScaleFactor: 2 });
await page.goto(`${server.resolvedUrls.local[0]}?view=print`);
await page.waitForFunction(() => document.querySelector('.reveal.ready .pdf-page'), null, { timeout: 300_000 });
await page.waitForTimeout(500);
const path = join(root, 'dist/deck.pdf');
await page.pdf({ path, width: '1280px', height: '720px', printBackground: true });
await browser.close();
await server.close();
console.log(`\n  ${path}\n`);
process.exit(0);
