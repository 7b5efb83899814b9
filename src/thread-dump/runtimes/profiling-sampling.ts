// Reads `python -m profiling.sampling dump` of Python 3.15: threads by number, whether each is idle, on the processor or has
// the interpreter's lock, the innermost frame last, below each frame its line of code. Without --all-threads only the main
// thread is in it; with --async-aware a section is a task, with what awaits it.
import { forEachLine } from '../lines.ts';
import { newDump, newThread, type ThreadDump, type ThreadSnapshot } from '../thread-dump.ts';

const header = /^Stack dump(?: for PID (\d+))?(?:, thread (\d+))? \((?:(.*); )?most recent call last\):$/;
const frameLine = /^File "(.*?)"(?:, line (\d+))?, in (.*?)(?: {2}opcode=.*)?$/;
/** `<native>`, `<GC>`: what is no Python. */
const markLine = /^<[\w ]+>$/;
const anyHeader = /^[ \t]*Stack dump(?: for PID \d+)?(?:, thread \d+)? \(.*most recent call last\):/m;
const TASK = '<task>';

export function isProfilingSampling(text: string): boolean {
  return anyHeader.test(text);
}

export function readProfilingSampling(text: string): ThreadDump[] {
  const reader = new SamplingReader();
  forEachLine(text, (line) => reader.read(line));
  return reader.finish();
}

class SamplingReader {
  private readonly dumps: ThreadDump[] = [];
  private thread: ThreadSnapshot | null = null;
  /** How far frames are indented: their lines of code stand deeper. */
  private indent = -1;
  private linesLeftOut = 0;

  read(line: string): void {
    const text = line.trim();
    if (text === '') return;
    const opened = header.exec(text);
    if (opened) this.begin(opened);
    else if (this.thread) this.frame(line.length - line.trimStart().length, text, this.thread);
    else if (this.dumps.length > 0) this.linesLeftOut++;
  }

  finish(): ThreadDump[] {
    if (this.linesLeftOut > 0)
      this.dumps.at(-1)?.notices.push({ code: 'lines-left-out', data: { lines: this.linesLeftOut } });
    for (const { threads, notices } of this.dumps) {
      // The innermost task is the name; its own place in the stack would tell equal ones apart.
      for (const thread of threads)
        thread.frames = thread.frames.reverse().filter((frame) => frame !== `${thread.name}(${TASK})`);
      if (threads.length === 1) notices.push({ code: 'untold', data: { what: ['other-threads'] } });
    }
    return this.dumps;
  }

  private begin([, process, id, details = '']: RegExpExecArray): void {
    if (process !== undefined || this.dumps.length === 0)
      this.dumps.push(
        newDump('profiling-sampling', { virtualMachine: process === undefined ? null : `process ${process}` }),
      );
    const parts = details
      .split(/[,;] /)
      .filter((part) => part !== '' && !/^(?:main thread|interpreter \d+)$/.test(part));
    const task = parts.find((part) => /^task \d+$/.test(part));
    const thread = newThread(task ?? (details.includes('main thread') ? 'main thread' : `thread ${id}`));
    thread.id = id === undefined ? null : Number(id);
    thread.activity = task === undefined && parts.length > 0 ? parts.join(', ') : null;
    this.dumps.at(-1)?.threads.push(thread);
    this.thread = thread;
    this.indent = -1;
  }

  private frame(indent: number, text: string, thread: ThreadSnapshot): void {
    const match = frameLine.exec(text);
    if (match && this.indent < 0) this.indent = indent;
    if (match && indent <= this.indent) {
      const [, path = '', line, name = ''] = match;
      if (path === TASK) thread.name = name;
      const file = path.split(/[/\\]/).at(-1) ?? path;
      thread.frames.push(`${name}(${file}${line === undefined ? '' : `:${line}`})`);
    } else if (markLine.test(text) && (this.indent < 0 || indent <= this.indent)) thread.frames.push(text);
    else if (this.indent >= 0 && indent <= this.indent && text !== 'No Python frames') this.linesLeftOut++;
  }
}
