/** The files of the lab's database, as the build packed them. */

import checkedUrl from '/.cache/prepared/postgres-checked/checked.packed?url';
import plainUrl from '/.cache/prepared/postgres-plain/plain.packed?url';
import { packedEngine } from '../../../src/database/engine.ts';
import { DatabaseFiles } from '../../../src/database/files.ts';
import type { BootFiles } from '../../../src/database/protocol.ts';
import { checkedDownloadBytes, plainBytes } from './sizes.ts';

export type Cluster = 'plain' | 'checked';

const clusters = {
  plain: { url: plainUrl, bytes: plainBytes },
  checked: { url: checkedUrl, bytes: checkedDownloadBytes },
};

export class Files {
  private readonly files = new DatabaseFiles(packedEngine);

  get(cluster: Cluster, report: (share: number) => void, signal: AbortSignal): Promise<BootFiles> {
    return this.files.get(clusters[cluster], report, signal);
  }
}
