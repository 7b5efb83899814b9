// Whether a text is a dump, by what is in it and never by its file's name, so that a page can tell a dump from a profile
// before it reads either. A quick look at the beginning, read as the reader would.
import { decode } from './decode.ts';
import { DumpError } from './error.ts';
import type { DumpFormat } from './formats.ts';
import { title, virtualMachine } from './hotspot-lines.ts';
import { readThreadDumps } from './read.ts';
import type { ThreadDump } from './thread-dump.ts';

export interface Recognized {
  format: DumpFormat;
  /** 1: it shows a title, or a form that nothing else has; above 0.5: most of its threads have stacks or states. */
  certainty: number;
}

/** Enough for a title and a dozen threads, behind the beginning of a log. */
const sampleLength = 1 << 19;
/** A JVM's dump may have no title; whatever quotes a name and a number looks like one. */
const byShapeAlone: readonly DumpFormat[] = ['hotspot-text', 'thread-info-text', 'jcmd-dump_to_file-plain'];

/** Null: there is no dump in its beginning. Bytes that are packed are to be unpacked first. */
export function recognizeDump(input: Uint8Array | string): Recognized | null {
  try {
    const sample = decode(input.length > 4 * sampleLength ? input.slice(0, sampleLength) : input);
    const { dumps } = readThreadDumps(sample.slice(0, sampleLength));
    const [first] = dumps;
    return first ? { format: first.format, certainty: certaintyOf(first) } : null;
  } catch (error) {
    if (error instanceof DumpError) return null;
    throw error;
  }
}

function certaintyOf({ format, virtualMachine: machine, threads, date }: ThreadDump): number {
  if (!byShapeAlone.includes(format)) return 1;
  if (machine !== null && (date !== null || virtualMachine.test(`${title}${machine}:`))) return 1;
  const shown = threads.filter(({ frames, state }) => frames.length > 0 || state !== null).length;
  return 0.2 + (0.75 * shown) / Math.max(1, threads.length);
}
