/** What is packed by the build comes out as it was, in whatever pieces it arrives. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readTar } from './read-tar.ts';
import { PackedBlob, unpack } from './unpack.ts';

const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const inPieces = (content: Uint8Array, size: number) =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (let at = 0; at < content.length; at += size)
        controller.enqueue(new Uint8Array(content.subarray(at, at + size)));
      controller.close();
    },
  });
const textOf = async (stream: ReadableStream) => new Response(stream).text();

test('packed or not, the same comes out', async () => {
  const content = bytes('as it was '.repeat(5000));
  for (const given of [content, gzipSync(content)]) {
    expect(await textOf(await unpack(inPieces(given, 1000)))).toBe('as it was '.repeat(5000));
    expect(new Uint8Array(await new PackedBlob([given]).arrayBuffer())).toEqual(content);
  }
  expect(await textOf(await unpack(inPieces(bytes(''), 1)))).toBe('');
});

test.each([1, 100, 512, 1_000_000])(
  'a tar in pieces of %i bytes: files and folders, empty ones and long names too',
  async (size) => {
    const folder = mkdtempSync(join(tmpdir(), 'tar-'));
    const long = `${'deep/'.repeat(25)}file`;
    const written: Record<string, string> = {
      PG_VERSION: '18\n',
      'base/1/2': 'x'.repeat(2000),
      'base/empty': '',
      [long]: 'y',
    };
    for (const [name, content] of Object.entries(written)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const tar = execFileSync('tar', ['--format=ustar', '-cf', '-', '-C', folder, '.']);
    rmSync(folder, { recursive: true });
    const files: Record<string, string> = {};
    const folders: string[] = [];
    for await (const { name, content } of readTar(inPieces(tar, size))) {
      if (content) files[name.replace('./', '')] = new TextDecoder().decode(content);
      else folders.push(name);
    }
    expect(files).toEqual(written);
    expect(folders).toContain('./base/1/');
  },
);
