// The line that opens a thread in a HotSpot dump: `"name" #12 [34] daemon prio=5 os_prio=0 cpu=1.5ms ... tid=0x… nid=0x…`.
// JDK 1.4 to 25 print different parts of it in different order, and a `ThreadInfo` prints `"name" Id=12 WAITING on …`. A
// name may hold quotes and line breaks, so what is looked for is the last quote that the known parts follow.
import { readWaitClause } from './lock-line.ts';
import { newThread, type ThreadSnapshot, threadStateOf, threadStates } from './thread-dump.ts';

/** Between id and state stands what else the writer knows: `Group=main` in Jenkins, `cpuUsage=75.16%` in Arthas. */
const infoState = `[iI]d=\\d+ (?:[A-Za-z]+=[^"]*? )?(?:in |state=)?(${threadStates.join('|')})\\b`;
const tail = new RegExp(
  `" +(?:(?:#\\d+|\\[\\d+\\]|id=[^\\s"]+|daemon|virtual) +)*(?:(?:os_)?prio=-?\\d|[tn]id=|cpu=\\d|- Thread t@\\d|[iI]d=\\d+ cpu=|${infoState})`,
  'y',
);
/** From here on the quoted name is that of another thread. */
const otherThread = /^" .*?\b(?:owned|held|blocked|locked) by "/;
const longestClause = 1000;
/** SAP's JVM prints another quoted word after the name. */
const user = / user="[^"]*$/;
const longestUser = 200;
const numbered = / #(\d+) /;
const priority = / prio=(-?\d+)/;
const address = / tid=(0x[0-9a-fA-F]+)/;
/** What the JVM is at with the thread, said beside the state. */
const inWait = / nid=\S+ in Object\.wait\(\)/;
const nativeId = / nid=(0x[0-9a-fA-F]+|\d+)/;
const cpu = / cpu=([\d.,]+)ms/;
const elapsed = / elapsed=([\d.,]+)s/;
const allocated = / allocated=(\d+)([KMGT]?)/;
const visualVmId = / - Thread t@(\d+)/;
const infoId = / [iI]d=(\d+)/;
const infoTail = new RegExp(` ${infoState}`);
/** What HotSpot says last of a thread: other text after the numbers is the end of a sentence in a log. */
const activity =
  /nid=\S+ +(?:allocated|at breakpoint|blocked|in |initializ|locked|new|park|runnable|sleeping|suspended|terminated|unknown|waiting)[^"]*$/;

const unitBytes: Record<string, number> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3, T: 1024 ** 4 };

/** Index of the quote that ends the name, or -1 where the line is no header. */
function endOfName(line: string): number {
  let end = -1;
  for (let quote = line.lastIndexOf('"'); quote >= 0; quote = quote > 0 ? line.lastIndexOf('"', quote - 1) : -1) {
    tail.lastIndex = quote;
    if (!tail.test(line) || user.test(line.slice(Math.max(0, quote - longestUser), quote))) continue;
    if (end < 0 || otherThread.test(line.slice(quote, Math.min(end, quote + longestClause)))) end = quote;
  }
  return end;
}

/** Until JDK 16 a thread that waits for another to initialize a class is RUNNABLE, and this alone tells. */
export const waitsUnseen = (rest: string): boolean => inWait.test(rest);

export function threadOfHeader(name: string, rest: string): ThreadSnapshot {
  const thread = newThread(name);
  thread.id = wholeNumber(numbered.exec(rest)?.[1] ?? visualVmId.exec(rest)?.[1] ?? infoId.exec(rest)?.[1]);
  thread.daemon = / daemon /.test(rest);
  thread.priority = wholeNumber(priority.exec(rest)?.[1]);
  thread.address = address.exec(rest)?.[1] ?? null;
  thread.nativeId = wholeNumber(nativeId.exec(rest)?.[1]);
  thread.cpuMilliseconds = decimal(cpu.exec(rest)?.[1]);
  const seconds = decimal(elapsed.exec(rest)?.[1]);
  thread.elapsedMilliseconds = seconds === null ? null : Math.round(seconds * 1000);
  const bytes = allocated.exec(rest);
  if (bytes) thread.allocatedBytes = Number(bytes[1]) * (unitBytes[bytes[2] ?? ''] ?? 1);
  // A `ThreadInfo` says all in its header: the state, the lock waited for, and who owns it.
  thread.state = threadStateOf(infoTail.exec(rest)?.[1] ?? '');
  if (rest.includes(' on ') || rest.includes(' by ')) readWaitClause(rest, thread);
  return thread;
}

/** Decimal or, with the prefix 0x, hexadecimal. */
function wholeNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

/** The JVM prints fractions in the language of the machine: `0,35` is `0.35`. */
function decimal(digits: string | undefined): number | null {
  const value = Number(digits?.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

export interface Header {
  name: string;
  /** The line after the name. */
  rest: string;
  /** Other text stands before it on its line. */
  isInline?: true;
  /** Lines before this one that the name began on. */
  nameLines?: number;
}

/** `jstack -F` until JDK 8 knows no names, and its states are not those of Java. */
const forcedHeader = /^\s*Thread (?:t@)?(\d+): \(state = \w+\)/;
const longestNameCharacters = 4096;
const longestNameLines = 20;

/** Finds headers line by line, also those whose name has line breaks. A begun name that never ends is forgotten. */
export class HeaderReader {
  private begun: string[] = [];
  private characters = 0;

  read(line: string): Header | null {
    const begun = this.begun;
    const forced = line.includes('(state = ') ? forcedHeader.exec(line) : null;
    if (forced) {
      this.begun = [];
      return { name: `Thread ${forced[1]}`, rest: ` nid=${forced[1]}` };
    }
    if (begun.length === 0 && !line.includes('"')) return null;
    const start = line.length - line.trimStart().length;
    const opens = line[start] === '"';
    const end = endOfName(line);
    if (end >= 0) return this.header(line, opens && end > start ? start : -1, end);
    if (opens) {
      this.begun = [line.slice(start + 1)];
      this.characters = line.length;
    } else if (begun.length > 0) {
      begun.push(line);
      this.characters += line.length;
      if (begun.length > longestNameLines || this.characters > longestNameCharacters) this.begun = [];
    }
    return null;
  }

  /** The name that stood alone on the line before this one. Only what follows can tell that it opened a thread. */
  bareName(): string | null {
    const [name = ''] = this.begun;
    if (this.begun.length !== 2 || !name.trimEnd().endsWith('"')) return null;
    this.begun = [];
    return name.trimEnd().slice(0, -1);
  }

  forget(): void {
    this.begun = [];
  }

  private header(line: string, start: number, end: number): Header | null {
    const rest = line.slice(end + 1);
    const begun = this.begun;
    this.begun = [];
    if (start >= 0) return { name: line.slice(start + 1, end), rest };
    if (begun.length > 0) return { name: [...begun, line.slice(0, end)].join('\n'), rest, nameLines: begun.length };
    // Other output stands before the header on its line, or the first line of the name is lost.
    if (/ [tn]id=/.test(rest) ? / nid=/.test(rest) && !activity.test(rest) : !/ [iI]d=\d+ [A-Z]/.test(rest))
      return null;
    const quote = line.indexOf('"');
    return { name: quote < end ? line.slice(quote + 1, end) : line.slice(0, end).trimStart(), rest, isInline: true };
  }
}
