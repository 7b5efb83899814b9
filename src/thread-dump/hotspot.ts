// Reads what HotSpot prints for jstack, `jcmd Thread.print` and kill -3, JDK 1.4 to 25, and what tools print alike from a
// `ThreadInfo`: any number of dumps in a row, with other output before, after and between. Lines are told apart by how
// they begin, never by their indentation or by blank lines alone, because logs on the way eat both.
import { DeadlockSection } from './deadlock-section.ts';
import { type Header, HeaderReader, threadOfHeader } from './header.ts';
import {
  agentFrame,
  agentTitle,
  annotation,
  dateLine,
  deadlockTitle,
  exceptionLine,
  mixedFrame,
  stateLabel,
  synchronizersTitle,
  title,
  unended,
  virtualMachine,
} from './hotspot-lines.ts';
import { forEachLine } from './lines.ts';
import { readLockLine, readSynchronizerLine } from './lock-line.ts';
import { type ThreadDump, type ThreadSnapshot, threadStateOf } from './thread-dump.ts';

export function readHotSpotDumps(text: string): ThreadDump[] {
  const reader = new HotSpotReader();
  forEachLine(text, (line) => reader.read(line));
  return reader.finish();
}

class HotSpotReader {
  private readonly dumps: ThreadDump[] = [];
  private readonly headers = new HeaderReader();
  private readonly knownFrames = new Map<string, string>();
  private part: 'threads' | 'synchronizers' | 'deadlocks' | 'ended' = 'ended';
  private dump: ThreadDump | null = null;
  private deadlocks = new DeadlockSection();
  private thread: ThreadSnapshot | null = null;
  /** Where frames go: to the thread, or to the virtual thread mounted on it. */
  private stack: string[] = [];
  /** A blank line came after the stack: what follows without a known beginning is not its continuation. */
  private stackClosed = false;
  /** The frames that follow belong to an exception in the log. */
  private foreign = false;
  private date: string | null = null;

  read(line: string): void {
    const text = line.trim();
    const header = this.headers.read(line);
    if (header) this.openThread(header);
    else if (text === '') this.stackClosed = true;
    else if (text.startsWith('at ') && text.includes('(')) this.frame(text.slice(3));
    else if (text.startsWith('- ')) this.item(text);
    else if (mixedFrame.test(text)) this.frame(text.replace(mixedFrame, ''));
    else if (!this.section(line, text)) this.other(text);
  }

  finish(): ThreadDump[] {
    const last = this.dumps.length - 1;
    return this.dumps.filter((dump, index) => dump.threads.length > 0 || (index === last && index > 0));
  }

  private openDump(virtualMachine: string | null): void {
    this.deadlocks = new DeadlockSection();
    const reportedDeadlocks = this.deadlocks.cycles;
    this.dump = { date: this.date, virtualMachine, threads: [], reportedDeadlocks, truncated: true };
    this.dumps.push(this.dump);
    this.part = 'threads';
    this.thread = null;
    this.date = null;
  }

  private openThread({ name, rest }: Header): void {
    // After the end of a dump, a thread without a title opens the next one.
    const begun = this.dump !== null && this.dump.threads.length === 0;
    if (!begun && (this.part === 'ended' || this.part === 'deadlocks')) this.openDump(null);
    this.thread = threadOfHeader(name, rest);
    this.dump?.threads.push(this.thread);
    if (this.dump && unended.test(rest)) this.dump.truncated = false;
    this.continueStack(this.thread.frames);
  }

  private continueStack(stack: string[]): void {
    this.part = 'threads';
    this.stack = stack;
    this.stackClosed = false;
    this.foreign = false;
  }

  private frame(frame: string): void {
    if (!this.thread || this.foreign || this.part !== 'threads') return;
    const known = this.knownFrames.get(frame);
    if (known === undefined) this.knownFrames.set(frame, frame);
    this.stack.push(known ?? frame);
  }

  private item(text: string): void {
    if (!this.thread || this.foreign) return;
    const frame = agentFrame.exec(text);
    if (frame) this.frame(frame[2] === undefined ? `${frame[1]}` : `${frame[1]}:${frame[2]}`);
    else if (this.part === 'threads') readLockLine(text, this.thread);
    else if (this.part === 'synchronizers') readSynchronizerLine(text, this.thread);
  }

  /** True for a line that only HotSpot prints. */
  private section(line: string, text: string): boolean {
    const titleAt = text.indexOf(title);
    if (titleAt >= 0 && virtualMachine.test(text.slice(titleAt + title.length))) {
      if (titleAt > 0) this.date = text.slice(0, titleAt).trim();
      this.openDump(text.slice(titleAt + title.length).replace(/:$/, ''));
    } else if (agentTitle.test(text)) {
      if (this.dump?.threads.length !== 0) this.openDump(null);
    } else if (deadlockTitle.test(text)) {
      this.part = 'deadlocks';
      this.end(true);
    } else if (/^Found (?:a total of )?\d+ deadlocks?\b/.test(text)) this.end(false);
    else if (text.startsWith('JNI global ref')) this.end(false);
    else if (text.startsWith(stateLabel)) this.state(text.slice(stateLabel.length));
    else if (synchronizersTitle.test(text)) this.synchronizers();
    else if (/^(?:Carrying|Mounted) virtual thread /.test(text)) this.mount(text);
    else if (dateLine.test(text)) this.date = text;
    else if (this.part !== 'deadlocks') return annotation.test(text);
    if (this.part === 'deadlocks') {
      this.headers.forget();
      this.deadlocks.read(line);
    }
    return true;
  }

  private end(truncated: boolean): void {
    if (this.dump) this.dump.truncated = truncated;
    if (!truncated) this.part = 'ended';
    this.thread = null;
  }

  private state(words: string): void {
    const bareName = this.headers.bareName();
    if (bareName !== null && this.dump) this.openThread({ name: bareName, rest: '' });
    if (!this.thread || this.part !== 'threads' || this.thread.state) return;
    const match = /^([A-Z_]+)(?: \(([^)]*)\))?/.exec(words);
    this.thread.state = threadStateOf(match?.[1] ?? '');
    this.thread.stateDetail = match?.[2] ?? null;
    this.continueStack(this.stack);
  }

  private synchronizers(): void {
    if (!this.thread) return;
    this.part = 'synchronizers';
    this.foreign = false;
  }

  private mount(text: string): void {
    const id = /#(\d+)$/.exec(text)?.[1];
    if (!this.thread || id === undefined) return;
    this.thread.mounted ??= { id: Number(id), frames: [] };
    if (text.startsWith('Mounted')) this.continueStack(this.thread.mounted.frames);
  }

  private other(text: string): void {
    this.foreign = this.stackClosed || exceptionLine.test(text);
    // Other output may stand on the line before the state.
    const label = text.indexOf(stateLabel);
    if (label > 0) this.state(text.slice(label + stateLabel.length));
  }
}
