// Several files at once: each may be packed, and hold several dumps. All that are read make one list, in the order in which
// they were taken; a file that cannot be read is left out and named, unless it is the only one.
import { DumpError } from './error.ts';
import type { DumpNotice } from './notices.ts';
import { unpack } from './packed.ts';
import { readThreadDumps } from './read.ts';
import { inOrder } from './series.ts';
import type { ThreadDump, ThreadDumps } from './thread-dump.ts';

export interface DumpFile {
  name: string;
  content: Uint8Array | string;
}

export async function readDumpFiles(files: readonly DumpFile[]): Promise<ThreadDumps> {
  const notices: DumpNotice[] = [];
  const dumps: ThreadDump[] = [];
  let refused: unknown = new DumpError('empty', null);
  for (const { name, content } of files) {
    try {
      const { text, form } = await contentOf(content);
      const read = readThreadDumps(text);
      if (form !== null) notices.push({ code: 'unpacked', data: { form } });
      notices.push(...read.notices);
      for (const dump of read.dumps) dumps.push(files.length > 1 ? { ...dump, file: name } : dump);
    } catch (error) {
      if (!(error instanceof DumpError)) throw error;
      refused = error;
      notices.push({ code: 'file-left-out', data: { file: name, problem: error.code } });
    }
  }
  const [first] = dumps;
  if (!first) throw refused;
  const ordered = inOrder(dumps);
  if (files.length > 1 && !ordered.isKnown) notices.push({ code: 'order-unknown', data: { dumps: dumps.length } });
  const forms = new Set(dumps.map(({ format }) => format));
  if (forms.size > 1) notices.push({ code: 'forms-mixed', data: { forms: [...forms] } });
  return { format: (ordered.dumps[0] ?? first).format, dumps: ordered.dumps, notices };
}

async function contentOf(content: Uint8Array | string): Promise<{ text: Uint8Array | string; form: string | null }> {
  if (typeof content === 'string') return { text: content, form: null };
  const { bytes, form } = await unpack(content);
  return { text: bytes, form };
}
