/** The worker's list is what lies on the disk: all that a page may ask for, by its content; and what hosts read is of one policy. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hostFile, hostFiles } from '../../../src/build/hosting.ts';
import { listFiles } from '../../../src/build/offline-plugin.ts';
import { embedHeaders, headers } from '../../../src/build/page-plugin.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deck-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

describe('the list of files', () => {
  test('has all pages, whichever there are, and what they need, in one order', async () => {
    for (const path of ['read.html', 'index.html', 'assets/b.js', 'assets/a.css', 'share/one.html', 'icon.svg'])
      write(path, path);
    const { core, large } = await listFiles(folder);
    expect(core.map(({ path }) => path)).toEqual([
      'assets/a.css',
      'assets/b.js',
      'icon.svg',
      'index.html',
      'read.html',
      'share/one.html',
    ]);
    expect(large).toEqual([]);
    const digest = createHash('sha256').update('index.html').digest('hex').slice(0, 32);
    expect(core[3]).toEqual({ path: 'index.html', digest, bytes: 10 });
  });

  test('lets large parts of labs wait, but no picture, and leaves out what no page asks for', async () => {
    write('index.html', '');
    write('stills/crowd.2.svg', 'x'.repeat(1_000_000));
    write('assets/engine.packed', 'x'.repeat(1_000_000));
    write('assets/more.tar-1.gz', 'x');
    for (const path of ['share.png', 'share/one.png', 'service-worker.js', ...hostFiles]) write(path, 'x');
    const { core, large } = await listFiles(folder);
    expect(core.map(({ path }) => path)).toEqual(['index.html', 'stills/crowd.2.svg']);
    expect(large.map(({ path }) => path)).toEqual(['assets/engine.packed', 'assets/more.tar-1.gz']);
  });
});

describe('what hosts read', () => {
  const files = ['index.html', 'read.html', 'embed.html', 'licences.txt', 'assets/a-1.js', 'share/one.html'];
  const hosts = ['_headers', 'vercel.json', '.htaccess', 'hosting/nginx.conf', 'hosting/Caddyfile'];

  test.each(hosts)('%s sends every header of the policy, and those of a page that may stand in a frame', (name) => {
    const text = hostFile(name, files);
    for (const policy of [headers, embedHeaders])
      for (const [header, value] of Object.entries(policy)) {
        expect(text).toContain(header);
        expect(text).toContain(value);
      }
    expect(text).toMatch(/max-age=31536000, immutable/);
  });

  test('no two rules of _headers mean the same address: their values would be added up', () => {
    const rules = hostFile('_headers', files)
      .split('\n')
      .filter((line) => line.startsWith('/'));
    expect(rules).toEqual([
      '/',
      '/index.html',
      '/index',
      '/read.html',
      '/read',
      '/licences.txt',
      '/share/*',
      '/embed.html',
      '/embed',
      '/assets/*',
    ]);
  });

  test('the rules of vercel.json part a page that may stand in a frame from the rest', () => {
    const { headers: rules } = JSON.parse(hostFile('vercel.json', files));
    const policies = (path: string) =>
      (rules as { source: string; headers: { key: string; value: string }[] }[])
        .filter(({ source }) => new RegExp(`^${source}$`).test(path))
        .flatMap((rule) => rule.headers)
        .filter(({ key }) => key === 'Content-Security-Policy')
        .map(({ value }) => value);
    expect(policies('/embed.html')).toEqual([embedHeaders['Content-Security-Policy']]);
    expect(policies('/embed')).toEqual([embedHeaders['Content-Security-Policy']]);
    for (const path of ['/', '/read.html', '/embedded.html', '/assets/a-1.js'])
      expect(policies(path), path).toEqual([headers['Content-Security-Policy']]);
  });
});
