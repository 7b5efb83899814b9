/**
 * Fetches the files of a database. They are packed by the build, so that every host sends as many bytes as we state;
 * a host that unpacks them on the way does no harm.
 */
import { DatabaseError } from './error.ts';

/** A packed file, and how many bytes of it travel. */
export interface Packed {
  url: string;
  bytes: number;
}

/** The file as it comes. @param report is told how many bytes have come since the last time. */
export async function download(
  { url }: Packed,
  report: (moreBytes: number) => void,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const failed = (error: Error) => {
    signal.throwIfAborted();
    return new DatabaseError({ code: 'download-failed', data: { reason: error.message } });
  };
  const response = await fetch(url, { signal }).catch((error: Error) => {
    throw failed(error);
  });
  const { ok, status, body } = response;
  if (!ok || !body) throw new DatabaseError({ code: 'download-refused', data: { status } });
  return body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(part, passed) {
        report(part.length);
        passed.enqueue(part);
      },
    }),
  );
}
