/**
 * Serves one build from memory as a host would, compressed and with the deck's own headers, and logs what was asked for: two
 * builds side by side differ in nothing but their files.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headers as ownHeaders } from '../../src/build/page-plugin.ts';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** What is compressed already is sent as it is. */
const zipped = (path: string) => !['.woff2', '.png', '.gz'].includes(extname(path));

export interface ServedBuild {
  url: string;
  /** What was asked for and when (milliseconds since 1970), in order; emptied by whoever begins to count. */
  asked: { path: string; at: number }[];
  /** Bytes of one file as a host would send it: compressed, but for what is compressed already. */
  bytes(path: string): number;
  close(): void;
}

/** @param headers of every answer: the deck's own, where nothing else is said */
export async function serveBuild(folder: string, headers: OutgoingHttpHeaders = ownHeaders): Promise<ServedBuild> {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, file).split(sep).join('/')}`, readFileSync(file));
  }
  const asked: ServedBuild['asked'] = [];
  const known = new Map<string, Buffer>();
  const zip = (path: string): Buffer => {
    const found = known.get(path) ?? gzipSync(files.get(path) ?? '', { level: 9 });
    known.set(path, found);
    return found;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const body = files.get(path);
    if (!body) {
      response.writeHead(404).end('not found');
      return;
    }
    asked.push({ path, at: performance.timeOrigin + performance.now() });
    const type = types[extname(path)] ?? 'application/octet-stream';
    const isZipped = zipped(path) && request.headers['accept-encoding']?.includes('gzip');
    response.writeHead(200, {
      ...headers,
      'content-type': type,
      'cache-control': 'max-age=600',
      ...(isZipped && { 'content-encoding': 'gzip' }),
    });
    response.end(isZipped ? zip(path) : body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === 'object' ? address?.port : 0}/`,
    asked,
    bytes: (path) => (zipped(path) ? zip(path) : (files.get(path) ?? '')).length,
    close: () => server.close(),
  };
}
