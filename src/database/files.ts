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
    download(packed.engine, more, signal).then(unpack).then(compile),
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
