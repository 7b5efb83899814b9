// Reads the traces that Android writes of an app that does not respond (ART's and Dalvik's): `DALVIK THREADS`, `"main"
// prio=5 tid=1 Blocked`, managed and native frames, and locks `held by thread 12`, which names the owner by its tid.
import { forEachLine } from './lines.ts';
import { newDump, newThread, type ThreadDump, type ThreadSnapshot, type ThreadState } from './thread-dump.ts';

/** ART's states as `Thread.getState()` gives them; Dalvik's in capitals. What else waits inside of the runtime is WAITING. */
const states: Record<string, ThreadState> = {
  Runnable: 'RUNNABLE',
  Native: 'RUNNABLE',
  Suspended: 'RUNNABLE',
  Blocked: 'BLOCKED',
  Waiting: 'WAITING',
  TimedWaiting: 'TIMED_WAITING',
  Sleeping: 'TIMED_WAITING',
  Starting: 'NEW',
  Terminated: 'TERMINATED',
  Zombie: 'TERMINATED',
  RUNNABLE: 'RUNNABLE',
  NATIVE: 'RUNNABLE',
  SUSPENDED: 'RUNNABLE',
  VMWAIT: 'WAITING',
  MONITOR: 'BLOCKED',
  WAIT: 'WAITING',
  TIMED_WAIT: 'TIMED_WAITING',
  SLEEPING: 'TIMED_WAITING',
  STARTING: 'NEW',
};
const inRuntime = /^(?:Waiting[A-Z]|Performing|Suspended)/;

const processStart = /^-{3,} pid (\d+) at (.+?) -{3,}$/;
const processEnd = /^-{3,} end \d+ -{3,}$/;
const listTitle = /^DALVIK THREADS(?: \((\d+)\))?:?/;
const header = /^"(.*)"( daemon)?(?: prio=(\d+))? tid=(\d+) ([A-Z][A-Za-z_]*)(?: .*)?$/;
const unmanaged = /^"(.*)" (?:sysTid=|prio=\d+ \(not attached\))(\d*)/;
const lockLine =
  /^- (waiting to lock|waiting on|sleeping on|locked) <(0x[0-9a-f]+|unknown)>(?: \(an? (.*?)\))?(?: held by (?:thread |tid=)(\d+)| \(.*\))?/;
const nativeFrame = /^(?:native: )?#\d+ +pc +(?:0x)?[0-9a-f]+ +(.*)$/;

/** A header of Android's, whose tid is decimal and whose state is a word; no other form has both. */
export const androidHeader = /^[ \t]*"[^"\n]*"(?: daemon)?(?: prio=\d+)? tid=\d+ [A-Z][A-Za-z]+\b(?![,:])/m;

export function isAndroidDump(text: string): boolean {
  return /^DALVIK THREADS/m.test(text) || androidHeader.test(text);
}

export function readAndroidDumps(text: string): ThreadDump[] {
  if (!isAndroidDump(text)) return [];
  const reader = new AndroidReader();
  forEachLine(text, (line) => reader.read(line.trim()));
  return reader.finish();
}

class AndroidReader {
  private readonly dumps: ThreadDump[] = [];
  private readonly said = new Map<ThreadDump, number>();
  private thread: ThreadSnapshot | null = null;

  read(text: string): void {
    const process = processStart.exec(text);
    if (process) this.open({ date: process[2] ?? null, truncated: true });
    else if (processEnd.test(text)) this.end();
    else if (/^Cmd ?line: /.test(text)) this.command(text.replace(/^Cmd ?line: /, ''));
    else if (listTitle.test(text)) this.list(text);
    else if (header.test(text)) this.begin(header.exec(text));
    else if (unmanaged.test(text)) this.beginUnmanaged(unmanaged.exec(text));
    else if (this.thread) this.body(text, this.thread);
  }

  finish(): ThreadDump[] {
    for (const dump of this.dumps) {
      const { threads } = dump;
      const said = this.said.get(dump) ?? 0;
      // Threads of native code are listed beside those that are counted.
      const listed = threads.filter(({ id }) => id !== null).length;
      if (said > listed) dump.notices.push({ code: 'threads-missing', data: { said, listed } });
    }
    return this.dumps.filter(({ threads }) => threads.length > 0);
  }

  private open(facts: Partial<ThreadDump>): ThreadDump {
    const dump = newDump('android', facts);
    this.dumps.push(dump);
    this.thread = null;
    return dump;
  }

  private end(): void {
    const dump = this.dumps.at(-1);
    if (dump) dump.truncated = false;
    this.thread = null;
  }

  private command(line: string): void {
    const dump = this.dumps.at(-1);
    if (dump) dump.virtualMachine ??= line;
  }

  private list(text: string): void {
    const last = this.dumps.at(-1);
    const dump = last && last.threads.length === 0 ? last : this.open({ truncated: false });
    const said = listTitle.exec(text)?.[1];
    if (said !== undefined) this.said.set(dump, Number(said));
  }

  private add(thread: ThreadSnapshot): void {
    (this.dumps.at(-1) ?? this.open({})).threads.push(thread);
    this.thread = thread;
  }

  private begin(match: RegExpExecArray | null): void {
    const [, name = '', daemon, priority, tid, word = ''] = match ?? [];
    const thread = newThread(name);
    thread.daemon = daemon !== undefined;
    thread.priority = priority === undefined ? null : Number(priority);
    thread.id = Number(tid);
    thread.state = states[word] ?? (inRuntime.test(word) ? 'WAITING' : null);
    thread.stateDetail = thread.state === null || states[word] !== thread.state ? word : null;
    if (thread.state === null) thread.activity = word;
    this.add(thread);
  }

  private beginUnmanaged(match: RegExpExecArray | null): void {
    const thread = newThread(match?.[1] ?? '');
    thread.nativeId = match?.[2] ? Number(match[2]) : null;
    this.add(thread);
  }

  private body(text: string, thread: ThreadSnapshot): void {
    const system = /\bsysTid=(\d+)/.exec(text)?.[1];
    const native = nativeFrame.exec(text)?.[1];
    if (text.startsWith('at ')) thread.frames.push(text.slice(3));
    else if (native !== undefined) thread.frames.push(nativeName(native));
    else if (text.startsWith('| ') && system !== undefined) thread.nativeId = Number(system);
    else if (text.startsWith('- ')) readLock(text, thread);
  }
}

/** `/apex/…/libc.so (syscall+28)` as `syscall (libc.so)`: the place without what differs from look to look. */
function nativeName(text: string): string {
  const [, library = '', symbol] = /^(\S+)(?: \((.*?)\+\d+\))?/.exec(text) ?? [];
  const file = library.split('/').at(-1) ?? library;
  return symbol === undefined ? file : `${symbol} (${file})`;
}

function readLock(text: string, thread: ThreadSnapshot): void {
  const [, words, id, className = null, owner] = lockLine.exec(text) ?? [];
  if (words === undefined || words === 'sleeping on') return;
  const frame = Math.max(0, thread.frames.length - 1);
  const lock = { id: id === 'unknown' ? null : (id ?? null), className, frame };
  if (words === 'locked') thread.locked.push(lock);
  else {
    const kind = words === 'waiting to lock' ? 'enter' : 'wait';
    thread.waits.push({ ...lock, kind, ownerId: owner === undefined ? null : Number(owner) });
  }
}
