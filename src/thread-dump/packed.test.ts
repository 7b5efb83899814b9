// What comes packed is unpacked where the platform can, and named where it cannot.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { words } from './command-line-words.ts';
import { DumpError, readThreadDumps, sentenceOf, unpack } from './index.ts';
import { fixture } from './samples.ts';

const text = fixture('deadlock-of-two.txt');

describe('gzip', () => {
  it('is unpacked, also twice', async () => {
    for (const packed of [gzipSync(text), gzipSync(gzipSync(text))]) {
      const { bytes, form } = await unpack(packed);
      expect(form).toBe('gzip');
      expect(readThreadDumps(bytes).dumps[0]?.threads).toHaveLength(17);
    }
  });

  it('gives what there is of a cut one, and a code where there is nothing', async () => {
    const packed = gzipSync(text.repeat(20));
    const { bytes } = await unpack(packed.subarray(0, packed.length - 200));
    expect(readThreadDumps(bytes).dumps.length).toBeGreaterThan(1);
    await expect(unpack(packed.subarray(0, 5))).rejects.toMatchObject({ code: 'packed', data: { form: 'gzip' } });
  });

  it('leaves other bytes as they are', async () => {
    const bytes = new TextEncoder().encode(text);
    expect(await unpack(bytes)).toEqual({ bytes, form: null });
  });
});

describe('what cannot be read', () => {
  const bytesOf = (start: readonly number[], rest = '') =>
    Uint8Array.from([...start, ...new TextEncoder().encode(rest)]);
  const zip = [0x50, 0x4b, 3, 4];
  it.each([
    ['zip', bytesOf(zip, '\0\0\0\0dumps/one.txt')],
    ['docx', bytesOf(zip, '\0\0\0\0[Content_Types].xml word/document.xml')],
    ['xlsx', bytesOf(zip, '\0\0\0\0[Content_Types].xml xl/workbook.xml')],
    ['zstd', bytesOf([0x28, 0xb5, 0x2f, 0xfd])],
    ['rtf', new TextEncoder().encode('{\\rtf1\\ansi "main" #1 prio=5 tid=0x1 nid=0x1 runnable}')],
    ['pdf', new TextEncoder().encode('%PDF-1.7')],
    ['hprof', new TextEncoder().encode('JAVA PROFILE 1.0.2\0')],
    ['jfr', bytesOf([0x46, 0x4c, 0x52, 0])],
  ])('is named: %s', (form, bytes) => {
    let error: unknown;
    try {
      readThreadDumps(bytes);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(DumpError);
    expect(error).toMatchObject({ code: 'packed', data: { form } });
    expect(sentenceOf(words.errors, error as DumpError)).toMatch(/^no thread dump read: this is .{5,}/);
  });
});
