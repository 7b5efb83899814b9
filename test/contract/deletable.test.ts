/** A tale is a folder: without any one of them the rest still type-checks and builds. Done in a copy, by the tools themselves. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const tales = readdirSync(join(root, 'slides'));
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
    const run = (command: string, ...words: string[]) => {
      const { status, stdout, stderr } = spawnSync('npx', [command, ...words], { cwd: copy, encoding: 'utf8' });
      return status === 0 ? '' : `${stdout}\n${stderr}`.slice(0, 2000);
    };
    expect(run('tsc', '-p', 'tsconfig.json')).toBe('');
    expect(run('vite', 'build', '--logLevel', 'error')).toBe('');
    cpSync(join(root, 'slides', tale), folder, { recursive: true });
  },
  180_000,
);
