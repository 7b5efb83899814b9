/** The files of the lab's database, as the build packed them: where they lie, how large they are, and getting them. */

import checkedUrl from '/.cache/prepared/postgres/checked.packed?url';
import engineUrl from '/.cache/prepared/postgres/engine.packed?url';
import plainUrl from '/.cache/prepared/postgres/plain.packed?url';
import shareUrl from '/.cache/prepared/postgres/share.packed?url';
import sizesText from '/.cache/prepared/postgres/sizes.json?raw';
import { download, type Packed } from '../../../src/database/download.ts';
import type { BootFiles } from '../../../src/database/protocol.ts';

export type Cluster = 'plain' | 'checked';

const sizes: Record<string, number> = JSON.parse(sizesText);
const packed = (name: string, url: string): Packed => ({ url, bytes: sizes[name] ?? 0 });
const engine = packed('engine', engineUrl);
const share = packed('share', shareUrl);
const clusters = { plain: packed('plain', plainUrl), checked: packed('checked', checkedUrl) };
/** The worker's script and three extensions, compressed. */
const SCRIPT_BYTES = 170_000;

export const firstDownloadBytes = engine.bytes + share.bytes + clusters.plain.bytes + SCRIPT_BYTES;
export const checkedDownloadBytes = clusters.checked.bytes;

/** What was fetched stays until it is dropped as a whole; a second cluster shares the engine of the first. */
export class Files {
  private engineAndShare: Promise<Pick<BootFiles, 'engine' | 'share'>> | undefined;
  private readonly directories = new Map<Cluster, Promise<Blob>>();

  async get(cluster: Cluster, report: (share: number) => void, signal: AbortSignal): Promise<BootFiles> {
    const wanted: Packed[] = [
      ...(this.engineAndShare ? [] : [engine, share]),
      ...(this.directories.has(cluster) ? [] : [clusters[cluster]]),
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
    const directory = this.directories.get(cluster) ?? download(clusters[cluster], more, signal);
    this.directories.set(cluster, directory);
    return { ...(await this.engineAndShare), dataDirectory: await directory };
  }
}

async function compile(wasm: Blob): Promise<WebAssembly.Module> {
  return WebAssembly.compileStreaming(new Response(wasm.stream(), { headers: { 'content-type': 'application/wasm' } }));
}
