/**
 * What the analyzer's worker does: reads a text of the model or of the viewer, keeps it, and summarises the dump of it that
 * is asked for. Grouping by other frames, or looking at another dump of the same text, is quick.
 */
import { DumpError, MOST_BYTES, readThreadDumps, type ThreadDump, type ThreadDumps } from '../../thread-dump/index.ts';
import { type Answer, type Question, type Source, UNREADABLE } from './protocol.ts';
import { summarise } from './summarise.ts';

interface Held {
  of: Source;
  dump: ThreadDump;
}

export function analyzer(): (question: Question) => Promise<Answer> {
  const texts = new Map<Source, ThreadDumps>();
  let last: Held | undefined;
  let held: Held | undefined;
  return async ({ of, text, shown: asked, framesToCompare, hold }) => {
    if (hold === 'take' && last?.of === of) held = last;
    // A dump of the model and one of the viewer's have no thread in common.
    if (hold === 'release' || held?.of !== of) held = undefined;
    if (text !== undefined) texts.set(of, readThreadDumps(await contentOf(text)));
    const read = texts.get(of);
    if (!read) throw new Error('asked about a text that was not read');
    const shown = Math.min(asked, read.dumps.length - 1);
    const dump = read.dumps[shown];
    last = dump && { of, dump };
    const summary = summarise(read.dumps, { shown, framesToCompare, before: held?.dump });
    return { summary, isHeld: held !== undefined };
  };
}

async function contentOf(text: string | Blob): Promise<string | Uint8Array> {
  if (typeof text === 'string') return text;
  if (text.size > MOST_BYTES) throw new DumpError('too-large', { bytes: text.size, limitBytes: MOST_BYTES });
  try {
    return new Uint8Array(await text.arrayBuffer());
  } catch (error) {
    throw Object.assign(new Error('a file that the browser cannot read', { cause: error }), { code: UNREADABLE });
  }
}
