// Reads `py-spy dump`, as text and with --json: a process, its Python, and threads that are active or idle; one of them
// may hold the interpreter's lock. Of other locks py-spy knows nothing. Local variables (--locals) are left aside.
import { entry, list, parseJson, string } from '../json.ts';
import { forEachLine } from '../lines.ts';
import { newDump, newThread, type ThreadDump, type ThreadSnapshot } from '../thread-dump.ts';

const processLine = /^Process (\d+): (.*)$/;
const versionLine = /^Python v\S+ \(.*\)$/;
const header = /^Thread (0x[0-9A-Fa-f]+|\d+)? ?\(((?:active|idle)[^)]*)\)(?:: "(.*)")?$/;
const frameLine = /^(\S.*) \((.*)\)$/;
const anyHeader = /^[ \t]*Thread (?:0x[0-9A-Fa-f]+|\d+) ?\((?:active|idle)[^)\n]*\)(?:: "|[ \t\r]*$)/m;

export function isPySpyText(text: string): boolean {
  return anyHeader.test(text);
}

export function readPySpyText(text: string): ThreadDump[] {
  const reader = new PySpyReader();
  forEachLine(text, (line) => reader.read(line));
  return reader.finish();
}

class PySpyReader {
  private readonly dumps: ThreadDump[] = [];
  private thread: ThreadSnapshot | null = null;
  private machine: string | null = null;
  /** How far frames are indented: what stands deeper is of --locals. */
  private indent = 0;
  private linesLeftOut = 0;

  read(line: string): void {
    const text = line.trim();
    const opened = header.exec(text);
    const process = processLine.exec(text);
    if (text === '') return;
    if (process) this.open(process[2] ?? null);
    else if (versionLine.test(text)) this.machine = text;
    else if (opened) this.begin(opened);
    else if (this.thread) this.frame(line, text, this.thread);
  }

  finish(): ThreadDump[] {
    const dumps = this.dumps.filter(({ threads }) => threads.length > 0);
    if (this.linesLeftOut > 0)
      dumps.at(-1)?.notices.push({ code: 'lines-left-out', data: { lines: this.linesLeftOut } });
    return dumps;
  }

  private open(command: string | null): ThreadDump {
    const dump = newDump('py-spy-text', { virtualMachine: command });
    this.dumps.push(dump);
    this.thread = null;
    return dump;
  }

  private begin([, id, activity = '', name]: RegExpExecArray): void {
    const dump = this.dumps.at(-1) ?? this.open(null);
    if (this.machine !== null && dump.threads.length === 0)
      dump.virtualMachine = [this.machine, dump.virtualMachine].filter((part) => part !== null).join(' · ');
    this.machine = null;
    const thread = newThread(name ?? `thread ${id}`);
    thread.id = Number(id);
    thread.activity = activity;
    dump.threads.push(thread);
    this.thread = thread;
    this.indent = 0;
  }

  private frame(line: string, text: string, thread: ThreadSnapshot): void {
    const indent = line.length - line.trimStart().length;
    if (this.indent === 0) this.indent = indent;
    if (indent > this.indent) return;
    const match = indent === 0 ? null : frameLine.exec(text);
    if (match) thread.frames.push(`${match[1]}(${match[2]})`);
    else {
      this.linesLeftOut++;
      if (indent === 0) this.thread = null;
    }
  }
}

export function isPySpyJson(text: string): boolean {
  return /"owns_gil"\s*:/.test(text) && /"thread_name"\s*:/.test(text);
}

export function readPySpyJson(text: string): ThreadDump[] {
  const dumps: ThreadDump[] = [];
  const start = /\[\s*\{\s*"/g;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const { value, end, complete } = parseJson(text, found.index);
    start.lastIndex = Math.max(end, start.lastIndex);
    const threads = list(value).flatMap((item) => threadOf(item) ?? []);
    if (threads.length === 0) continue;
    dumps.push(newDump('py-spy-json', { threads, truncated: !complete, virtualMachine: commandOf(list(value)[0]) }));
  }
  return dumps;
}

function commandOf(item: unknown): string | null {
  return string(entry(entry(item, 'process_info'), 'command_line'));
}

function threadOf(item: unknown): ThreadSnapshot | null {
  const id = string(entry(item, 'os_thread_id')) ?? string(entry(item, 'thread_id'));
  if (id === null || entry(item, 'frames') === undefined) return null;
  const thread = newThread(string(entry(item, 'thread_name')) ?? `thread ${id}`);
  thread.id = Number.isSafeInteger(Number(id)) ? Number(id) : null;
  const gil = entry(item, 'owns_gil') === true ? '+gil' : '';
  thread.activity = `${entry(item, 'active') === true ? 'active' : 'idle'}${gil}`;
  thread.frames = list(entry(item, 'frames')).map((frame) => {
    const line = Number(entry(frame, 'line')) || 0;
    const file = string(entry(frame, 'short_filename')) ?? string(entry(frame, 'filename')) ?? '';
    return `${string(entry(frame, 'name')) ?? ''}(${file}${line > 0 ? `:${line}` : ''})`;
  });
  return thread;
}
