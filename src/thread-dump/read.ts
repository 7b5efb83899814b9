// From text to dumps: what is JSON by its keys, lines by their titles and headers, HotSpot's last.
import { decode } from './decode.ts';
import { DumpError } from './error.ts';
import { readJsonForms } from './json-forms.ts';
import { countLines } from './lines.ts';
import { packedForm } from './packed.ts';
import { repair } from './repair/repair.ts';
import { readTextForms } from './text-forms.ts';
import type { ThreadDump, ThreadDumps } from './thread-dump.ts';

/** Throws DumpError where there is none in it, or where it is packed. */
export function readThreadDumps(input: Uint8Array | string): ThreadDumps {
  const form = typeof input === 'string' ? null : packedForm(input);
  if (form !== null) throw new DumpError('packed', { form });
  const original = decode(input);
  const { text, notices } = repair(original);
  const dumps = dumpsIn(text);
  const [first] = dumps;
  if (!first) throw nothingFound(original);
  return { format: first.format, dumps, notices };
}

function dumpsIn(text: string): ThreadDump[] {
  for (const { is, read } of [...readJsonForms, ...readTextForms]) {
    const dumps = is(text) ? read(text) : [];
    if (dumps.length > 0) return dumps;
  }
  return [];
}

const javacore = /^(?:0SECTION|1TISIGINFO|3XMTHREADINFO) /m;

function nothingFound(text: string): DumpError {
  if (text.trim() === '') return new DumpError('empty', null);
  if (javacore.test(text)) return new DumpError('javacore', null);
  return new DumpError('no-thread', { lines: countLines(text) });
}
