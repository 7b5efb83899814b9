/**
 * A tale is a folder: without any one of them the rest still type-checks and builds, and its commands run; the tests that
 * are no tale's pass without either half of the tales. Done in a copy, by the tools themselves.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const MINUTES = 60_000;
const root = join(import.meta.dirname, '../..');
/** The project's commands, with words that each answers. */
const commands: readonly (readonly [script: string, ...words: string[]])[] = [
  ['simulate', 'list', '--json'],
  ['thread-dump', 'src/thread-dump/fixtures/deadlock-of-two.txt', '--json'],
];
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

/** Does something where some tales are not. */
function without(gone: readonly string[], then: () => void): void {
  for (const tale of gone) rmSync(join(copy, 'slides', tale), { recursive: true });
  try {
    then();
  } finally {
    for (const tale of gone) cpSync(join(root, 'slides', tale), join(copy, 'slides', tale), { recursive: true });
  }
}

test.each(tales)(
  'without %s',
  (tale) => {
    without([tale], () => {
      // What it has found out of the other files stays from one deletion to the next.
      run('tsc', '-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', join(copy, '.cache/types'));
      run('tsc', '-p', 'tsconfig.model.json', '--incremental', '--tsBuildInfoFile', join(copy, '.cache/model-types'));
      run('vite', 'build', '--minify', 'false', '--logLevel', 'error');
      // Whether the talk still has the right length is a question to each deletion.
      run('vitest', 'run', '--project', 'fast', 'test/contract/talk.test.ts');
      for (const [script, ...words] of commands) must('npm', ['run', '--silent', script, '--', ...words]);
    });
  },
  5 * MINUTES,
);

test.each([
  ['the first, the third …', tales.filter((_, i) => i % 2 === 0)],
  ['the second, the fourth …', tales.filter((_, i) => i % 2 === 1)],
])(
  'without %s the tests of the others pass',
  (_, gone) => {
    without(gone, () => {
      run('biome', 'ci', '--error-on-warnings', '.');
      run('vitest', 'run', '--project', 'fast', 'test/unit');
    });
  },
  5 * MINUTES,
);

test('each script is there', () => {
  const scripts = JSON.stringify(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts);
  const named = scripts.match(/[\w./-]+\.(ts|mjs)\b/g) ?? [];
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

/** Runs one of the project's tools in the copy. */
function run(tool: string, ...words: string[]): void {
  must(join(copy, 'node_modules/.bin', tool), words);
}

/** Throws with what a program printed where it fails. */
function must(program: string, words: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: copy, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}\n${`${stdout}\n${stderr}`.slice(-3000)}`);
}
