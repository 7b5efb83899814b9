import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { zip } from '../archive/testing/zip.ts';

const command = fileURLToPath(new URL('command-line.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'profiles-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

function run(words: string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', command, ...words], { input, encoding: 'utf8' });
}

const stacks = '# a comment\nmain;query 60\nmain;render 10\nmain;render;main 30\n';

describe('the command line', { timeout: 60_000 }, () => {
  it('prints each function as JSON, by its total, a recursive one counted once', () => {
    const { status, stdout, stderr } = run([write('shop.folded', stacks), '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      format: 'collapsed',
      profiles: [
        {
          name: 'shop.folded',
          unit: 'samples',
          total: 100,
          leftOut: 1,
          notes: [],
          frames: [
            { name: 'main', self: 30, total: 100 },
            { name: 'query', self: 60, total: 60 },
            { name: 'render', self: 10, total: 40 },
          ],
        },
      ],
    });
  });

  it('knows a .cpuprofile by its content, and its unit', () => {
    const nodes = [{ id: 1, callFrame: { functionName: 'render', url: 'file:///srv/list.js', lineNumber: 11 } }];
    const { stdout } = run(['-', '--json'], JSON.stringify({ nodes, samples: [1, 1], timeDeltas: [0, 500] }));
    expect(JSON.parse(stdout)).toMatchObject({
      format: 'cpuprofile',
      profiles: [{ unit: 'microseconds', total: 1000, frames: [{ name: 'render list.js:12', self: 1000 }] }],
    });
  });

  it('prints a report, from standard input too', () => {
    const { status, stdout } = run(['-'], stacks);
    expect(status).toBe(0);
    expect(stdout).toContain('total: 100 samples, left out: 1');
    expect(stdout).toMatch(
      /themselves:\n {3}60\.0% \[50\.2 to {2}69\.1\] {2}query\n[\s\S]*call:\n {2}100\.0% \[96\.3 to 100\.0\] {2}main\n/,
    );
  });

  it('reads the files of an archive, and names those that it cannot read', () => {
    const archive = write(
      'runs.zip',
      zip([
        { name: 'run/a.folded', text: 'main;query 6\n' },
        { name: 'run/notes.txt', text: 'nothing of use\n' },
        { name: 'b.json', text: JSON.stringify({ shared: { frames: [] }, profiles: [] }), stored: true },
        { name: 'c.folded', text: 'main;render 3\n' },
      ]),
    );
    const { status, stdout } = run([archive, '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      format: 'collapsed',
      profiles: [
        { file: 'run/a.folded', name: 'a.folded', total: 6 },
        { file: 'c.folded', total: 3 },
      ],
      leftOutFiles: [{ file: 'run/notes.txt' }, { file: 'b.json' }],
    });
    expect(run([archive]).stdout).toMatch(
      /file: run\/a\.folded[\s\S]*left out: run\/notes\.txt \(no profile found: line 1/,
    );
  });

  it('says in one line why an archive stays shut', () => {
    const locked = write('locked.zip', zip([{ name: 'a', text: 'a 1', flags: 1 }]));
    const { status, stdout, stderr } = run([locked]);
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: 'no profile read: it is an archive with a password: unpack it, and bring what is in it\n',
    });
  });

  it.each([
    [[], 'missing FILE'],
    [['no-such-file'], 'invalid FILE: no-such-file (no such file)'],
    [[folder], '(a directory)'],
    [['-', '--jsom'], 'invalid option: --jsom'],
    [['a', 'b'], 'one FILE at a time: b'],
    [['-', '--json'], 'no profile found: there are no samples in it'],
    [[write('prose.txt', 'Dear reader,\n')], 'line 1 is no stack (frames joined by semicolons'],
    [[write('cut.cpuprofile', '{"nodes": [')], 'broken or cut off'],
    [[write('trace.json', '{"traceEvents": []}')], 'it is a trace of events'],
    [[write('jfr', 'FLR\0')], 'jfrconv --cpu -o collapsed'],
  ])('answers %j with 2 and one line', (words, line) => {
    const { status, stdout, stderr } = run(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(line);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
