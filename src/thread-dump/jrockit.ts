// Reads what Oracle's JRockit prints: JVM names with slashes, locks as `shop/Ledger@0x7b20[fat lock]` on lines of their
// own, the awaited one above the stack and held ones below their frames. The chains of locks at its end repeat threads.
import { forEachLine } from './lines.ts';
import {
  type LockReference,
  newDump,
  newThread,
  type ThreadDump,
  type ThreadSnapshot,
  type WaitKind,
} from './thread-dump.ts';

export const jrockitTitle = /^=+ FULL THREAD DUMP =+[ \t\r]*$|^(?:\S+[ \t]+)?(?:Oracle )?JRockit\(R\) R?\d/m;
const fullDump = /^=+ FULL THREAD DUMP =+$/;
const header = /^"(.*)" id=(\d+) idx=0x[0-9a-f]+ tid=(\d+)(?: prio=(\d+))? (.*)$/;
const held = /^\^?-- Holding lock: (\S+@0x[0-9a-f]+)/;
const awaited =
  /^\^?-- (Waiting for notification on|Blocked trying to get lock|Parking to wait for|Lock released while waiting): (\S+@0x[0-9a-f]+)/;
const chains = /^(?:Blocked|Open|Circular).* lock chains$/i;

const kinds: Record<string, WaitKind> = {
  'Waiting for notification on': 'wait',
  'Blocked trying to get lock': 'enter',
  'Parking to wait for': 'park',
};

export function readJRockitDumps(text: string): ThreadDump[] {
  if (!jrockitTitle.test(text)) return [];
  const reader = new JRockitReader();
  forEachLine(text, (line) => reader.read(line.trim()));
  return reader.finish();
}

class JRockitReader {
  private readonly dumps: ThreadDump[] = [];
  private thread: ThreadSnapshot | null = null;
  private inChains = false;

  read(text: string): void {
    const opened = header.exec(text);
    if (fullDump.test(text)) this.open();
    else if (/^=+ END OF THREAD DUMP =+$/.test(text)) this.end();
    else if (chains.test(text)) this.inChains = true;
    else if (opened && !this.inChains && / ?\balive\b/.test(opened[5] ?? '')) this.begin(opened);
    else if (/JRockit\(R\)/.test(text)) this.machine(text);
    else if (this.thread && !this.inChains) this.body(text, this.thread);
  }

  finish(): ThreadDump[] {
    return this.dumps.filter(({ threads }) => threads.length > 0);
  }

  private open(): ThreadDump {
    const dump = newDump('jrockit', { truncated: true });
    this.dumps.push(dump);
    this.thread = null;
    this.inChains = false;
    return dump;
  }

  private end(): void {
    const dump = this.dumps.at(-1);
    if (dump) dump.truncated = false;
    this.thread = null;
  }

  private machine(text: string): void {
    const dump = this.dumps.at(-1);
    if (dump && dump.threads.length === 0) dump.virtualMachine ??= text;
  }

  private begin([, name = '', id, tid, priority, activity = '']: RegExpExecArray): void {
    const thread = newThread(name);
    thread.id = Number(id);
    thread.nativeId = Number(tid);
    thread.priority = priority === undefined ? null : Number(priority);
    thread.daemon = /\bdaemon\b/.test(activity);
    thread.state = /, blocked\b/.test(activity)
      ? 'BLOCKED'
      : /, (?:waiting|parked)\b/.test(activity)
        ? 'WAITING'
        : /, sleeping\b/.test(activity)
          ? 'TIMED_WAITING'
          : 'RUNNABLE';
    this.thread = thread;
    (this.dumps.at(-1) ?? this.open()).threads.push(thread);
  }

  private body(text: string, thread: ThreadSnapshot): void {
    const frame = Math.max(0, thread.frames.length - 1);
    const lock = (id = ''): LockReference => ({ id, className: id.replace(/@.*/, '').replaceAll('/', '.'), frame });
    const [, word = '', id] = awaited.exec(text) ?? [];
    const kind = kinds[word];
    const owned = held.exec(text)?.[1];
    if (text.startsWith('at ')) thread.frames.push(frameOf(text.slice(3)));
    else if (owned !== undefined) thread.locked.push(lock(owned));
    else if (kind !== undefined) thread.waits.push({ ...lock(id), kind, ownerId: null });
    else if (/^-- end of trace/.test(text)) this.thread = null;
  }
}

/** `java/lang/Object.wait(J)V(Native Method)` as every other JVM prints it: no descriptor, dots for slashes. */
function frameOf(text: string): string {
  const [method, source] = [text.slice(0, text.search(/\(/)), text.slice(text.lastIndexOf('('))];
  return method === '' || !text.includes('(') ? text : `${method.replaceAll('/', '.')}${source}`;
}
