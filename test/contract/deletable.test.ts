/** A tale is a folder: without any one of them the rest still type-checks, builds and passes. Done in a copy, by the tools themselves. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const tales = readdirSync(join(root, 'slides')).filter((folder) =>
  existsSync(join(root, 'slides', folder, 'slides.md')),
);
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'deck-'));
  const skipped = new Set(['node_modules', 'dist', '.git', 'walk']);
  cpSync(root, copy, { recursive: true, filter: (path) => !skipped.has(path.slice(root.length + 1)) });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test.each(tales)(
  'without %s',
  (tale) => {
    const folder = join(copy, 'slides', tale);
    rmSync(folder, { recursive: true });
    try {
      run('tsc', '-p', 'tsconfig.json');
      run('vite', 'build', '--minify', 'false', '--logLevel', 'error');
      run('vitest', 'run', '--project', 'fast', 'test/contract/talk.test.ts', 'test/unit');
    } finally {
      cpSync(join(root, 'slides', tale), folder, { recursive: true });
    }
  },
  300_000,
);

/** Runs one of the project's tools in the copy; throws with what it printed where it fails. */
function run(...words: string[]): void {
  const { status, stdout, stderr } = spawnSync('npx', words, { cwd: copy, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${words.join(' ')}\n${`${stdout}\n${stderr}`.slice(-3000)}`);
}
