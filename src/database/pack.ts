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

const require = createRequire(import.meta.url);
const SIZES = 'sizes.json';

/** Exact version of the engine's package. */
export const engineVersion: string = JSON.parse(
  readFileSync(join(require.resolve('@electric-sql/pglite'), '../../package.json'), 'utf8'),
).version;

/** Writes one packed file and notes its size for the page. No `.gz`: some hosts would unpack that by its name. */
function write(folder: string, name: string, content: Uint8Array): void {
  // The original's matching, a tenth better here than that of the zlib in Node.
  const packed = gzip(content, { level: 9, memLevel: 9, legacyHash: true });
  writeFileSync(join(folder, `${name}.packed`), packed);
  const file = join(folder, SIZES);
  let sizes: Record<string, number> = {};
  try {
    sizes = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The first file of the folder.
  }
  writeFileSync(file, JSON.stringify({ ...sizes, [name]: packed.length }));
}

export function packEngine(folder: string): void {
  for (const [name, file] of [
    ['engine', 'pglite.wasm'],
    ['share', 'pglite.data'],
  ] as const)
    write(folder, name, readFileSync(require.resolve(`@electric-sql/pglite/${file}`)));
}

export interface DataDirectory {
  name: string;
  pageChecksums: boolean;
  /** Makes and fills the tables. */
  sql: string;
}

export async function packDataDirectory(folder: string, { name, pageChecksums, sql }: DataDirectory): Promise<void> {
  const postgres = await PGlite.create({
    initDbStartParams: ['--wal-segsize=1', '--no-instructions', ...(pageChecksums ? [] : ['--no-data-checksums'])],
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
  write(folder, name, new Uint8Array(await tar.arrayBuffer()));
  await postgres.close();
}
