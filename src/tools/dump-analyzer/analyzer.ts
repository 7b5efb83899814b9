/**
 * What the analyzer's worker does: reads texts of the model or of the viewer, keeps them, and summarises the dump of them
 * that is asked for. Grouping by other frames, or looking at another dump of the same text, is quick.
 */
import { ArchiveError, contentOf, filesIn } from '../../archive/index.ts';
import {
  DumpError,
  type DumpFile,
  type DumpSeries,
  MOST_BYTES,
  readDumpFiles,
  seriesOf,
  type ThreadDump,
  type ThreadDumps,
} from '../../thread-dump/index.ts';
import { type Answer, type NamedText, type Question, type Source, UNREADABLE } from './protocol.ts';
import { summarise } from './summarise.ts';

interface Held {
  of: Source;
  dump: ThreadDump;
}

interface Read extends ThreadDumps {
  series: DumpSeries | null;
}

/** Two dumps are compared with each other; more make a series. */
const FEWEST_OF_A_SERIES = 3;

export function analyzer(): (question: Question) => Promise<Answer> {
  const texts = new Map<Source, Read>();
  let last: Held | undefined;
  let held: Held | undefined;
  return async ({ of, texts: given, shown: asked, framesToCompare, hold }) => {
    if (hold === 'take' && last?.of === of) held = last;
    // A dump of the model and one of the viewer's have no thread in common.
    if (hold === 'release' || held?.of !== of) held = undefined;
    if (given !== undefined) texts.set(of, await readAll(given));
    const read = texts.get(of);
    if (!read) throw new Error('asked about a text that was not read');
    const shown = Math.min(asked, read.dumps.length - 1);
    const dump = read.dumps[shown];
    last = dump && { of, dump };
    const { series, notices } = read;
    const summary = summarise(read.dumps, { shown, framesToCompare, before: held?.dump, series, notices });
    return { summary, isHeld: held !== undefined };
  };
}

async function readAll(given: readonly NamedText[]): Promise<Read> {
  const files = (await Promise.all(given.map(filesOf))).flat();
  if (files.length === 0) throw new ArchiveError('archive-empty', null);
  const read = await readDumpFiles(files);
  return { ...read, series: read.dumps.length < FEWEST_OF_A_SERIES ? null : seriesOf(read.dumps) };
}

/** A text, a file, or those of an archive. */
async function filesOf({ name, text }: NamedText): Promise<DumpFile[]> {
  if (typeof text === 'string') return [{ name, content: text }];
  if (text.size > MOST_BYTES) throw new DumpError('too-large', { bytes: text.size, limitBytes: MOST_BYTES });
  try {
    const archived = await filesIn(text);
    if (!archived) return [{ name, content: new Uint8Array(await text.arrayBuffer()) }];
    const files: DumpFile[] = [];
    for (const one of archived) {
      if (one.bytes > MOST_BYTES) throw new DumpError('too-large', { bytes: one.bytes, limitBytes: MOST_BYTES });
      files.push({ name: one.name, content: await contentOf(one) });
    }
    return files;
  } catch (error) {
    if (error instanceof ArchiveError || error instanceof DumpError) throw error;
    throw Object.assign(new Error('a file that the browser cannot read', { cause: error }), { code: UNREADABLE });
  }
}
