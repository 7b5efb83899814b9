/** The promises of `npm run simulate`: what it lists, prints and refuses. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const script = join(root, 'src/run/command-line.ts');
/** As `npm run` starts it, without npm's own half second. */
const simulate = (...words: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', script, ...words], { cwd: root, encoding: 'utf8' });
let models: { model: string; parameters: Record<string, { kind: string }> }[];
const aModel = () => models[0]?.model ?? '';

beforeAll(() => {
  const { stdout } = spawnSync('npm', ['run', '--silent', 'simulate', '--', 'list', '--json'], {
    cwd: root,
    encoding: 'utf8',
  });
  models = JSON.parse(stdout);
});

test('lists all models with their parameters', () => {
  expect(models.length).toBeGreaterThan(0);
  for (const { model, parameters } of models) {
    expect(model).toMatch(/^[a-z0-9-]+$/);
    expect(Object.values(parameters)[0]?.kind, model).toBeTruthy();
  }
});

test('prints model, values, seed and facts, the same for the same seed', () => {
  const model = aModel();
  const first = simulate(model, 'seed=7', '--json');
  const answer = JSON.parse(first.stdout);
  expect(Object.keys(answer)).toEqual(['model', 'values', 'seed', 'facts']);
  expect(answer.seed).toBe(7);
  expect(simulate(model, 'seed=7', '--json').stdout).toBe(first.stdout);
});

test.each([
  [['no-such-model'], /unknown model: no-such-model/],
  [['MODEL', 'nothing=1'], /unknown parameter: nothing/],
  [['MODEL', 'seed=x'], /invalid seed/],
  [['MODEL', 'word'], /not name=value: word/],
  [['--batch', 'no-such-file.json'], /cannot read no-such-file/],
  [[], /usage/],
])('%j ends with 2 and one clear line', (words, said) => {
  const { status, stderr, stdout } = simulate(...words.map((word) => (word === 'MODEL' ? aModel() : word)));
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(said);
});

test('a batch answers in order, and one bad case does not spoil the others', () => {
  const model = aModel();
  const file = join(mkdtempSync(join(tmpdir(), 'batch-')), 'cases.json');
  writeFileSync(file, JSON.stringify([{ model }, { model: 'gone' }, { model, seed: 3 }]));
  const answers = JSON.parse(simulate('--batch', file, '--json').stdout);
  expect(answers.map((answer: { model?: string; error?: string }) => answer.model ?? answer.error)).toEqual([
    model,
    expect.stringContaining('unknown model: gone'),
    model,
  ]);
});
