// Reads the JSON form of `jcmd Thread.dump_to_file`, JDK 21 to 25: threads inside containers, numbers as text or not.
// It lists virtual threads beside the others; states and locks are in it since JDK 25 only.
import { entry, list, parseJson, string } from './json.ts';
import { classOf } from './lock-line.ts';
import {
  newDump,
  newThread,
  type ThreadDump,
  type ThreadSnapshot,
  threadStateOf,
  type WaitKind,
} from './thread-dump.ts';

const root = /\{\s*"threadDump"\s*:/g;
const virtualBottom = /(?:^|\/)java\.lang\.VirtualThread\.run\(/;
const waitKeys: [string, WaitKind][] = [
  ['blockedOn', 'enter'],
  ['waitingOn', 'wait'],
  ['parkBlocker', 'park'],
];

export function isJsonDump(text: string): boolean {
  return text.search(root) >= 0;
}

export function readJsonDumps(text: string): ThreadDump[] {
  const dumps: ThreadDump[] = [];
  root.lastIndex = 0;
  for (let found = root.exec(text); found; found = root.exec(text)) {
    const { value, end, complete } = parseJson(text, found.index);
    root.lastIndex = Math.max(end, root.lastIndex);
    dumps.push(dumpOf(entry(value, 'threadDump'), complete));
  }
  return dumps.filter((dump) => dump.threads.length > 0);
}

function dumpOf(content: unknown, complete: boolean): ThreadDump {
  const threads: ThreadSnapshot[] = [];
  const carried: [string, number][] = [];
  for (const container of list(entry(content, 'threadContainers'))) {
    for (const item of list(entry(container, 'threads'))) {
      const thread = threadOf(item);
      if (!thread) continue;
      threads.push(thread);
      const carrier = string(entry(item, 'carrier'));
      if (carrier !== null && thread.id !== null) carried.push([carrier, thread.id]);
    }
  }
  const byId = new Map(threads.map((thread) => [String(thread.id), thread]));
  for (const [carrier, id] of carried) {
    const thread = byId.get(carrier);
    if (thread) thread.mounted = { id, frames: [] };
  }
  return newDump('jcmd-dump_to_file-json', {
    date: string(entry(content, 'time')),
    virtualMachine: string(entry(content, 'runtimeVersion')),
    threads,
    truncated: !complete,
  });
}

function threadOf(item: unknown): ThreadSnapshot | null {
  const id = string(entry(item, 'tid'));
  const name = string(entry(item, 'name'));
  if (id === null && name === null) return null;
  const thread = newThread(name ?? '');
  thread.id = id === null || !/^\d+$/.test(id) ? null : Number(id);
  thread.frames = list(entry(item, 'stack')).filter((frame) => typeof frame === 'string');
  thread.virtual = entry(item, 'virtual') === true || virtualBottom.test(thread.frames.at(-1) ?? '');
  thread.state = threadStateOf(string(entry(item, 'state')) ?? '');
  for (const [key, kind] of waitKeys) {
    const value = entry(item, key);
    const lock = string(value) ?? string(entry(value, 'object'));
    if (lock === null) continue;
    const owner = string(entry(value, 'owner'));
    const ownerId = owner !== null && /^\d+$/.test(owner) ? Number(owner) : null;
    thread.waits.push({ id: lock, className: classOf(lock), frame: 0, kind, ownerId });
  }
  for (const owned of list(entry(item, 'monitorsOwned'))) {
    const frame = Number(entry(owned, 'depth')) || 0;
    for (const lock of list(entry(owned, 'locks'))) {
      if (typeof lock === 'string') thread.locked.push({ id: lock, className: classOf(lock), frame });
    }
  }
  return thread;
}
