/**
 * The deck's one service worker: keeps the files of its version, answers with them whether there is a network or not, and
 * adds the headers of isolation where the host sends none. It never takes over from one that tabs still use, unless a
 * viewer asks for that, and what such tabs may still need stays until nobody has the deck open.
 */
import type { BuiltFile, BuiltFiles } from './files.ts';
import { isMessage } from './messages.ts';
import { fileAt, isWithin } from './requests.ts';
import { Store } from './store.ts';

declare const self: ServiceWorkerGlobalScope;
/** Both are written by the build (offline-plugin.ts). */
declare const BUILT_FILES: BuiltFiles;
declare const ISOLATION_HEADERS: Readonly<Record<string, string>>;

const files: BuiltFiles = BUILT_FILES;
const all = [...files.core, ...files.large];
const byPath = new Map<string, BuiltFile>(all.map((file) => [file.path, file]));
const { scope } = self.registration;
const store = new Store(scope);

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([self.clients.claim(), tidyWhenAlone()])));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || request.headers.has('range') || !isWithin(scope, request.url)) return;
  event.respondWith(answer(request));
  if (request.mode === 'navigate') event.waitUntil(tidyWhenAlone());
});

self.addEventListener('message', ({ data, ports, source }) => {
  // A host may have pages of others beside this deck's folder.
  const isOurs = source instanceof WindowClient && isWithin(scope, source.url);
  if (!isOurs || !isMessage(data)) return;
  if (data.type === 'files') ports[0]?.postMessage(files);
  else void self.skipWaiting();
});

async function install(): Promise<void> {
  await store.fill(files.core);
  // A version is whole without them; the page says what is missing.
  if (await store.isWished()) await store.fill(files.large).catch(() => {});
}

/** A store that the browser has damaged must not keep the deck away. */
async function answer(request: Request): Promise<Response> {
  const kept = await find(request.url).catch(() => undefined);
  return isolated(kept ?? (await fetch(request)));
}

function find(href: string): Promise<Response | undefined> {
  const path = fileAt(scope, href, (name) => byPath.has(name));
  const file = path === undefined ? undefined : byPath.get(path);
  return file ? store.find(file) : store.findOlder(href);
}

/** Made anew, so that its address is the one that was asked for, whatever the host's redirections were. */
function isolated(response: Response): Response {
  // What a host redirects is followed by the browser itself.
  if (response.status === 0) return response;
  const { body, status, statusText } = response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(ISOLATION_HEADERS)) if (!headers.has(name)) headers.set(name, value);
  return new Response(body, { status, statusText, headers });
}

async function tidyWhenAlone(): Promise<void> {
  // What a version to come has brought is not this one's to judge.
  if (self.registration.installing || self.registration.waiting) return;
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.length === 0) await store.keepOnly(all);
}
