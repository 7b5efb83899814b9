// Reads `ThreadInfo` as JSON: what Spring Boot's /actuator/threaddump, Jolokia and other bridges to JMX answer. Of the
// JVM's threads only those of Java are in it. The names of the fields are those of `java.lang.management.ThreadInfo`, as
// the sender's naming strategy writes them: threadName, thread_name, ThreadName, thread-name, thread.name, threadname.
import { entry, list, parseJson, plainKeys, string } from './json.ts';
import {
  type LockReference,
  newDump,
  newThread,
  type ThreadDump,
  type ThreadSnapshot,
  threadStateOf,
} from './thread-dump.ts';

const start = /[{[]\s*(?:"|\{\s*")/g;
const nameKey = /"thread[-_. ]?name"\s*:/i;
const stateKey = /"thread[-_. ]?state"\s*:/i;

export function isThreadInfoJson(text: string): boolean {
  return nameKey.test(text) && stateKey.test(text);
}

export function readThreadInfoJson(text: string): ThreadDump[] {
  const dumps: ThreadDump[] = [];
  start.lastIndex = 0;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const { value, end, complete } = parseJson(text, found.index);
    start.lastIndex = Math.max(end, start.lastIndex);
    const threads = infosOf(value).flatMap((info) => threadOf(plainKeys(info)) ?? []);
    if (threads.length === 0) continue;
    dumps.push(newDump('thread-info-json', { threads, truncated: !complete }));
  }
  return dumps;
}

/** The threads stand alone, or under the one name that the sender gave them. */
function infosOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const keys = plainKeys(value);
  return ['threads', 'value'].flatMap((key) => list(entry(keys, key)));
}

/** `info` has plain keys. */
function threadOf(info: unknown): ThreadSnapshot | null {
  const name = string(entry(info, 'threadname'));
  if (name === null) return null;
  const thread = newThread(name);
  const id = Number(string(entry(info, 'threadid')) ?? Number.NaN);
  thread.id = Number.isSafeInteger(id) ? id : null;
  thread.daemon = entry(info, 'daemon') === true;
  thread.state = threadStateOf(string(entry(info, 'threadstate')) ?? '');
  thread.frames = list(entry(info, 'stacktrace')).map(frameOf);
  const lock = lockOf(entry(info, 'lockinfo'), 0) ?? lockNamed(string(entry(info, 'lockname')));
  const owner = Number(string(entry(info, 'lockownerid')) ?? -1);
  if (lock) {
    thread.waits.push({
      ...lock,
      kind: thread.state === 'BLOCKED' ? 'enter' : 'park',
      ownerId: owner > 0 ? owner : null,
      ownerName: string(entry(info, 'lockownername')),
    });
  }
  for (const monitor of list(entry(info, 'lockedmonitors'))) {
    const held = lockOf(monitor, Number(entry(plainKeys(monitor), 'lockedstackdepth')) || 0);
    if (held) thread.locked.push(held);
  }
  thread.ownedSynchronizers = list(entry(info, 'lockedsynchronizers')).flatMap((held) => lockOf(held, 0) ?? []);
  return thread;
}

function lockOf(value: unknown, frame: number): LockReference | null {
  const keys = plainKeys(value);
  const className = string(entry(keys, 'classname'));
  const hash = entry(keys, 'identityhashcode');
  return className === null || typeof hash !== 'number'
    ? null
    : { id: `${className}@${hash.toString(16)}`, className, frame };
}

/** Some senders give the lock's name alone. */
function lockNamed(name: string | null): LockReference | null {
  return name?.includes('@') ? { id: name, className: name.slice(0, name.lastIndexOf('@')), frame: 0 } : null;
}

function frameOf(element: unknown): string {
  const keys = plainKeys(element);
  const [type, method, file] = ['classname', 'methodname', 'filename'].map((key) => string(entry(keys, key)));
  const line = Number(entry(keys, 'linenumber'));
  const source = file ? `${file}${line >= 0 ? `:${line}` : ''}` : 'Unknown Source';
  return `${type}.${method}(${entry(keys, 'nativemethod') === true ? 'Native Method' : source})`;
}
