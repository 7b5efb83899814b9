// Reads the plain form of `jcmd Thread.dump_to_file`: process, time and version, then `#12 "name" virtual` before each
// stack. Since JDK 25 the state follows the name and the locks stand in the stack.
import { forEachLine } from './lines.ts';
import { readLockLine } from './lock-line.ts';
import {
  newDump,
  newThread,
  type ThreadDump,
  type ThreadSnapshot,
  threadStateOf,
  threadStates,
} from './thread-dump.ts';

const headerStart = /^#(\d+) "/;
const headerEnd = new RegExp(`^"( virtual)?(?: (${threadStates.join('|')}))?(?: \\d{4}-\\d\\d-\\d\\dT\\S*)?[ \\t]*$`);
const timeLine = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-][\d:]+)$/;
const frameLine = /^(?:at ([^(]+\(.*\))|([^\s(]+\(.*\)))$/;
const longestNameLines = 20;

export function readPlainDumps(text: string): ThreadDump[] {
  const reader = new PlainReader();
  forEachLine(text, (line) => reader.read(line));
  return reader.finish();
}

class PlainReader {
  private readonly dumps: ThreadDump[] = [];
  private thread: ThreadSnapshot | null = null;
  /** Lines of the header so far: a line break in the name may look like the end of it. */
  private header: string[] = [];
  private date: string | null = null;
  private version: string | null = null;
  private complete = true;

  read(line: string): void {
    const text = line.trim();
    if (headerStart.test(text)) this.begin(text);
    else if (text === '') this.add(line);
    else if (!this.body(text) && !this.add(line)) this.other(text);
  }

  finish(): ThreadDump[] {
    const dumps = this.dumps.filter(
      ({ date, threads }) => date !== null || threads.some(({ frames }) => frames.length > 0),
    );
    const last = dumps.at(-1);
    if (last) last.truncated = !this.complete;
    return dumps;
  }

  private begin(text: string): void {
    this.thread = null;
    this.header = [text];
    this.endHeader();
  }

  /** Takes the line for a part of the name, as long as the header can go on. */
  private add(line: string): boolean {
    if (this.header.length === 0) return false;
    if (this.thread && !line.includes('"')) this.header = [];
    else this.header.push(line);
    if (this.header.length > longestNameLines) this.header = [];
    return this.header.length > 0 && this.endHeader();
  }

  private endHeader(): boolean {
    const header = this.header.join('\n');
    const start = headerStart.exec(header)?.[0].length ?? 0;
    const quote = header.lastIndexOf('"');
    const end = quote < start ? null : headerEnd.exec(header.slice(quote));
    this.complete = end !== null;
    if (!end) return false;
    this.thread ??= this.open();
    this.thread.name = header.slice(start, quote);
    this.thread.id = Number(headerStart.exec(header)?.[1]);
    this.thread.virtual = end[1] !== undefined;
    this.thread.state = threadStateOf(end[2] ?? '');
    return true;
  }

  private open(): ThreadSnapshot {
    let dump = this.dumps.at(-1);
    if (!dump || this.date !== null) {
      dump = newDump('jcmd-dump_to_file-plain', { date: this.date, virtualMachine: this.version });
      this.dumps.push(dump);
      this.date = null;
      this.version = null;
    }
    const thread = newThread('');
    dump.threads.push(thread);
    return thread;
  }

  private body(text: string): boolean {
    const match = frameLine.exec(text);
    const frame = match?.[1] ?? match?.[2];
    if (!this.thread || (frame === undefined && !text.startsWith('- '))) return false;
    if (frame !== undefined) this.thread.frames.push(frame);
    else readLockLine(text, this.thread);
    this.header = [];
    this.complete = text.endsWith(')') || text.endsWith('>') || /, owner #?\d+$/.test(text);
    return true;
  }

  private other(text: string): void {
    if (timeLine.test(text)) this.date = text;
    else if (this.date !== null) this.version ??= text;
    else if (this.thread) this.complete = /^\d+$/.test(text);
  }
}
