// Reads Go's goroutines: on SIGQUIT or a panic, from /debug/pprof/goroutine?debug=2, and with counts from debug=1. The
// state stands in brackets, with how long it has lasted; a mutex that is waited for is known by its address among the
// arguments. Who holds it, Go does not say.
import { forEachLine } from '../lines.ts';
import { newDump, newThread, type ThreadDump, type ThreadSnapshot } from '../thread-dump.ts';

const header = /^goroutine (\d+)(?: gp=\S+)?(?: m=\S+(?: mp=\S+)?)? \[(.*)\]:$/;
const profileTitle = /^[ \t]*goroutine profile: total (\d+)$/m;
const profileCount = /^(\d+) @(?: 0x[0-9a-f]+)*$/;
const profileFrame = /^#\s+0x[0-9a-f]+\s+(\S.*?)\+0x[0-9a-f]+\s+(\S+?):(\d+)$/;
const position = /^(\S.*):(\d+)(?: \+0x[0-9a-f]+)?(?: fp=0x.*)?$/;
const created = /^created by (.*?)(?: in goroutine (\d+))?$/;
const elided = /^\.\.\.(?:(\d+) |additional )frames elided\.\.\.$/;
const noStack = /^goroutine running on other thread; stack unavailable$/;
const anyHeader = /^[ \t]*goroutine \d+(?: gp=\S+)?(?: m=\S+(?: mp=\S+)?)? \[[^\n]*\]:/m;
/** Methods of locks, whose first argument is the lock. */
const lockCall = /^(?:internal\/)?sync\.\(\*(Mutex|RWMutex)\)\.(?:Lock|lockSlow|RLock)$/;
const minute = 60_000;

export const isGoText = (text: string): boolean => anyHeader.test(text);
export const isGoProfile = (text: string): boolean => profileTitle.test(text);

export function readGoText(text: string): ThreadDump[] {
  const reader = new GoReader();
  forEachLine(text, (line) => reader.read(line));
  return reader.finish();
}

class GoReader {
  private readonly dumps: ThreadDump[] = [];
  private ids = new Set<number>();
  private thread: ThreadSnapshot | null = null;
  /** A function whose place is on the line to come. */
  private call: string | null = null;
  private elided = 0;
  private withoutStack = 0;
  private leftOut = 0;

  read(line: string): void {
    const text = line.trim();
    const opened = header.exec(text);
    if (opened) this.begin(Number(opened[1]), opened[2] ?? '');
    else if (text === '') this.endThread();
    else if (this.thread) this.body(text, this.thread);
  }

  finish(): ThreadDump[] {
    const last = this.dumps.at(-1);
    if (last && this.call !== null) last.truncated = true;
    this.close();
    return this.dumps;
  }

  private begin(id: number, brackets: string): void {
    if (this.dumps.length === 0 || this.ids.has(id)) {
      this.close();
      this.dumps.push(newDump('go-text'));
      this.ids = new Set();
    }
    this.ids.add(id);
    const thread = newThread(`goroutine ${id}`);
    thread.id = id;
    const [activity = '', ...more] = brackets.split(/, /);
    thread.activity = activity;
    const minutes = more.map((part) => /^(\d+) minutes?$/.exec(part)?.[1]).find((found) => found !== undefined);
    if (minutes !== undefined) thread.waitedMilliseconds = Number(minutes) * minute;
    this.dumps.at(-1)?.threads.push(thread);
    this.thread = thread;
    this.call = null;
  }

  private endThread(): void {
    this.thread = null;
    this.call = null;
  }

  private body(text: string, thread: ThreadSnapshot): void {
    const by = created.exec(text);
    const place = position.exec(text);
    if (elided.test(text)) this.elided++;
    else if (noStack.test(text)) this.withoutStack++;
    else if (by) {
      thread.createdBy = by[2] === undefined ? (by[1] ?? null) : `${by[1]}, goroutine ${by[2]}`;
      this.call = '';
    } else if (place && this.call !== null) this.place(place, thread);
    else if (this.call === null && /^\S.*\)$/.test(text)) this.begun(text, thread);
    else {
      this.leftOut++;
      this.endThread();
    }
  }

  private begun(text: string, thread: ThreadSnapshot): void {
    const open = argumentsAt(text);
    const name = text.slice(0, open);
    this.call = name;
    const kind = lockCall.exec(name)?.[1];
    const address = /^\((0x[0-9a-f]+)(?=[,)])/.exec(text.slice(open))?.[1];
    // With a question mark the runtime says that it is not sure.
    if (kind === undefined || address === undefined || thread.waits.length > 0) return;
    const frame = thread.frames.length;
    thread.waits.push({ id: address, className: `sync.${kind}`, frame, kind: 'enter', ownerId: null });
  }

  private place([, file = '', line = '']: RegExpExecArray, thread: ThreadSnapshot): void {
    if (this.call) thread.frames.push(frameOf(this.call, file, line));
    this.call = null;
  }

  private close(): void {
    const dump = this.dumps.at(-1);
    if (dump && this.elided > 0) dump.notices.push({ code: 'frames-elided', data: { threads: this.elided } });
    if (dump && this.withoutStack > 0)
      dump.notices.push({ code: 'stacks-missing', data: { threads: this.withoutStack } });
    if (dump && this.leftOut > 0) dump.notices.push({ code: 'lines-left-out', data: { lines: this.leftOut } });
    this.elided = 0;
    this.withoutStack = 0;
    this.leftOut = 0;
  }
}

/** Where the arguments begin: a method's receiver stands in brackets too, so it is the last pair. */
function argumentsAt(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === ')') depth++;
    if (text[at] === '(') depth--;
    if (depth === 0) return at;
  }
  return text.length;
}

const frameOf = (name: string, file: string, line: string): string =>
  `${name}(${file.split(/[/\\]/).at(-1) ?? file}:${line})`;

/** debug=1: how many goroutines stand on each stack; as many threads, without names of their own. */
export function readGoProfile(text: string): ThreadDump[] {
  const dumps: ThreadDump[] = [];
  const said: number[] = [];
  let group: ThreadSnapshot[] = [];
  forEachLine(text, (raw) => {
    const line = raw.trim();
    const total = profileTitle.exec(line)?.[1];
    const count = profileCount.exec(line)?.[1];
    const frame = profileFrame.exec(line);
    const dump = dumps.at(-1);
    if (total !== undefined) {
      dumps.push(newDump('go-profile'));
      said.push(Number(total));
      group = [];
    } else if (count !== undefined && dump) {
      group = nameless(dump, Math.min(Number(count), mostGoroutines - dump.threads.length));
    } else if (frame) {
      const [, name = '', file = '', place = ''] = frame;
      // Threads of one stack share its frames.
      group[0]?.frames.push(frameOf(name, file, place));
    } else if (line !== '' && !line.startsWith('#')) group = [];
  });
  dumps.forEach((dump, index) => {
    const total = said[index] ?? 0;
    if (total !== dump.threads.length)
      dump.notices.push({ code: 'threads-missing', data: { said: total, listed: dump.threads.length } });
  });
  return dumps.filter(({ threads }) => threads.length > 0);
}

/** A count is only a number: one that is made up must not fill the memory. */
const mostGoroutines = 1_000_000;

function nameless(dump: ThreadDump, count: number): ThreadSnapshot[] {
  const frames: string[] = [];
  const threads = Array.from({ length: Math.max(0, count) }, (_, i) => ({
    ...newThread(`goroutine ${dump.threads.length + i + 1}`),
    frames,
  }));
  for (const thread of threads) dump.threads.push(thread);
  return threads;
}
