// From text to dumps: what is JSON by its keys, lines by their titles and headers, HotSpot's last.
import { decode } from './decode.ts';
import { DumpError } from './error.ts';
import { readJsonForms } from './json-forms.ts';
import { countLines } from './lines.ts';
import { packedForm } from './packed.ts';
import { type Repaired, repair } from './repair/repair.ts';
import { columnsOf } from './repair/table.ts';
import { readTextForms } from './text-forms.ts';
import type { ThreadDump, ThreadDumps } from './thread-dump.ts';

/** Throws DumpError where there is none in it, or where it is packed. */
export function readThreadDumps(input: Uint8Array | string): ThreadDumps {
  const form = typeof input === 'string' ? null : packedForm(input);
  if (form !== null) throw new DumpError('packed', { form });
  const original = decode(input);
  for (const { text, notices } of attempts(original)) {
    const dumps = dumpsIn(text);
    const [first] = dumps;
    if (first) return { format: first.format, dumps, notices };
  }
  throw nothingFound(original);
}

/** As it shows itself; else as lines behind marks that look like JSON; else as a column of a table. */
function* attempts(original: string): Generator<Repaired> {
  yield repair(original);
  if (/^\s*[{[]/.test(original)) yield repair(original, true);
  for (const column of columnsOf(original)) {
    const { text, notices } = repair(column);
    yield { text, notices: [{ code: 'table', data: { rows: countLines(column) } }, ...notices] };
  }
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
