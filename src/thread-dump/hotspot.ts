// Reads what HotSpot prints for jstack, `jcmd Thread.print` and kill -3, JDK 1.4 to 25, and what tools print alike from a
// `ThreadInfo`: any number of dumps in a row, with other output before, after and between. Lines are told apart by how
// they begin, never by their indentation or by blank lines alone, because logs on the way eat both.
import { type Begun, finished } from './begun-dump.ts';
import { DeadlockSection } from './deadlock-section.ts';
import { type Header, HeaderReader, threadOfHeader, waitsUnseen } from './header.ts';
import {
  agentFrame,
  agentTitle,
  annotation,
  boilerplate,
  dateLine,
  deadlockTitle,
  exceptionLine,
  infoHeader,
  mixedFrame,
  stateLabel,
  synchronizersTitle,
  title,
  unended,
  unendedMachine,
  virtualMachine,
} from './hotspot-lines.ts';
import { forEachLine } from './lines.ts';
import { joinWaits, nameByIdentity, readLockLine, readSynchronizerLine, readWaitClause } from './lock-line.ts';
import { newDump, type ThreadDump, type ThreadSnapshot, threadStateOf } from './thread-dump.ts';

export function readHotSpotDumps(text: string): ThreadDump[] {
  const reader = new HotSpotReader();
  forEachLine(text, (line) => reader.read(line));
  return reader.finish();
}

class HotSpotReader {
  private readonly dumps: Begun[] = [];
  private readonly headers = new HeaderReader();
  private readonly knownFrames = new Map<string, string>();
  private part: 'threads' | 'synchronizers' | 'deadlocks' | 'ended' = 'ended';
  private begun: Begun | null = null;
  private deadlocks = new DeadlockSection();
  private thread: ThreadSnapshot | null = null;
  /** Where frames go: to the thread, or to the virtual thread mounted on it. */
  private stack: string[] = [];
  /** A blank line came after the stack: what follows without a known beginning is not its continuation. */
  private stackClosed = false;
  /** The frames that follow belong to an exception in the log. */
  private foreign = false;
  private date: string | null = null;
  private lastText = '';
  /** The thread is one of a `ThreadInfo`. */
  private isInfo = false;
  /** The header says that it waits, whatever its state. */
  private waitsUnseen = false;

  read(line: string): void {
    const text = line.trim();
    const header = this.headers.read(line);
    if (text !== '') this.lastText = text;
    if (header) this.openThread(header);
    else if (text === '') this.stackClosed = true;
    else if (text.startsWith('at ') && text.includes('(')) this.frame(text.slice(3));
    else if (text.startsWith('- ')) this.item(text);
    else if (mixedFrame.test(text)) this.frame(text.replace(mixedFrame, ''));
    else if (!this.section(line, text)) this.other(text);
  }

  finish(): ThreadDump[] {
    this.closeThread();
    return finished(this.dumps, this.lastText);
  }

  private openDump(machine: string | null, hasTitle: boolean): void {
    this.closeThread();
    this.deadlocks = new DeadlockSection();
    const { cycles, waits } = this.deadlocks;
    const facts = { date: this.date, virtualMachine: machine, reportedDeadlocks: cycles, reportedWaits: waits };
    const dump = newDump('hotspot-text', { ...facts, truncated: true });
    const isUnended = machine !== null && unendedMachine.test(machine);
    this.begun = { dump, hasTitle, isUnended, infoThreads: 0, inlineThreads: 0, linesLeftOut: 0 };
    this.dumps.push(this.begun);
    this.part = 'threads';
    this.thread = null;
    this.date = null;
  }

  private openThread({ name, rest, isInline, nameLines = 0 }: Header): void {
    this.closeThread();
    if (this.begun) this.begun.linesLeftOut = Math.max(0, this.begun.linesLeftOut - nameLines);
    // After the end of a dump, a thread without a title opens the next one.
    const isNew = this.begun === null || this.begun.dump.threads.length > 0;
    if (isNew && (this.part === 'ended' || this.part === 'deadlocks')) this.openDump(null, false);
    this.thread = threadOfHeader(name, rest);
    if (this.begun) {
      this.begun.dump.threads.push(this.thread);
      if (unended.test(rest)) this.begun.isUnended = true;
      if (infoHeader.test(rest)) this.begun.infoThreads++;
      if (isInline) this.begun.inlineThreads++;
    }
    this.isInfo = infoHeader.test(rest);
    this.waitsUnseen = waitsUnseen(rest);
    this.continueStack(this.thread.frames);
  }

