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

const GZIP = [0x1f, 0x8b];

/** @param report is told how many bytes have come since the last time. */
export async function download(
  { url }: Packed,
  report: (moreBytes: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const response = await fetch(url, { signal }).catch((error: Error) => {
    signal.throwIfAborted();
    throw new DatabaseError({ code: 'download-failed', data: { reason: error.message } });
  });
  const { ok, status, body } = response;
  if (!ok || !body) throw new DatabaseError({ code: 'download-refused', data: { status } });
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = body.getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    parts.push(value);
    report(value.length);
  }
  const whole = new Blob(parts);
  const [first, second] = parts[0] ?? [];
  if (first !== GZIP[0] || second !== GZIP[1]) return whole;
  return new Response(whole.stream().pipeThrough(new DecompressionStream('gzip'))).blob();
}
