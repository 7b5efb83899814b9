/**
 * Builds the deck once and serves it twice for the browser tests: as `npm start` does, and without isolation, as a host
 * that sets no headers would.
 */

import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The deck as `npm start` serves it. */
    deckUrl: string;
    /** The same files without cross-origin isolation. */
    plainUrl: string;
  }
}

const root = join(import.meta.dirname, '../..');
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export default async function setup(project: TestProject) {
  // Under the test runner's own mode libraries would come in their variants for developers.
  process.env.NODE_ENV = 'production';
  if (!process.env.DECK_BUILT) await build({ root, logLevel: 'warn' });
  const deck = await preview({ root, preview: { port: 4400 }, logLevel: 'error' });
  const [plainUrl, plain] = await servePlain(join(root, 'dist'));
  project.provide('deckUrl', deck.resolvedUrls?.local[0] ?? '');
  project.provide('plainUrl', plainUrl);
  return async () => {
    plain.close();
    await deck.close();
  };
}

function servePlain(folder: string): Promise<[string, Server]> {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    try {
      const body = await readFile(file);
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end('not found');
    }
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done([`http://localhost:${typeof address === 'object' ? address?.port : 0}/`, server]);
    });
  });
}
