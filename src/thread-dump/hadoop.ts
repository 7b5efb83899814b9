// Reads the "Process Thread Dump" that Hadoop, HBase and their kin print of their own threads, at /stacks and in their
// logs: `Thread 42 (name):` with its state, its lock and owner on lines of their own. Stacks end after twenty frames.
import { forEachLine } from './lines.ts';
import { classOf } from './lock-line.ts';
import { newDump, newThread, type ThreadDump, type ThreadSnapshot, threadStateOf } from './thread-dump.ts';

export const hadoopTitle = /Process Thread Dump: ?(.*)$/m;
const announced = /^(\d+) active threads$/;
const header = /^Thread (\d+)(?: \((.*)\))?:$/;
const state = /^State: ([A-Z_]+)$/;
const lock = /^(Waiting|Blocked) on (\S+@[0-9a-f]+)$/;
const owner = /^Blocked by (\d+)(?: \((.*)\))?$/;
const counter = /^(?:Blocked|Waited) (?:count|time): -?\d+$/;
const frameLine = /^(?:at )?[^\s(]+\(.*\)$/;
const deepest = 20;

export function readHadoopDumps(text: string): ThreadDump[] {
  if (!hadoopTitle.test(text)) return [];
  const reader = new HadoopReader();
  forEachLine(text, (line) => reader.read(line.trim()));
  return reader.finish();
}

class HadoopReader {
  private readonly dumps: ThreadDump[] = [];
  private thread: ThreadSnapshot | null = null;
  private said = 0;
  private linesLeftOut = 0;
  private lastText = '';

  read(text: string): void {
    if (text === '') return;
    this.lastText = text;
    const title = hadoopTitle.exec(text);
    if (title) this.open();
    else if (this.dumps.length > 0) this.body(text);
  }

  finish(): ThreadDump[] {
    this.close();
    const last = this.dumps.at(-1);
    if (last) last.truncated = /\([^)]*$/.test(this.lastText);
    return this.dumps.filter(({ threads }) => threads.length > 0);
  }

  private open(): void {
    this.close();
    this.dumps.push(newDump('hadoop'));
    this.thread = null;
    this.said = 0;
    this.linesLeftOut = 0;
  }

  private close(): void {
    const dump = this.dumps.at(-1);
    if (!dump) return;
    const { threads, notices } = dump;
    if (this.said > threads.length)
      notices.push({ code: 'threads-missing', data: { said: this.said, listed: threads.length } });
    const elided = threads.filter(({ frames }) => frames.length === deepest).length;
    if (elided > 0) notices.push({ code: 'frames-elided', data: { threads: elided } });
    if (this.linesLeftOut > 0) notices.push({ code: 'lines-left-out', data: { lines: this.linesLeftOut } });
  }

  private body(text: string): void {
    const opened = header.exec(text);
    if (opened) {
      this.thread = newThread(opened[2] ?? `Thread ${opened[1]}`);
      this.thread.id = Number(opened[1]);
      this.dumps.at(-1)?.threads.push(this.thread);
      return;
    }
    const count = announced.exec(text)?.[1];
    if (count !== undefined) this.said = Number(count);
    else if (!this.thread || !this.fact(text, this.thread)) this.linesLeftOut++;
  }

  private fact(text: string, thread: ThreadSnapshot): boolean {
    const [, word, id] = lock.exec(text) ?? [];
    const owned = owner.exec(text);
    const wait = thread.waits[0];
    if (state.test(text)) thread.state = threadStateOf(state.exec(text)?.[1] ?? '');
    else if (id !== undefined) {
      const kind = word === 'Blocked' ? 'enter' : 'park';
      thread.waits.push({ id, className: classOf(id), frame: 0, kind, ownerId: null });
    } else if (owned && wait) {
      wait.ownerId = Number(owned[1]);
      wait.ownerName = owned[2] ?? null;
    } else if (frameLine.test(text)) thread.frames.push(text.replace(/^at /, ''));
    else return text === 'Stack:' || text === 'Inactive' || counter.test(text);
    return true;
  }
}
