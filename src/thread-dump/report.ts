// The analysis as text for a terminal: what matters most comes first, and long lists are cut with their rest counted.
import type { DumpAnalysis, LockUse } from './analyze.ts';
import { words } from './command-line-words.ts';
import type { ThreadDumpAnalysis } from './index.ts';
import { type DumpNotice, noticeSentence } from './notices.ts';
import type { DumpSeries, StandingThread } from './series.ts';

const text = words.report;
const listed = 10;

export function report({ format, dumps, series, notices }: ThreadDumpAnalysis): string {
  const parts = dumps.map((dump, index) => reportDump(dump, text.dump(index + 1, dumps.length)));
  const head = [text.format(format), ...noticeLines(notices)].join('\n');
  return [head, ...(series ? [reportSeries(series)] : []), ...parts].join('\n\n');
}

function reportDump(dump: DumpAnalysis, title: string): string {
  const states = Object.entries(dump.states).map(([state, count]) => `${count} ${state}`);
  const lines = [
    [title, dump.file, dump.date, dump.virtualMachine].filter((part) => part !== null).join(' · '),
    `${text.threads(dump.threads, dump.javaThreads)}${states.length > 0 ? ` (${states.join(', ')})` : ''}`,
    ...(dump.truncated ? [text.truncated] : []),
    ...list(text.deadlocks, dump.deadlockCycles, (names) => names.join(' → ')),
    ...list(text.rootBlockers, dump.rootBlockers, ({ thread, blocked }) => text.blocks(thread, blocked)),
    ...list(text.locks, dump.locks, lockLine),
    ...list(
      text.equalStacks,
      dump.groups,
      ({ size, topFrame, idle }) => `${text.group(size, topFrame)}${idle ? text.idle : ''}`,
    ),
    ...noticeLines(dump.notices),
  ];
  return lines.map((line) => line.replaceAll('\n', '\\n')).join('\n');
}

function reportSeries({ dumps, betweenMilliseconds, states, atLeast, standing, notices }: DumpSeries): string {
  const between = betweenMilliseconds.map((time) => (time === null ? text.unknown : (time / 1000).toFixed(1)));
  const busy = standing.filter(({ idle }) => !idle);
  return [
    `${text.series(dumps)}; ${text.between}: ${between.join(', ')}`,
    ...list(text.states, states, ({ state, counts }) => `${state}: ${counts.join(', ')}`),
    ...list(text.standing(atLeast), busy, standingLine),
    ...(standing.length > busy.length ? [text.idleStanding(standing.length - busy.length)] : []),
    ...noticeLines(notices),
  ]
    .map((line) => line.replaceAll('\n', '\\n'))
    .join('\n');
}

function standingLine({ name, dumps, frames, cpuMilliseconds, cpuShare }: StandingThread): string {
  return `${text.stands(name, dumps, frames[0] ?? '')}${cpuMilliseconds === null ? '' : text.cpu(cpuMilliseconds, cpuShare)}`;
}

function noticeLines(notices: readonly DumpNotice[]): string[] {
  return list(text.notices, notices, (notice) => noticeSentence(text.notice, notice));
}

function lockLine({ id, className, owner, waiters, waitSet }: LockUse): string {
  const lock = `${className ?? text.lock} <${id}>`;
  return `${text.waiting(lock, waiters.length, waitSet.length)}${owner === null ? '' : text.heldBy(owner)}`;
}

function list<Item>(title: string, items: readonly Item[], line: (item: Item) => string): string[] {
  if (items.length === 0) return [];
  const rows = items.slice(0, listed).map((item) => `  ${line(item)}`);
  const rest = items.length - listed;
  return [`${title}: ${items.length}`, ...rows, ...(rest > 0 ? [`  ${text.more(rest)}`] : [])];
}
