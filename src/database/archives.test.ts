/** An archive is the same however a host sends it, told as the engine reads it. */
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { withArchives } from './archives.ts';

afterEach(() => vi.unstubAllGlobals());

const archive = Buffer.from('what is in it '.repeat(1000));
const packed = gzipSync(archive);
const said = { 'content-encoding': 'gzip' };

/** As the engine does it: what the header calls packed was unpacked by the browser. */
async function read(): Promise<string> {
  const response = await fetch('https://example.org/extension.tar.gz');
  if (!response.body) return '';
  if (response.headers.get('content-encoding') === 'gzip') return response.text();
  return new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).text();
}

test.each([
  { host: 'sends it as it is', content: packed, headers: {} },
  { host: 'lets the browser unpack it', content: archive, headers: said },
  { host: 'packs it again, which the browser undoes', content: packed, headers: said },
])('a host that $host', async ({ content, headers }) => {
  const fetched = vi.fn(async () => new Response(new Uint8Array(content), { headers }));
  vi.stubGlobal('fetch', fetched);
  expect(await withArchives(read)).toBe(archive.toString());
  expect(fetch).toBe(fetched);
});

test('an archive that is not there is told as such, and fetching is as it was after a failure', async () => {
  const fetched = vi.fn(async () => new Response('no', { status: 404 }));
  vi.stubGlobal('fetch', fetched);
  expect((await withArchives(() => fetch('https://example.org/'))).status).toBe(404);
  await expect(withArchives(() => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  expect(fetch).toBe(fetched);
});
