/**
 * The built deck for a hall: packed, since a hundred phones load it in the same minute; under the deck's policy, with the
 * room's own line named in it, as some browsers do not count that as the page's own; and with a short way in, which leads to
 * the room's whole link.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import { EMBED, embedHeaders, headers } from '../../build/page-plugin.ts';
import { ROOM } from '../begin.ts';
import { type BuiltFile, builtFile } from './built-file.ts';
import { words } from './words.ts';

/** A host as browsers name it; what is none is not written into a policy. */
const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?$/i;
const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\]|.*\.localhost)(:\d+)?$/i;
const ISOLATION = ['Cross-Origin-Opener-Policy', 'Cross-Origin-Embedder-Policy'];
const OWN_LINE = "connect-src 'self'";
/** As the build writes it into an attribute. */
const IN_PAGE = OWN_LINE.replaceAll("'", '&#39;');
/** Pages name the policy of each host that they are asked for by. */
const MOST_KEPT = 2000;

export interface SiteOptions {
  /** Of the built deck. */
  folder: string;
  isSecure: boolean;
  /** What anybody may know of the room. */
  room(): { room: string; addresses: readonly string[] };
  /** Where the short way leads: `later`, before the wall is there; undefined where there is none. */
  link(): string | 'later' | undefined;
}

export function siteOf(options: SiteOptions): RequestListener {
  const kept = new Map<string, Promise<BuiltFile>>();
  return (request, response) => {
    answer(options, kept, request, response).catch(() => response.headersSent || response.writeHead(404).end());
  };
}

async function answer(
  { folder, isSecure, room, link }: SiteOptions,
  kept: Map<string, Promise<BuiltFile>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const host = HOST.test(request.headers.host ?? '') ? (request.headers.host ?? '') : 'localhost';
  const isLocal = LOCAL.test(host);
  const line = `${OWN_LINE} ${isSecure ? 'wss' : 'ws'}://${host}`;
  // Where a browser may keep pages it has them as they were built, or not at all.
  const isKept = isSecure || isLocal;
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const path = normalize(decodeURIComponent(pathname));
  const given: Record<string, string> = { ...headers, ...(path === `/${EMBED}` && embedHeaders) };
  for (const [name, value] of Object.entries(given)) {
    // Where they have no effect a browser complains of them.
    if (ISOLATION.includes(name) && !isKept) continue;
    response.setHeader(name, value.replace(OWN_LINE, line));
  }
  response.setHeader('Cache-Control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');

  if (path === '/room.json') return send(response, 'application/json', JSON.stringify(room()));
  const to = path === '/' && !isLocal && !searchParams.has(ROOM) ? link() : undefined;
  if (to === 'later') return send(response, 'text/html; charset=utf-8', waiting);
  if (to !== undefined) {
    response.writeHead(302, { location: to }).end();
    return;
  }
  const name = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const isEdited = name.endsWith('.html') && !isKept;
  const key = isEdited ? `${name} ${host}` : name;
  if (kept.size > MOST_KEPT) kept.clear();
  const found = kept.get(key) ?? builtFile(name, isEdited ? (text) => text.replace(IN_PAGE, line) : undefined);
  kept.set(key, found);
  found.catch(() => kept.delete(key));
  sendFile(await found, request, response);
}

function send(response: ServerResponse, type: string, text: string): void {
  response.setHeader('Cache-Control', 'no-store');
  response.writeHead(200, { 'Content-Type': type }).end(text);
}

function sendFile({ type, tag, bytes, packed }: BuiltFile, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('ETag', tag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  const isPacked = packed !== undefined && /\bgzip\b/.test(String(request.headers['accept-encoding']));
  const body = isPacked ? packed : bytes;
  response.setHeader('Content-Type', type);
  if (isPacked) response.setHeader('Content-Encoding', 'gzip');
  response.writeHead(200, { 'Content-Length': body.length }).end(request.method === 'HEAD' ? undefined : body);
}

const waiting = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="3"><meta name="color-scheme" content="light dark"><link rel="icon" href="./icon.svg"><title>${words.title}</title>
<h1>${words.title}</h1><p>${words.notYet}</p><p><a href="./read.html">${words.article}</a></p>`;
