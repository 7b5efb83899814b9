// Reads what the watchdog of a Minecraft server (Spigot, Paper and their forks) logs of a server that hangs: `Current
// Thread: name`, a line of facts, then frames without a word before them. Every line has the logger's own beginning. The
// server's thread stands alone first and again in the entire dump; it is one thread.
import { forEachLine } from './lines.ts';
import { newDump, newThread, type ThreadDump, type ThreadSnapshot, threadStateOf } from './thread-dump.ts';

const anyThread = /Current Thread: .*\n.*PID: \d+ \| Suspended: /;
const header = /Current Thread: (.*)$/;
const facts = /PID: (\d+) \| Suspended: \w+ \| Native: \w+ \| State: ([A-Z_]+)/;
const prefix = /^(?:\[[^\]]*\]:? ?)+:? ?/;
const frameLine = /^[^\s(]+\(.*\)$/;
const entire = /Entire Thread Dump:/;
const rule = /^-{3,}/;

export function isWatchdogDump(text: string): boolean {
  return anyThread.test(text);
}

export function readWatchdogDumps(text: string): ThreadDump[] {
  if (!isWatchdogDump(text)) return [];
  const reader = new WatchdogReader();
  forEachLine(text, (line) => reader.read(line));
  return reader.finish();
}

class WatchdogReader {
  private readonly dumps: ThreadDump[] = [];
  private thread: ThreadSnapshot | null = null;
  private linesLeftOut = 0;
  /** The entire dump has begun: another beginning of it is another dump. */
  private isEntire = false;
  private isEnded = true;

  read(line: string): void {
    const name = header.exec(line)?.[1];
    if (name !== undefined) this.open(name);
    else if (entire.test(line)) this.begin();
    else if (this.dumps.length > 0) this.body(line.replace(prefix, '').trim());
  }

  finish(): ThreadDump[] {
    for (const dump of this.dumps) dump.threads = withoutRepeated(dump.threads);
    const last = this.dumps.at(-1);
    if (last) last.truncated = !this.isEnded;
    if (last && this.linesLeftOut > 0)
      last.notices.push({ code: 'lines-left-out', data: { lines: this.linesLeftOut } });
    return this.dumps.filter(({ threads }) => threads.length > 0);
  }

  private begin(): void {
    if (this.dumps.length === 0 || this.isEntire) this.dumps.push(newDump('minecraft-watchdog'));
    this.isEntire = true;
    this.thread = null;
  }

  private open(name: string): void {
    if (this.dumps.length === 0) this.dumps.push(newDump('minecraft-watchdog'));
    this.thread = newThread(name.trimEnd());
    this.dumps.at(-1)?.threads.push(this.thread);
    this.isEnded = false;
  }

  private body(text: string): void {
    const fact = facts.exec(text);
    if (fact && this.thread) {
      this.thread.id = Number(fact[1]);
      this.thread.state = threadStateOf(fact[2] ?? '');
    } else if (rule.test(text)) this.isEnded = true;
    else if (frameLine.test(text) && this.thread && !this.isEnded) this.thread.frames.push(text);
    else if (this.thread && !this.isEnded && !/^(?:Stack:|Thread is waiting on monitor|Locked on:)|^$/.test(text))
      this.linesLeftOut++;
  }
}

/** The later of two looks at one thread. */
function withoutRepeated(threads: readonly ThreadSnapshot[]): ThreadSnapshot[] {
  const last = new Map<string, number>();
  threads.forEach(({ id, name }, index) => {
    last.set(`${id} ${name}`, index);
  });
  return threads.filter(({ id, name }, index) => last.get(`${id} ${name}`) === index);
}
