/** The files that a Postgres starts from, fetched at once; the engine is compiled while it comes. */
import { download, type Packed } from './download.ts';
import { DatabaseError } from './error.ts';
import type { BootFiles } from './protocol.ts';
import { unpack } from './unpack.ts';

export interface PackedFiles {
  engine: Packed;
  share: Packed;
  dataDirectory: Packed;
}

/** So much, packed, is unpacked within some milliseconds. */
const PIECE_BYTES = 128 * 1024;

/** @param report is told the share of the bytes that have come. */
export async function fetchFiles(
  packed: PackedFiles,
  report: (share: number) => void,
  signal: AbortSignal,
): Promise<BootFiles> {
  const total = packed.engine.bytes + packed.share.bytes + packed.dataDirectory.bytes;
  let came = 0;
  const more = (bytes: number) => {
    came += bytes;
    report(Math.min(1, came / total));
  };
  const whole = async (file: Packed) => new Response(await download(file, more, signal)).blob();
  const [engine, share, dataDirectory] = await Promise.all([
    download(packed.engine, more, signal)
      .then((whole) => unpack(whole.pipeThrough(inPieces())))
      .then(compile),
    whole(packed.share),
    whole(packed.dataDirectory),
  ]);
  return { engine, share, dataDirectory };
}

async function compile(wasm: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<WebAssembly.Module> {
  const headers = { 'content-type': 'application/wasm' };
  try {
    return await WebAssembly.compileStreaming(new Response(wasm, { headers }));
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) throw new DatabaseError({ code: 'no-web-assembly', data: null });
    throw error;
  }
}

/** Piece by piece, a task each: no frame of the page waits for all of what came at once; a page that is not seen has none. */
const inPieces = () =>
  new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    async transform(part, passed) {
      for (let at = 0; at < part.length; at += PIECE_BYTES) {
        passed.enqueue(part.subarray(at, at + PIECE_BYTES));
        // There browsers hold back timers, a second each.
        if (!globalThis.document?.hidden) await new Promise((done) => setTimeout(done));
      }
    },
  });
