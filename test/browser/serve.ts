/**
 * Builds the deck once and serves it twice for the browser tests: as `npm start` does, and without isolation, as a host
 * that sets no headers would.
 */

import { join } from 'node:path';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { Host } from './host.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The deck as `npm start` serves it. */
    deckUrl: string;
    /** The same files without cross-origin isolation. */
    plainUrl: string;
  }
}

const root = join(import.meta.dirname, '../..');
export default async function setup(project: TestProject) {
  // Under the test runner's own mode libraries would come in their variants for developers.
  process.env.NODE_ENV = 'production';
  if (!process.env.DECK_BUILT) await build({ root, logLevel: 'warn' });
  const deck = await preview({ root, preview: { port: 4400 }, logLevel: 'error' });
  const plain = await new Host(join(root, 'dist'), '/').start();
  project.provide('deckUrl', deck.resolvedUrls?.local[0] ?? '');
  project.provide('plainUrl', plain.url);
  return async () => {
    await plain.stop();
    await deck.close();
  };
}
