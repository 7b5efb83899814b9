// Reads what Python's `python -m asyncio ps` (a table) and `pstree` (a tree) print of a process's tasks, since 3.14: each
// task with its coroutines, and which task awaits it. Who awaits whom is told, so waiting has owners here: the task that
// is awaited.
import { forEachLine } from '../lines.ts';
import { newDump, newThread, type ThreadDump, type ThreadSnapshot } from '../thread-dump.ts';

const tableHeader = /^[ \t]*tid +task id +task name +coroutine (?:stack|chain) /m;
const treeTask = /^[│ ]*[├└]── \(T\) /m;

export const isAsyncioTable = (text: string): boolean => tableHeader.test(text);
export const isAsyncioTree = (text: string): boolean => treeTask.test(text);

interface Row {
  id: string;
  name: string;
  stack: string;
  awaiter: string;
}

export function readAsyncioTable(text: string): ThreadDump[] {
  const dumps: ThreadDump[] = [];
  let columns: number[] = [];
  let rows: Row[] = [];
  const close = () => {
    if (rows.length > 0) dumps.push(dumpOf(rows));
    rows = [];
  };
  forEachLine(text, (line) => {
    if (tableHeader.test(line)) {
      close();
      columns = [...line.matchAll(/\S+(?: \S+)*/g)].map(({ index }) => index);
      return;
    }
    const row = columns.length > 0 ? rowOf(line, columns) : null;
    if (row) rows.push(row);
  });
  close();
  return dumps;
}

/** Cells are as wide as their columns, or push what follows to the right: then one blank ends them. */
function rowOf(line: string, columns: readonly number[]): Row | null {
  const cells: string[] = [];
  let shift = 0;
  columns.forEach((column, index) => {
    const start = column + shift;
    let end = (columns[index + 1] ?? line.length) + shift;
    if (index + 1 < columns.length && line.charAt(end - 1) !== ' ' && end < line.length) {
      const blank = line.indexOf(' ', end);
      const next = blank < 0 ? line.length : blank + 1;
      shift += next - end;
      end = next;
    }
    cells.push(line.slice(start, end).trim());
  });
  const [thread = '', id = '', name = '', stack = ''] = cells;
  const awaiter = cells.at(-1) ?? '';
  return /^\d+$/.test(thread) && /^0x[0-9a-f]+$/.test(id) ? { id, name, stack, awaiter } : null;
}

/** One row for each awaiter of a task: a task is one thread of the dump. */
function dumpOf(rows: readonly Row[]): ThreadDump {
  const tasks = new Map<string, ThreadSnapshot>();
  for (const { id, name, stack } of rows) {
    if (tasks.has(id)) continue;
    const task = newThread(name);
    task.address = id;
    task.id = numberOf(id);
    task.frames = stack === '' ? [] : stack.split(' -> ').map((frame) => frame.trim());
    tasks.set(id, task);
  }
  for (const { id, awaiter } of rows) {
    const waiting = tasks.get(awaiter);
    const awaited = tasks.get(id);
    if (waiting && awaited) awaits(waiting, awaited, id);
  }
  return withSeveral(newDump('asyncio-table', { threads: [...tasks.values()] }));
}

/** A task that awaits several goes on when the last of them has ended: the first stands for them, and that is said. */
function withSeveral(dump: ThreadDump): ThreadDump {
  const several = dump.threads.filter(({ waits }) => waits.length > 1).length;
  if (several > 0) dump.notices.push({ code: 'awaits-several', data: { threads: several } });
  return dump;
}

function awaits(waiting: ThreadSnapshot, awaited: ThreadSnapshot, id: string): void {
  waiting.activity = 'awaits';
  waiting.waits.push({ id, className: 'Task', frame: 0, kind: 'enter', ownerId: awaited.id, ownerName: awaited.name });
}

function numberOf(address: string): number | null {
  const number = Number(address);
  return Number.isSafeInteger(number) ? number : null;
}

export function readAsyncioTree(text: string): ThreadDump[] {
  const reader = new TreeReader();
  forEachLine(text, (line) => reader.read(line));
  return reader.finish();
}

interface Node {
  depth: number;
  task: ThreadSnapshot | null;
  frame: string;
}

class TreeReader {
  private readonly threads: ThreadSnapshot[] = [];
  private readonly byName = new Map<string, ThreadSnapshot>();
  private path: Node[] = [];
  private leftOut = 0;

  read(line: string): void {
    const match = /^([│ ]*)[├└]── (\(T\))? *(.*)$/.exec(line);
    if (!match) {
      if (line.trim() !== '' && this.threads.length > 0) this.leftOut++;
      return;
    }
    const depth = match[1]?.length ?? 0;
    this.path = this.path.filter((node) => node.depth < depth);
    const text = (match[3] ?? '').trim();
    if (match[2]) this.task(text, depth);
    else this.path.push({ depth, task: null, frame: frameOf(text) });
    this.grow();
  }

  finish(): ThreadDump[] {
    if (this.threads.length === 0) return [];
    const dump = newDump('asyncio-tree', { threads: this.threads });
    if (this.leftOut > 0) dump.notices.push({ code: 'lines-left-out', data: { lines: this.leftOut } });
    return [withSeveral(dump)];
  }

  private task(name: string, depth: number): void {
    const above = this.path.findLast(({ task }) => task !== null)?.task;
    const task = this.known(name) ?? this.add(name);
    if (above) awaits(above, task, `task ${task.id}`);
    this.path.push({ depth, task, frame: '' });
  }

  /** A task that several await is printed below each of them. A name that Python gave is of one task alone. */
  private known(name: string): ThreadSnapshot | undefined {
    return /^Task-\d+$/.test(name) ? this.byName.get(name) : undefined;
  }

  private add(name: string): ThreadSnapshot {
    const task = newThread(name);
    task.id = this.threads.length + 1;
    this.threads.push(task);
    this.byName.set(name, task);
    return task;
  }

  /** The frames below a task, as far as the tree has gone: the deepest is the innermost. */
  private grow(): void {
    const at = this.path.findLastIndex(({ task }) => task !== null);
    const task = this.path[at]?.task;
    const frames = this.path.slice(at + 1).map(({ frame }) => frame);
    if (task && frames.length > task.frames.length) task.frames = frames.reverse();
  }
}

/** `main example.py:13` as every other form prints it. */
function frameOf(text: string): string {
  const [, name, file, line] = /^(\S+) (.*):(\d+)$/.exec(text) ?? [];
  return name === undefined ? text : `${name}(${file?.split(/[/\\]/).at(-1)}:${line})`;
}
