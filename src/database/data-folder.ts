/**
 * The server's files, in the worker's memory: filled from a packed data directory before the server starts. What PGlite
 * brings for that would hold the whole directory twice.
 */
import { EmscriptenBuiltinFilesystem } from '@electric-sql/pglite/basefs';
import { DatabaseError } from './error.ts';
import { readTar } from './read-tar.ts';
import { unpack } from './unpack.ts';

export class DataFolder extends EmscriptenBuiltinFilesystem {
  private readonly folder: string;
  private readonly packed: Blob;

  constructor(folder: string, packed: Blob) {
    super();
    this.folder = folder;
    this.packed = packed;
  }

  override async initialSyncFs(): Promise<void> {
    if (!this.pg) throw new DatabaseError({ code: 'not-running', data: null });
    const { FS } = this.pg.Module;
    for await (const { name, content } of readTar(await unpack(this.packed.stream()))) {
      const path = `${this.folder}/${name}`;
      if (content) {
        FS.mkdirTree(path.slice(0, path.lastIndexOf('/')));
        FS.writeFile(path, content, { canOwn: true });
      } else FS.mkdirTree(path);
    }
  }
}
