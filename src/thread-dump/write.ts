// Writes a dump as HotSpot 17 prints it, from plain descriptions of threads; reading it back gives the same threads.
// What a description leaves out gets a plausible value from the thread's place in the list, so nothing here is random.
import { type LockReference, newThread, type ThreadSnapshot, type ThreadState, type WaitKind } from './thread-dump.ts';

export type ThreadDescription = { name: string } & Partial<Omit<ThreadSnapshot, 'mounted' | 'virtual'>>;

export interface DumpDescription {
  /** As it is to be printed, `2026-11-27 00:00:05`. */
  date: string;
  threads: readonly ThreadDescription[];
  virtualMachine?: string;
}

const defaultVirtualMachine = 'OpenJDK 64-Bit Server VM (17.0.15+6 mixed mode, sharing)';
const firstAddress = 0x7f40_1c00_0000;
const firstNativeId = 4200;

const waitWords: Record<WaitKind, string> = {
  enter: 'waiting to lock',
  're-enter': 'waiting to re-lock in wait()',
  wait: 'waiting on',
  park: 'parking to wait for ',
  initialization: 'waiting on the Class initialization monitor for',
};

const defaultDetails: Partial<Record<ThreadState, string>> = {
  BLOCKED: 'on object monitor',
  WAITING: 'parking',
  TIMED_WAITING: 'sleeping',
};

export function writeHotSpotDump({ date, threads, virtualMachine = defaultVirtualMachine }: DumpDescription): string {
  const complete = threads.map(completed);
  const java = complete.filter(({ state }) => state !== null);
  const blocks = complete.map((thread) => `${header(thread)}\n${body(thread)}\n`);
  return `${date}\nFull thread dump ${virtualMachine}:\n\n${threadList(java)}\n${blocks.join('')}JNI global refs: 15, weak refs: 0\n\n`;
}

/** The description with every fact that the JVM would print. */
export function completed(description: ThreadDescription, index: number): ThreadSnapshot {
  const state = description.state ?? null;
  return {
    ...newThread(description.name),
    id: state === null ? null : index + 1,
    nativeId: firstNativeId + index,
    address: hexadecimal(firstAddress + index * 0x1000),
    priority: state === null ? null : 5,
    cpuMilliseconds: 0,
    elapsedMilliseconds: 0,
    stateDetail: state === null ? null : (defaultDetails[state] ?? null),
    ...description,
  };
}

function threadList(threads: readonly ThreadSnapshot[]): string {
  const rows: string[] = [];
  for (let start = 0; start < threads.length; start += 4) {
    rows.push(
      threads
        .slice(start, start + 4)
        .map(({ address }) => address)
        .join(', '),
    );
  }
  const list = `_java_thread_list=${hexadecimal(firstAddress - 0x1000)}, length=${threads.length}, elements={`;
  return `Threads class SMR info:\n${list}\n${rows.join(',\n')}\n}\n`;
}

function header(thread: ThreadSnapshot): string {
  const parts = [`"${thread.name}"`];
  if (thread.id !== null) parts.push(`#${thread.id}`);
  if (thread.daemon) parts.push('daemon');
  if (thread.priority !== null) parts.push(`prio=${thread.priority}`);
  parts.push('os_prio=0');
  if (thread.cpuMilliseconds !== null) parts.push(`cpu=${thread.cpuMilliseconds.toFixed(2)}ms`);
  if (thread.elapsedMilliseconds !== null) parts.push(`elapsed=${(thread.elapsedMilliseconds / 1000).toFixed(2)}s`);
  if (thread.allocatedBytes !== null) parts.push(`allocated=${thread.allocatedBytes}B`, 'defined_classes=0');
  if (thread.address !== null) parts.push(`tid=${thread.address}`);
  if (thread.nativeId !== null) parts.push(`nid=0x${thread.nativeId.toString(16)}`);
  return `${parts.join(' ')} ${activity(thread)}`;
}

function activity({ state, stateDetail, nativeId }: ThreadSnapshot): string {
  if (state === null) return 'runnable ';
  const stackPointer = `[${hexadecimal(0x7f3f_0000_0000 + (nativeId ?? 0) * 0x1000)}]`;
  if (state === 'BLOCKED') return `waiting for monitor entry  ${stackPointer}`;
  if (state === 'RUNNABLE') return `runnable  ${stackPointer}`;
  return `${stateDetail === 'on object monitor' ? 'in Object.wait()' : 'waiting on condition'}  ${stackPointer}`;
}

function body(thread: ThreadSnapshot): string {
  const lines: string[] = [];
  if (thread.state !== null) {
    lines.push(
      `   java.lang.Thread.State: ${thread.state}${thread.stateDetail === null ? '' : ` (${thread.stateDetail})`}`,
    );
  }
  thread.frames.forEach((frame, index) => {
    lines.push(`\tat ${frame}`);
    for (const wait of thread.waits) if (wait.frame === index) lines.push(lockLine(waitWords[wait.kind], wait));
    for (const lock of thread.locked) if (lock.frame === index) lines.push(lockLine('locked', lock));
  });
  if (thread.ownedSynchronizers.length > 0) {
    lines.push('', '   Locked ownable synchronizers:');
    for (const { id, className } of thread.ownedSynchronizers) lines.push(`\t- <${id}> (a ${className})`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

function lockLine(words: string, { id, className }: LockReference): string {
  if (words === waitWords.initialization) return `\t- ${words} ${className}`;
  if (id === null) return `\t- ${words} <no object reference available>`;
  return `\t- ${words} <${id}>${className === null ? '' : ` (a ${className})`}`;
}

function hexadecimal(address: number): string {
  return `0x${address.toString(16).padStart(16, '0')}`;
}
