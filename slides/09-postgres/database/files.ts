/** The files of the lab's database, as the build packed them: where they lie, and how large they are. */

import checkedUrl from '/.cache/prepared/postgres/checked.packed?url';
import engineUrl from '/.cache/prepared/postgres/engine.packed?url';
import plainUrl from '/.cache/prepared/postgres/plain.packed?url';
import shareUrl from '/.cache/prepared/postgres/share.packed?url';
import sizesText from '/.cache/prepared/postgres/sizes.json?raw';
import { DatabaseFiles, SCRIPT_BYTES } from '../../../src/database/files.ts';
import type { BootFiles } from '../../../src/database/protocol.ts';

export type Cluster = 'plain' | 'checked';

const sizes: Record<string, number> = JSON.parse(sizesText);
const packed = (name: string, url: string) => ({ url, bytes: sizes[name] ?? 0 });
const engine = packed('engine', engineUrl);
const share = packed('share', shareUrl);
const clusters = { plain: packed('plain', plainUrl), checked: packed('checked', checkedUrl) };

export const firstDownloadBytes = engine.bytes + share.bytes + clusters.plain.bytes + SCRIPT_BYTES;
export const checkedDownloadBytes = clusters.checked.bytes;

export class Files {
  private readonly files = new DatabaseFiles({ engine, share });

  get(cluster: Cluster, report: (share: number) => void, signal: AbortSignal): Promise<BootFiles> {
    return this.files.get(clusters[cluster], report, signal);
  }
}
