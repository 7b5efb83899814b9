/** Unpacks what zip and gzip pack, as it is read, by the platform's own stream. */
import { ArchiveError } from './error.ts';

/** Declared here because neither the DOM nor Node's types may be needed to compile this library; both have it. */
declare const DecompressionStream: new (
  form: 'deflate-raw' | 'gzip',
) => {
  readable: { getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array }>; cancel(): Promise<unknown> } };
  writable: {
    getWriter(): { write(bytes: Uint8Array): Promise<unknown>; close(): Promise<unknown>; abort(): Promise<unknown> };
  };
};

export async function* inflated(
  packed: AsyncIterable<Uint8Array>,
  form: 'deflate-raw' | 'gzip' = 'deflate-raw',
): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream(form);
  const [reader, writer] = [readable.getReader(), writable.getWriter()];
  let lost: { error: unknown } | undefined;
  const read = async (iterator: AsyncIterator<Uint8Array>) => {
    try {
      return await iterator.next();
    } catch (error) {
      lost = { error };
      throw error;
    }
  };
  const feed = async () => {
    const iterator = packed[Symbol.asyncIterator]();
    try {
      for (let next = await read(iterator); !next.done; next = await read(iterator)) await writer.write(next.value);
      await writer.close();
    } catch {
      await writer.abort().catch(() => {});
    } finally {
      await iterator.return?.();
    }
  };
  const fed = feed();
  try {
    for (let next = await reader.read(); !next.done && next.value; next = await reader.read()) yield next.value;
    await fed;
  } catch {
    await fed;
    // A file that cannot be read any more is no broken archive.
    throw lost ? lost.error : new ArchiveError('archive-broken', null);
  } finally {
    await reader.cancel().catch(() => {});
  }
}
