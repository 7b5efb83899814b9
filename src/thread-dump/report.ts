// The analysis as text for a terminal: what matters most comes first, and long lists are cut with their rest counted.
import type { DumpAnalysis } from './analyze.ts';
import type { ThreadDumpAnalysis } from './index.ts';

const listed = 10;

export function report({ format, dumps }: ThreadDumpAnalysis): string {
  const parts = dumps.map((dump, index) => reportDump(dump, `dump ${index + 1} of ${dumps.length}`));
  return [`format: ${format}`, ...parts].join('\n\n');
}

function reportDump(dump: DumpAnalysis, title: string): string {
  const states = Object.entries(dump.states).map(([state, count]) => `${count} ${state}`);
  const lines = [
    [title, dump.date, dump.virtualMachine].filter((part) => part !== null).join(' · '),
    `threads: ${dump.threads}, of Java: ${dump.javaThreads}${states.length > 0 ? ` (${states.join(', ')})` : ''}`,
  ];
  if (dump.truncated) lines.push('the end is missing');
  lines.push(...list('deadlocks', dump.deadlockCycles, (names) => names.join(' → ')));
  lines.push(...list('root blockers', dump.rootBlockers, ({ thread, blocked }) => `${thread} blocks ${blocked}`));
  lines.push(
    ...list('locks waited for', dump.locks, ({ id, className, owner, waiters, waitSet }) => {
      const held = owner === null ? '' : `, held by ${owner}`;
      return `${className ?? 'a lock'} <${id}>: ${waiters.length} waiting, ${waitSet.length} in wait()${held}`;
    }),
  );
  const idle = (is: boolean): string => (is ? ' (idle)' : '');
  lines.push(...list('equal stacks', dump.groups, (group) => `${group.size} at ${group.topFrame}${idle(group.idle)}`));
  return lines.map((line) => line.replaceAll('\n', '\\n')).join('\n');
}

function list<Item>(title: string, items: readonly Item[], line: (item: Item) => string): string[] {
  if (items.length === 0) return [];
  const rows = items.slice(0, listed).map((item) => `  ${line(item)}`);
  return [
    `${title}: ${items.length}`,
    ...rows,
    ...(items.length > listed ? [`  and ${items.length - listed} more`] : []),
  ];
}
