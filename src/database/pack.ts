/**
 * Packs what a Postgres in the browser starts from, while the deck is built: the engine, what it reads, and a data
 * directory in which the tables are filled already. That spares every viewer the seconds that `initdb` takes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { amcheck } from '@electric-sql/pglite/contrib/amcheck';
import { pg_buffercache } from '@electric-sql/pglite/contrib/pg_buffercache';
import { gzip } from 'pako';
import type { Preparation } from '../build/preparation.ts';

const require = createRequire(import.meta.url);

/** Exact version of the engine's package. */
const version: string = JSON.parse(
  readFileSync(join(require.resolve('@electric-sql/pglite'), '../../package.json'), 'utf8'),
).version;

/** The engine and the files that it reads, the same for all tales that have a Postgres. */
export const engine: Preparation = {
  folder: 'postgres-engine',
  version: `pglite ${version}`,
  async run(folder) {
    const packed = {
      engine: write(folder, 'engine', readFileSync(require.resolve('@electric-sql/pglite/pglite.wasm'))),
      share: write(folder, 'share', readFileSync(require.resolve('@electric-sql/pglite/pglite.data'))),
    };
    writeFileSync(join(folder, 'sizes.json'), JSON.stringify(packed));
  },
};

export interface DataDirectory {
  name: string;
  /** Makes and fills the tables. */
  sql: string;
  /** Number of the recipe: raised when the same engine is to be filled otherwise. */
  recipe: number;
}

export const dataDirectory = (directory: DataDirectory): Preparation => ({
  folder: `postgres-${directory.name}`,
  version: `pglite ${version}, recipe ${directory.recipe}`,
  run: (folder) => packDataDirectory(folder, directory),
});

/** Writes one packed file and gives its size. No `.gz`: some hosts would unpack that by its name. */
function write(folder: string, name: string, content: Uint8Array): number {
  // The original's matching, a tenth better here than that of the zlib in Node. A higher level takes three times as long,
  // and engine, files and a directory come out larger together.
  const packed = gzip(content, { level: 7, memLevel: 9, legacyHash: true });
  writeFileSync(join(folder, `${name}.packed`), packed);
  return packed.length;
}

async function packDataDirectory(folder: string, { name, sql }: DataDirectory): Promise<void> {
  const postgres = await PGlite.create({
    initDbStartParams: ['--wal-segsize=1', '--no-instructions'],
    // A small log of changes: it is of no use here and would have to be downloaded.
    startParams: [
      ...PGlite.defaultStartParams,
      ...['wal_recycle=off', 'min_wal_size=2MB', 'max_wal_size=2MB'].flatMap((setting) => ['-c', setting]),
    ],
    extensions: { amcheck, pg_buffercache },
    // Quiet: the log of this server is nobody's business.
    onStderr: () => false,
  });
  await postgres.exec(sql);
  // Databases are copied from these two; here nobody makes another one.
  await postgres.exec(`update pg_database set datistemplate = false where datname like 'template%'`);
  for (const template of ['template0', 'template1']) await postgres.exec(`drop database ${template}`);
  // Views that nobody asks here, a good part of the catalogue.
  await postgres.exec('drop schema information_schema cascade');
  await postgres.exec('vacuum full');
  await postgres.exec('vacuum (freeze, analyze)');
  // The second one throws away what the first one still had to keep.
  for (const step of ['checkpoint', 'select pg_switch_wal()', 'checkpoint']) await postgres.exec(step);
  const tar = await postgres.dumpDataDir('none');
  const size = write(folder, name, new Uint8Array(await tar.arrayBuffer()));
  writeFileSync(join(folder, 'sizes.json'), JSON.stringify({ [name]: size }));
  await postgres.close();
}
