/** Reads a file of profiles, of whichever form it is: told by its content, never by its name. */
import { ROOT } from './call-tree.ts';
import { ProfileError, problemOf } from './error.ts';
import { CallEvents } from './formats/call-events.ts';
import { CollapsedReader } from './formats/collapsed.ts';
import { readFlameGraphHtml } from './formats/flame-graph-html.ts';
import { isFlameGraphSvg, readFlameGraphSvg } from './formats/flame-graph-svg.ts';
import type { JsonObject } from './formats/json.ts';
import { otherBinary, otherJsonHead, otherText } from './formats/other-formats.ts';
import { PerfScriptReader } from './formats/perf-script.ts';
import { looksLikePprof, readPprof } from './formats/pprof.ts';
import { ofTrace, type ReadProfiles, readJson } from './formats/read-json.ts';
import { TRACE_EVENTS, TraceReader } from './formats/trace.ts';
import { V8Callees, V8Nodes } from './formats/v8-nodes.ts';
import { decoded, decodedHead, encoded, type Peeked, type Pieces, peek, whole, without } from './input/bytes.ts';
import { byteOrderMark, encodingOf } from './input/encoding.ts';
import { JsonElements } from './input/json-elements.ts';
import { JsonTexts } from './input/json-texts.ts';
import { JsonValues } from './input/json-values.ts';
import { isDoubled, linesOf } from './input/lines.ts';
import { type Mending, mended, mendings } from './input/mend/mend.ts';
import { pageText } from './input/mend/page.ts';
import { textDecoder } from './input/platform.ts';
import { packing, unpacked } from './input/unpack.ts';
import type { ProfileNote } from './note.ts';
import type { Profile, ProfileFile } from './profile.ts';
import { kindOf } from './recognise.ts';

const LARGEST_BYTES = 2_000_000_000;
/** What JSON says stays in memory until it is read, and so do a page and a packed pprof. */
const LARGEST_JSON_BYTES = 400_000_000;
const PEEK_BYTES = 65_536;
/** A table in a log in a mail. */
const MOST_LAYERS = 5;
/** Packed files within packed ones. */
const MOST_WRAPPINGS = 3;

export interface ReadOptions {
  /** Size of the file, where it is known before it is read. */
  bytes?: number;
  /** How many bytes were read so far. */
  progress?(bytes: number): void;
}

export async function readProfile(file: Pieces, { bytes, progress }: ReadOptions = {}): Promise<ProfileFile> {
  const opened: Peeked[] = [];
  const open = async (pieces: Pieces): Promise<Peeked> => {
    const peeked = await peek(pieces, PEEK_BYTES);
    opened.unshift(peeked);
    return peeked;
  };
  try {
    let source: Peeked = { ...(await open(reported(file, progress))), bytes };
    if (bytes !== undefined && bytes > LARGEST_BYTES) throw tooLarge(bytes, LARGEST_BYTES);
    for (let i = 0, form = packing(source.head); form && i < MOST_WRAPPINGS; i++, form = packing(source.head))
      source = await open(unpacked(source.pieces, form));
    const { format, profiles } = await read(source, open);
    if (!profiles.some(({ tree }) => (tree.totals()[ROOT] ?? 0) > 0)) throw new ProfileError('empty', null);
    return { format, profiles };
  } catch (error) {
    // What the readers do not throw themselves is an engine's: a field of an odd type, or no memory left.
    if (error instanceof ProfileError || isOfTheSource(error)) throw error;
    const { code, data } = problemOf(error);
    throw new ProfileError(code, data);
  } finally {
    for (const { close } of opened) await close();
  }
}

/** What a file system or a stream says has a code of its own. */
const isOfTheSource = (error: unknown): boolean => typeof (error as { code?: unknown } | null)?.code === 'string';

async function* reported(pieces: Pieces, progress: ReadOptions['progress']): Pieces {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    yield piece;
    progress?.(bytes);
  }
}

async function* limited(pieces: Pieces, limitBytes: number): Pieces {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > limitBytes) throw tooLarge(bytes, limitBytes);
    yield piece;
  }
}

const tooLarge = (bytes: number, limitBytes: number): ProfileError =>
  new ProfileError('too-large', {
    bytes,
    limitBytes,
    ...(limitBytes < LARGEST_BYTES && { ofLinesBytes: LARGEST_BYTES }),
  });

async function read(source: Peeked, open: (pieces: Pieces) => Promise<Peeked>): Promise<ReadProfiles> {
  if (source.head.length === 0) throw new ProfileError('empty', null);
  const format = otherBinary(source.head);
  if (format) throw new ProfileError('other-format', { format });
  if (looksLikePprof(source.head))
    return { format: 'pprof', profiles: [readPprof(await whole(limited(source.pieces, LARGEST_JSON_BYTES)))] };
  const encoding = encodingOf(source.head);
  if (encoding === undefined) throw new ProfileError('binary', null);
  if (encoding !== 'utf-8') return readText(await open(encoded(decoded(source.pieces, encoding))), open);
  return readText(byteOrderMark(source.head) ? await open(without(source.pieces, 3)) : source, open);
}

/** UTF-8. */
async function readText(text: Peeked, open: (pieces: Pieces) => Promise<Peeked>): Promise<ReadProfiles> {
  let source = text;
  const done: Mending[] = [];
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const found = mendings(decodedHead(source.head)).filter(({ sign }) => !done.some((one) => one.sign === sign));
    if (found.length === 0) break;
    source = await open(mended(source.pieces, found));
    done.push(...found);
  }
  const read = await readKind(decodedHead(source.head), source, open);
  const note: ProfileNote = { code: 'mended', data: { signs: done.map(({ sign }) => sign) } };
  return done.length > 0 ? noted(read, note) : read;
}

