/** Brings one file of the build, whole and as it was built, or says what came in its place. */
import { OfflineError } from './error.ts';
import { type BuiltFile, digestOf } from './files.ts';

/** They tell how the file travelled, and what is kept has arrived. */
const OF_THE_WAY = ['content-encoding', 'content-length', 'vary'];

/**
 * @param cache how far the browser's own store may help
 * @param report is told how many bytes have come since the last time
 */
export async function download(
  href: string,
  file: BuiltFile,
  cache: RequestCache,
  report: (moreBytes: number) => void,
  signal?: AbortSignal,
): Promise<Response> {
  const lost = () => {
    signal?.throwIfAborted();
    return new OfflineError({ code: 'no-network', data: null });
  };
  const response = await fetch(href, { cache, priority: 'low', ...(signal && { signal }) }).catch(() => {
    throw lost();
  });
  if (!response.ok) throw new OfflineError({ code: 'refused', data: { status: response.status } });
  const content = await read(response, report).catch(() => {
    throw lost();
  });
  if ((await digestOf(content)) !== file.digest) throw new OfflineError({ code: 'altered', data: { path: file.path } });
  const headers = new Headers(response.headers);
  for (const name of OF_THE_WAY) headers.delete(name);
  return new Response(content, { headers });
}

async function read(response: Response, report: (moreBytes: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(part, passed) {
        report(part.length);
        passed.enqueue(part);
      },
    }),
  );
  return new Uint8Array(await new Response(counted).arrayBuffer());
}
