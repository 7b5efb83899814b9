/**
 * A tale is a folder: without any one of them the rest still type-checks and builds, and its commands run; the tests that
 * are no tale's pass without either half of the tales; a new tale, as `npm run new-tale` writes it, is right in all that
 * CONTRIBUTING promises. Done in a copy, by the tools themselves.
 */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
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
async function without(gone: readonly string[], then: () => Promise<void>): Promise<void> {
  for (const tale of gone) rmSync(join(copy, 'slides', tale), { recursive: true });
  try {
    await then();
  } finally {
    for (const tale of gone) cpSync(join(root, 'slides', tale), join(copy, 'slides', tale), { recursive: true });
  }
}

test.each(tales)(
  'without %s',
  async (tale) => {
    await without([tale], async () => {
      await checkTypes();
      await run('vite', 'build', '--minify', 'false', '--logLevel', 'error');
      // Whether the talk still has the right length is a question to each deletion.
      await run('vitest', 'run', '--project', 'fast', 'test/contract/talk.test.ts');
      for (const [script, ...words] of commands) await must('npm', ['run', '--silent', script, '--', ...words]);
    });
  },
  5 * MINUTES,
);

test.each([
  ['the first, the third …', tales.filter((_, i) => i % 2 === 0)],
  ['the second, the fourth …', tales.filter((_, i) => i % 2 === 1)],
])(
  'without %s the tests of the others pass',
  async (_, gone) => {
    await without(gone, async () => {
      await run('biome', 'ci', '--error-on-warnings', '.');
      await run('vitest', 'run', '--project', 'fast', 'test/unit');
    });
  },
  5 * MINUTES,
);

test(
  'with a new tale, as it is written',
  async () => {
    const name = 'newcomers-own';
    const folders = () => readdirSync(join(copy, 'slides'));
    const before = folders();
    await must('npm', ['run', '--silent', 'new-tale', '--', name]);
    const folder = folders().find((one) => !before.includes(one)) ?? name;
    try {
      expect(folder).toMatch(/^\d/);
      await checkTypes();
      await run('biome', 'ci', '--error-on-warnings', join('slides', folder));
      const contracts = ['talk', 'words', 'sources'].map((one) => `test/contract/${one}.test.ts`);
      await run('vitest', 'run', '--project', 'fast', `slides/${folder}`, ...contracts);
      const its = ['test/contract/models.test.ts', 'test/contract/frames.test.ts', '-t', name];
      await run('vitest', 'run', '--project', 'fast', ...its);
      await run('vite', 'build', '--minify', 'false', '--logLevel', 'error');
    } finally {
      rmSync(join(copy, 'slides', folder), { recursive: true, force: true });
    }
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
const run = (tool: string, ...words: string[]) => must(join(copy, 'node_modules/.bin', tool), words);

/** What it has found out of the other files stays from one time to the next. */
async function checkTypes(): Promise<void> {
  for (const [config, info] of [
    ['tsconfig.json', 'types'],
    ['tsconfig.model.json', 'model-types'],
    ['tsconfig.worker.json', 'worker-types'],
  ] as const)
    await run('tsc', '-p', config, '--incremental', '--tsBuildInfoFile', join(copy, '.cache', info));
}

/** Throws with what a program printed where it fails. */
async function must(program: string, words: readonly string[]): Promise<void> {
  await promisify(execFile)(program, words, { cwd: copy, maxBuffer: 64_000_000 }).catch((error) => {
    const printed = `${error.stdout}\n${error.stderr}`.slice(-3000);
    throw new Error(`${program} ${words.join(' ')}\n${printed}`, { cause: error });
  });
}
