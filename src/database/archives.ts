/**
 * The engine asks for its extensions' archives itself, and takes a header for what came: one that says `gzip` for "unpacked
 * on the way". A host that packs archives once more sends the same header. So what came is judged by its content, and is
 * handed on unpacked, with the header that says so.
 */
import { unpack } from './unpack.ts';

/** @param start asks for nothing but archives, and its answer comes after the last of them. */
export async function withArchives<T>(start: () => Promise<T>): Promise<T> {
  const { fetch } = globalThis;
  globalThis.fetch = async (...asked) => {
    const response = await fetch(...asked);
    if (!response.ok || !response.body) return response;
    return new Response(await unpack(response.body), { headers: { 'content-encoding': 'gzip' } });
  };
  try {
    return await start();
  } finally {
    globalThis.fetch = fetch;
  }
}
