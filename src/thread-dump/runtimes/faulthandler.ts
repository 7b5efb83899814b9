// Reads what CPython's faulthandler writes: on a crash, on a signal, or after a time (`dump_traceback_later`), again and
// again into one file. Threads have numbers; names only since Python 3.14. It stops after a hundred frames, and threads.
import { forEachLine } from '../lines.ts';
import { newDump, newThread, type ThreadDump, type ThreadSnapshot } from '../thread-dump.ts';

const header = /^(Current thread|Thread) (0x[0-9a-fA-F]+)(?: \[(.*)\])? \(most recent call first\):$/;
const frameLine = /^File "(.*)", line (\d+|\?\?\?) in (.*)$/;
const cause = /^(?:Timeout \(.*\)!|Fatal Python error: .*|Windows fatal exception: .*)$/;
const known =
  /^(?:Extension modules: |Current thread's C stack trace|Binary file |<.*>$|Stack \(most recent call first\):|Garbage-collecting$)/;
const anyHeader = /^[ \t]*(?:Current thread|Thread) 0x[0-9a-fA-F]+(?: \[.*\])? \(most recent call first\):/m;

export function isFaultHandler(text: string): boolean {
  return anyHeader.test(text);
}

export function readFaultHandler(text: string): ThreadDump[] {
  const reader = new FaultReader();
  forEachLine(text, (line) => reader.read(line.trim()));
  return reader.finish();
}

class FaultReader {
  private readonly dumps: ThreadDump[] = [];
  private thread: ThreadSnapshot | null = null;
  private cause: string | null = null;
  private seen = new Set<string>();
  private elided = 0;
  private leftOut = 0;

  read(text: string): void {
    const opened = header.exec(text);
    const frame = frameLine.exec(text);
    if (text === '') return;
    if (opened) this.begin(opened[2] ?? '', opened[3] ?? null, opened[1] === 'Current thread');
    else if (frame && this.thread) this.thread.frames.push(frameOf(frame));
    else if (cause.test(text)) {
      this.close();
      this.cause = text;
      this.thread = null;
    } else if (text === '...') this.elide();
    else if (this.thread && !known.test(text)) this.leftOut++;
  }

  finish(): ThreadDump[] {
    this.close();
    return this.dumps;
  }

  private begin(id: string, name: string | null, isCurrent: boolean): void {
    // The same thread again: the next dump, though nothing says so.
    if (this.dumps.length === 0 || this.cause !== null || this.seen.has(id)) this.open();
    this.seen.add(id);
    const thread = newThread(name ?? `thread ${id}`);
    thread.address = id;
    if (isCurrent) thread.activity = 'current';
    this.dumps.at(-1)?.threads.push(thread);
    this.thread = thread;
  }

  private open(): void {
    if (this.cause === null) this.close();
    this.dumps.push(newDump('faulthandler', { virtualMachine: this.cause }));
    this.cause = null;
    this.seen = new Set();
  }

  /** `...` below a stack: there are more frames; below the last of a hundred threads: there are more threads. */
  private elide(): void {
    this.elided++;
  }

  private close(): void {
    const dump = this.dumps.at(-1);
    if (dump && this.elided > 0) dump.notices.push({ code: 'frames-elided', data: { threads: this.elided } });
    if (dump && this.leftOut > 0) dump.notices.push({ code: 'lines-left-out', data: { lines: this.leftOut } });
    this.elided = 0;
    this.leftOut = 0;
  }
}

/** The file's own name, as py-spy prints it: whole paths stand in a dump dozens of times. */
function frameOf([, file = '', line = '', name = '']: RegExpExecArray): string {
  const short = file.split(/[/\\]/).at(-1) ?? file;
  return `${name}(${short}${/^\d+$/.test(line) ? `:${line}` : ''})`;
}
