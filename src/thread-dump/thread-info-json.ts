// Reads `ThreadInfo` as JSON: what Spring Boot's /actuator/threaddump, Jolokia and other bridges to JMX answer. Of the
// JVM's threads only those of Java are in it. The names of the fields are those of `java.lang.management.ThreadInfo`.
import { entry, list, parseJson, string } from './json.ts';
import { type LockReference, newThread, type ThreadDump, type ThreadSnapshot, threadStateOf } from './thread-dump.ts';

const start = /[{[]\s*(?:"|\{\s*")/g;

export function isThreadInfoJson(text: string): boolean {
  return text.includes('"threadName"') && text.includes('"threadState"');
}

export function readThreadInfoJson(text: string): ThreadDump[] {
  const dumps: ThreadDump[] = [];
  start.lastIndex = 0;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const { value, end, complete } = parseJson(text, found.index);
    start.lastIndex = Math.max(end, start.lastIndex);
    const threads = infosOf(value).flatMap((info) => threadOf(info) ?? []);
    if (threads.length === 0) continue;
    dumps.push({ date: null, virtualMachine: null, threads, reportedDeadlocks: [], truncated: !complete });
  }
  return dumps;
}

/** The threads stand alone, or under the one name that the sender gave them. */
function infosOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return ['threads', 'value'].flatMap((key) => list(entry(value, key)));
}

function threadOf(info: unknown): ThreadSnapshot | null {
  const name = string(entry(info, 'threadName'));
  if (name === null) return null;
  const thread = newThread(name);
  const id = Number(string(entry(info, 'threadId')) ?? Number.NaN);
  thread.id = Number.isSafeInteger(id) ? id : null;
  thread.daemon = entry(info, 'daemon') === true;
  thread.state = threadStateOf(string(entry(info, 'threadState')) ?? '');
  thread.frames = list(entry(info, 'stackTrace')).map(frameOf);
  const lock = lockOf(entry(info, 'lockInfo'), 0);
  const owner = Number(string(entry(info, 'lockOwnerId')) ?? -1);
  if (lock) {
    thread.waits.push({
      ...lock,
      kind: thread.state === 'BLOCKED' ? 'enter' : 'park',
      ownerId: owner > 0 ? owner : null,
    });
  }
  for (const monitor of list(entry(info, 'lockedMonitors'))) {
    const held = lockOf(monitor, Number(entry(monitor, 'lockedStackDepth')) || 0);
    if (held) thread.locked.push(held);
  }
  thread.ownedSynchronizers = list(entry(info, 'lockedSynchronizers')).flatMap((held) => lockOf(held, 0) ?? []);
  return thread;
}

function lockOf(value: unknown, frame: number): LockReference | null {
  const className = string(entry(value, 'className'));
  const hash = entry(value, 'identityHashCode');
  return className === null || typeof hash !== 'number'
    ? null
    : { id: `${className}@${hash.toString(16)}`, className, frame };
}

function frameOf(element: unknown): string {
  const [type, method, file] = ['className', 'methodName', 'fileName'].map((key) => string(entry(element, key)));
  const line = Number(entry(element, 'lineNumber'));
  const source = file ? `${file}${line >= 0 ? `:${line}` : ''}` : 'Unknown Source';
  return `${type}.${method}(${entry(element, 'nativeMethod') === true ? 'Native Method' : source})`;
}