  private closeThread(): void {
    const { thread } = this;
    if (!thread) return;
    if (this.waitsUnseen && thread.state === 'RUNNABLE' && thread.waits.length === 0)
      thread.waits.push({ kind: 'initialization', id: null, className: null, frame: 0, ownerId: null });
    joinWaits(thread);
    if (this.isInfo) nameByIdentity(thread);
  }

  private continueStack(stack: string[]): void {
    this.part = 'threads';
    this.stack = stack;
    this.stackClosed = false;
    this.foreign = false;
  }

  private frame(frame: string): void {
    if (this.part === 'deadlocks') return;
    if (!this.thread || this.foreign || this.part !== 'threads') this.leaveOut();
    else {
      const known = this.knownFrames.get(frame);
      if (known === undefined) this.knownFrames.set(frame, frame);
      this.stack.push(known ?? frame);
    }
  }

  private leaveOut(): void {
    if (this.begun && this.part !== 'ended') this.begun.linesLeftOut++;
  }

  private item(text: string): void {
    const frame = agentFrame.exec(text);
    if (this.part === 'deadlocks') return;
    if (!this.thread || this.foreign) this.leaveOut();
    else if (frame) this.frame(frame[2] === undefined ? `${frame[1]}` : `${frame[1]}:${frame[2]}`);
    else if (this.part === 'threads') this.lock(text, this.thread);
    else if (this.part === 'synchronizers') readSynchronizerLine(text, this.thread);
  }

  private lock(text: string, thread: ThreadSnapshot): void {
    if (!readLockLine(text, thread) && !text.startsWith('- eliminated')) this.leaveOut();
  }

  /** True for a line that only HotSpot prints. */
  private section(line: string, text: string): boolean {
    const titleAt = text.indexOf(title);
    if (titleAt >= 0 && virtualMachine.test(text.slice(titleAt + title.length))) {
      if (titleAt > 0) this.date = text.slice(0, titleAt).trim();
      this.openDump(text.slice(titleAt + title.length).replace(/:$/, ''), true);
    } else if (agentTitle.test(text)) {
      if (this.begun?.dump.threads.length !== 0) this.openDump(null, true);
    } else if (deadlockTitle.test(text)) {
      this.part = 'deadlocks';
      this.end(true);
    } else if (/^Found (?:a total of )?\d+ deadlocks?\b/.test(text)) this.end(false);
    else if (text.startsWith('JNI global ref')) this.end(false);
    else if (text.startsWith(stateLabel)) this.state(text.slice(stateLabel.length));
    else if (synchronizersTitle.test(text)) this.synchronizers();
    else if (/^(?:Carrying|Mounted) virtual thread /.test(text)) this.mount(text);
    else if (dateLine.test(text)) this.date = text;
    else if (this.part !== 'deadlocks') return annotation.test(text) || boilerplate.test(text) || this.clause(text);
    if (this.part === 'deadlocks') {
      this.headers.forget();
      this.deadlocks.read(line);
    }
    return true;
  }

  /** Lock and owner on a line of their own, before the stack. */
  private clause(text: string): boolean {
    if (!this.thread || this.foreign || this.part !== 'threads' || this.thread.frames.length > 0) return false;
    return /^(?:on \S|(?:owned|held) by )/.test(text) && readWaitClause(text, this.thread);
  }

  private end(truncated: boolean): void {
    if (this.begun) this.begun.dump.truncated = truncated;
    if (!truncated) this.part = 'ended';
    this.closeThread();
    this.thread = null;
  }

  private state(words: string): void {
    const bareName = this.headers.bareName();
    if (bareName !== null) this.openBare(bareName);
    if (!this.thread || this.part !== 'threads' || this.thread.state) return;
    const match = /^([A-Z_]+)(?: \(([^)]*)\))?/.exec(words);
    this.thread.state = threadStateOf(match?.[1] ?? '');
    this.thread.stateDetail = match?.[2] ?? null;
    readWaitClause(words.slice(match?.[0].length ?? 0), this.thread);
    this.continueStack(this.stack);
  }

  /** A name and no more: so prints who writes a `ThreadInfo` by himself. */
  private openBare(name: string): void {
    this.openThread({ name, rest: '' });
    if (this.begun?.hasTitle !== false) return;
    this.begun.isUnended = true;
    this.begun.infoThreads++;
    this.isInfo = true;
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
    this.leaveOut();
    // Other output may stand on the line before the state.
    const label = text.indexOf(stateLabel);
    if (label > 0) this.state(text.slice(label + stateLabel.length));
  }
}
