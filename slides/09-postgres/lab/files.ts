/** The files of the lab's database, as the build packed them. */

import checkedUrl from '/.cache/prepared/postgres/checked.packed?url';
import engineUrl from '/.cache/prepared/postgres/engine.packed?url';
import plainUrl from '/.cache/prepared/postgres/plain.packed?url';
import shareUrl from '/.cache/prepared/postgres/share.packed?url';
import { DatabaseFiles } from '../../../src/database/files.ts';
import type { BootFiles } from '../../../src/database/protocol.ts';
import { sizeOf } from './sizes.ts';

export type Cluster = 'plain' | 'checked';

const packed = (name: string, url: string) => ({ url, bytes: sizeOf(name) });
const engine = packed('engine', engineUrl);
const share = packed('share', shareUrl);
const clusters = { plain: packed('plain', plainUrl), checked: packed('checked', checkedUrl) };

export class Files {
  private readonly files = new DatabaseFiles({ engine, share });

  get(cluster: Cluster, report: (share: number) => void, signal: AbortSignal): Promise<BootFiles> {
    return this.files.get(clusters[cluster], report, signal);
  }
}
