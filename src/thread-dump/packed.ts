// What comes packed: gzip is unpacked with the platform's own stream; of the rest, the form is named, with documents and
// recordings that people take for a dump.
import { MOST_BYTES } from './decode.ts';
import { DumpError } from './error.ts';

interface Reader {
  read(): Promise<{ done: boolean; value?: Uint8Array }>;
  cancel(): Promise<void>;
}

/** Declared here because neither the DOM nor Node's types may be needed to compile this library; both have them. */
declare const DecompressionStream: new (format: 'gzip') => object;
declare const Blob: new (
  parts: readonly Uint8Array[],
) => { stream(): { pipeThrough(through: object): { getReader(): Reader } } };

const magics: readonly [form: string, bytes: readonly number[]][] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 3, 4]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['lz4', [0x04, 0x22, 0x4d, 0x18]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['doc', [0xd0, 0xcf, 0x11, 0xe0]],
  ['hprof', [...'JAVA PROFILE'].map((letter) => letter.charCodeAt(0))],
  ['jfr', [0x46, 0x4c, 0x52, 0]],
  ['elf', [0x7f, 0x45, 0x4c, 0x46]],
];
/** How far into a zip the names of its first files are looked for. */
const firstNames = 4096;

/** Name of the form that the bytes are packed or written in, or null where they may be text. */
export function packedForm(bytes: Uint8Array): string | null {
  const form = magics.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))?.[0] ?? null;
  if (form !== 'zip') return form;
  const names = String.fromCharCode(...bytes.subarray(0, firstNames));
  return /word\//.test(names) ? 'docx' : /xl\//.test(names) ? 'xlsx' : 'zip';
}

/** The bytes within; of a broken or endless file, what is read until then. Packed twice is unpacked twice, and no more. */
export async function unpack(bytes: Uint8Array): Promise<{ bytes: Uint8Array; form: string | null }> {
  if (packedForm(bytes) !== 'gzip') return { bytes, form: null };
  const once = await gunzip(bytes);
  return { bytes: packedForm(once) === 'gzip' ? await gunzip(once) : once, form: 'gzip' };
}

async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (!next.value) continue;
      parts.push(next.value);
      size += next.value.length;
      if (size > MOST_BYTES) {
        await reader.cancel();
        throw new DumpError('too-large', { bytes: size, limitBytes: MOST_BYTES });
      }
    }
  } catch (error) {
    if (error instanceof DumpError) throw error;
    if (size === 0) throw new DumpError('packed', { form: 'gzip' });
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
