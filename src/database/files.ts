/** The files that a Postgres starts from, fetched once; a second data directory shares the engine of the first. */
import { download, type Packed } from './download.ts';
import type { BootFiles } from './protocol.ts';

export interface PackedEngine {
  engine: Packed;
  share: Packed;
}

/** What was fetched stays until this is dropped as a whole. */
export class DatabaseFiles {
  private readonly packed: PackedEngine;
  private engineAndShare: Promise<Pick<BootFiles, 'engine' | 'share'>> | undefined;
  private readonly directories = new Map<string, Promise<Blob>>();

  constructor(packed: PackedEngine) {
    this.packed = packed;
  }

  /** @param report is told the share of the bytes that have come. */
  async get(directory: Packed, report: (share: number) => void, signal: AbortSignal): Promise<BootFiles> {
    const { engine, share } = this.packed;
    const wanted = [
      ...(this.engineAndShare ? [] : [engine, share]),
      ...(this.directories.has(directory.url) ? [] : [directory]),
    ];
    const total = wanted.reduce((sum, { bytes }) => sum + bytes, 0);
    let came = 0;
    const more = (bytes: number) => {
      came += bytes;
      report(Math.min(1, came / total));
    };
    this.engineAndShare ??= Promise.all([
      download(engine, more, signal).then(compile),
      download(share, more, signal),
    ]).then(([module, blob]) => ({ engine: module, share: blob }));
    const data = this.directories.get(directory.url) ?? download(directory, more, signal);
    this.directories.set(directory.url, data);
    const [both, dataDirectory] = await Promise.all([this.engineAndShare, data]);
    return { ...both, dataDirectory };
  }
}

function compile(wasm: Blob): Promise<WebAssembly.Module> {
  return WebAssembly.compileStreaming(new Response(wasm.stream(), { headers: { 'content-type': 'application/wasm' } }));
}
