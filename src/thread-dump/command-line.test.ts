import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { zip } from '../archive/testing/zip.ts';
import { analyzeThreadDumps } from './index.ts';
import { fixture, jdk6 } from './samples.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

function run(words: string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', here('command-line.ts'), ...words], {
    input,
    encoding: 'utf8',
  });
}

describe('the command line', { timeout: 60_000 }, () => {
  it('prints the analysis as JSON', () => {
    const { status, stdout, stderr } = run([here('fixtures/deadlock-of-two.txt'), '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual(analyzeThreadDumps(fixture('deadlock-of-two.txt')));
  });

  it('prints a report, from standard input too', () => {
    const { status, stdout } = run(['-'], jdk6);
    expect(status).toBe(0);
    expect(stdout).toContain('Worker-1 blocks 2');
  });

  it('takes several files for one series, and says what was left out', () => {
    const { status, stdout } = run([
      here('fixtures/busy-l-e.txt'),
      here('fixtures/Busy.java'),
      here('fixtures/busy-kill-3.txt'),
    ]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^series of 3; seconds between: /m);
    expect(stdout).toMatch(/left out: .*Busy\.java \(no-thread\)/);
  });

  it('takes the files of an archive for a series', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dumps-'));
    const archive = join(folder, 'dumps.zip');
    writeFileSync(
      archive,
      zip(['busy-l-e.txt', 'busy-kill-3.txt'].map((name) => ({ name: `shop/${name}`, text: fixture(name) }))),
    );
    const { status, stdout } = run([archive, '--json']);
    rmSync(folder, { recursive: true });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).dumps).toHaveLength(
      analyzeThreadDumps(fixture('busy-l-e.txt')).dumps.length +
        analyzeThreadDumps(fixture('busy-kill-3.txt')).dumps.length,
    );
  });

  it.each([
    [[], 'missing FILE'],
    [['no-such-file'], 'invalid FILE: no-such-file (no such file)'],
    [[here('fixtures')], 'a directory'],
    [['-', '--jsom'], 'invalid option: --jsom'],
    [[here('fixtures/busy-kill-3.txt'), 'no-such-file'], 'invalid FILE: no-such-file'],
    [['-', '--json'], 'no thread dump found: the text is empty'],
  ])('answers %j with 2 and one line', (words, line) => {
    const { status, stdout, stderr } = run(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(line);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