const noted = ({ format, profiles }: ReadProfiles, note: ProfileNote): ReadProfiles => ({
  format,
  profiles: profiles.map((profile) => ({ ...profile, notes: withNote(profile.notes, note) })),
});

/** What was put right is one note, however many did it. */
function withNote(notes: readonly ProfileNote[], note: ProfileNote): ProfileNote[] {
  const signs = [note, ...notes].flatMap((one) => (one.code === 'mended' ? one.data.signs : []));
  if (note.code !== 'mended') return [...notes, note];
  return [...notes.filter(({ code }) => code !== 'mended'), { code: 'mended', data: { signs: [...new Set(signs)] } }];
}

async function readKind(
  head: string,
  { pieces, bytes }: Peeked,
  open: (pieces: Pieces) => Promise<Peeked>,
): Promise<ReadProfiles> {
  const kind = kindOf(head);
  const format = kind === 'lines' ? otherText(head) : otherJsonHead(head);
  if (format) throw new ProfileError('other-format', { format });
  if (kind === 'trace') return readTrace(limited(pieces, LARGEST_BYTES));
  if (kind === 'json' && bytes !== undefined && bytes > LARGEST_JSON_BYTES) throw tooLarge(bytes, LARGEST_JSON_BYTES);
  if (kind === 'json') return readWholeJson(limited(pieces, LARGEST_JSON_BYTES));
  if (kind === 'markup')
    return readMarkup(textDecoder().decode(await whole(limited(pieces, LARGEST_JSON_BYTES))), open);
  if (kind === 'perf-script')
    return { format: kind, profiles: await readPerfScript(limited(pieces, LARGEST_BYTES), isDoubled(head)) };
  return { format: 'collapsed', profiles: await readCollapsed(limited(pieces, LARGEST_BYTES)) };
}

/** Nobody asks for them here, and they may be most of a file. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  ...['positionTicks', 'deoptReason', 'scriptId'],
  ...['markers', 'nativeSymbols', 'threadCPUDelta', 'eventDelay', 'responsiveness'],
]);

async function readWholeJson(pieces: Pieces): Promise<ReadProfiles> {
  const within = new V8Nodes();
  const values = new JsonValues({
    without: PASSED_OVER,
    // What a file has very many of is taken apart when it comes.
    gather: { nodes: () => new V8Nodes(), children: () => new V8Callees(within), events: () => new CallEvents() },
  });
  const value = await parsed(async () => {
    for await (const piece of pieces) values.push(piece);
    return values.end();
  });
  const read = readJson(value);
  return values.hasMore ? noted(read, { code: 'mended', data: { signs: ['around'] } }) : read;
}

async function parsed(parse: () => unknown): Promise<unknown> {
  try {
    return await parse();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ProfileError('broken-json', null);
  }
}

async function readTrace(pieces: Pieces): Promise<ReadProfiles> {
  const reader = new TraceReader();
  const texts = new JsonTexts();
  const found = (bytes: Uint8Array) => {
    const values = new JsonValues({ without: PASSED_OVER, texts });
    values.push(bytes);
    reader.add(values.end() as JsonObject);
  };
  const elements = new JsonElements({ field: 'traceEvents', values: TRACE_EVENTS, found });
  await parsed(async () => {
    for await (const piece of pieces) elements.push(piece);
  });
  const profiles = reader.end();
  if (profiles.length === 0 && elements.fields.has('stackFrames'))
    throw new ProfileError('other-format', { format: 'hermes' });
  const read = ofTrace(profiles);
  return elements.isCutOff ? noted(read, { code: 'cut-off', data: null }) : read;
}

async function readCollapsed(pieces: Pieces): Promise<Profile[]> {
  const reader = new CollapsedReader();
  for await (const piece of pieces) reader.push(piece);
  return reader.end();
}

/** `doubled`: a blank line follows each, where one would end a stack. */
async function readPerfScript(pieces: Pieces, doubled: boolean): Promise<Profile[]> {
  const reader = new PerfScriptReader();
  let isPassed = true;
  for await (const line of linesOf(decoded(pieces))) {
    isPassed = doubled && !isPassed && line.trim() === '';
    if (!isPassed) reader.push(line);
  }
  return reader.end();
}

/** A page may have pictures in it, and a picture no page; a page that draws nothing may show stacks as its text. */
async function readMarkup(text: string, open: (pieces: Pieces) => Promise<Peeked>): Promise<ReadProfiles> {
  if (!/<html\b|<!doctype html/i.test(text) && isFlameGraphSvg(text))
    return { format: 'flame-graph-svg', profiles: [readFlameGraphSvg(text)] };
  try {
    return { format: 'flame-graph-html', profiles: readFlameGraphHtml(text) };
  } catch (error) {
    const shown = pageText(text);
    if (!(error instanceof ProfileError) || !STACKS.test(shown)) throw error;
    const read = await readText(await open(encoded(of(shown))), open);
    return noted(read, { code: 'mended', data: { signs: ['page'] } });
  }
}

/** Two lines of stacks, or JSON. */
const STACKS = /^[^\n]*\S;[^\n;]+\s\d+[ \t]*\n[^\n]*\S;[^\n;]+\s\d+[ \t]*$|^\s*[{[]\s*["{]/m;

async function* of(text: string): AsyncGenerator<string> {
  yield text;
}
