/** A file of the built deck as it is sent: packed where that pays, with a tag by which a browser asks for nothing twice. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const pack = promisify(gzip);

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
const PACKED = /^(text|application\/(json|wasm)|image\/svg)/;

export interface BuiltFile {
  type: string;
  tag: string;
  bytes: Buffer;
  /** Undefined where packing would not make it smaller. */
  packed: Buffer | undefined;
}

/** @param edit of a page's text */
export async function builtFile(path: string, edit?: (text: string) => string): Promise<BuiltFile> {
  const type = types[extname(path)] ?? 'application/octet-stream';
  const read = await readFile(path);
  const bytes = edit ? Buffer.from(edit(read.toString())) : read;
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return { type, tag, bytes, packed: PACKED.test(type) ? await pack(bytes) : undefined };
}
