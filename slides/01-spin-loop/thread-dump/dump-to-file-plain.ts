// Reads the plain form of `jcmd Thread.dump_to_file`: process, time and version, then `#12 "name" virtual` before each
// stack. Since JDK 25 the state follows the name and the locks stand in the stack.
import { forEachLine } from './lines.ts';
import { readLockLine } from './lock-line.ts';
import { newThread, type ThreadDump, type ThreadSnapshot, threadStateOf, threadStates } from './thread-dump.ts';

const headerStart = /^#(\d+) "/;
const headerEnd = new RegExp(`"( virtual)?(?: (${threadStates.join('|')}))?(?: \\d{4}-\\d\\d-\\d\\dT\\S*)?[ \\t]*$`);
const timeLine = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-][\d:]+)$/;
const frameLine = /^(?:at )?([^\s(]+\(.*\))$/;
const longestNameLines = 20;

export function readPlainDumps(text: string): ThreadDump[] {
  const dumps: ThreadDump[] = [];
  let dump: ThreadDump | null = null;
  let thread: ThreadSnapshot | null = null;
  let date: string | null = null;
  let version: string | null = null;
  let begun: string[] = [];
  let lastComplete = true;

  const open = (header: string): boolean => {
    const start = headerStart.exec(header);
    const quote = header.lastIndexOf('"');
    const end = headerEnd.exec(header.slice(quote));
    if (!start || quote < start[0].length || !end) return false;
    if (!dump || date !== null) {
      dump = { date, virtualMachine: version, threads: [], reportedDeadlocks: [], truncated: false };
      dumps.push(dump);
      date = null;
      version = null;
    }
    thread = newThread(header.slice(start[0].length, quote));
    thread.id = Number(start[1]);
    thread.virtual = end[1] !== undefined;
    thread.state = threadStateOf(end[2] ?? '');
    dump.threads.push(thread);
    return true;
  };

  forEachLine(text, (line) => {
    const content = line.trim();
    if (begun.length > 0 || headerStart.test(content)) {
      begun = headerStart.test(content) ? [content] : [...begun, line];
      lastComplete = open(begun.join('\n'));
      if (lastComplete || begun.length > longestNameLines) begun = [];
      if (lastComplete) return;
    }
    if (content === '') return;
    const frame = frameLine.exec(content)?.[1];
    if (timeLine.test(content)) date = content;
    else if (date !== null) version ??= content;
    else if (thread && frame !== undefined) thread.frames.push(frame);
    else if (thread && content.startsWith('- ')) readLockLine(content, thread);
    lastComplete = content.endsWith(')') || content.endsWith('>') || date !== null;
  });
  const last = dumps.at(-1);
  if (last && !lastComplete) last.truncated = true;
  return dumps;
}
