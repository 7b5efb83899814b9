/** The packed engine and the files that it reads: the same two for all tales that have a Postgres. */
import engineUrl from '/.cache/prepared/postgres-engine/engine.packed?url';
import shareUrl from '/.cache/prepared/postgres-engine/share.packed?url';
import type { PackedFiles } from './files.ts';
import { engineBytes } from './sizes.ts';

export const packedEngine: Omit<PackedFiles, 'dataDirectory'> = {
  engine: { url: engineUrl, bytes: engineBytes.engine },
  share: { url: shareUrl, bytes: engineBytes.share },
};
