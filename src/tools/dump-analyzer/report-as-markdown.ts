/**
 * What the analyzer found, as Markdown to be pasted into a ticket: worst first, as on the page, and short. Names of threads
 * and frames are code, so that nothing in them is taken for Markdown.
 */
import { noticeSentence } from '../../thread-dump/index.ts';
import { words as text } from './markdown-words.ts';
import type { SeriesLine } from './series-line.ts';
import type { DumpSummary, GroupLine, LockLine } from './summarise.ts';

export interface Report {
  /** Of the file, or what stands for it. */
  name: string;
  summary: DumpSummary;
}

const MOST = { groups: 12, stacks: 3, frames: 12, locks: 10, waiters: 5, blockers: 10, standing: 10, names: 5 };

export function reportAsMarkdown({ name, summary }: Report): string {
  const parts = [
    `## ${plain(text.title(name))}`,
    headLine(summary),
    ...troubleParts(summary),
    ...(summary.series ? seriesParts(summary.series) : []),
    ...groupParts(summary),
    ...(summary.locks.length > 0 ? [`### ${text.locks}`, lockTable(summary.locks)] : []),
    ...noticeParts(summary),
  ];
  return `${parts.join('\n\n')}\n`;
}

function headLine(summary: DumpSummary): string {
  const { format, file, date, virtualMachine, dumps, shown, threads, javaThreads, truncated, states } = summary;
  const facts = [
    text.form(format),
    ...(dumps > 1 ? [text.dumpOf(shown + 1, dumps)] : []),
    ...[file, date, virtualMachine].flatMap((fact) => (fact ? [plain(fact)] : [])),
    text.threads(threads, javaThreads),
    ...(truncated ? [text.truncated] : []),
  ];
  return [facts.join(' · '), stateList(states)].filter((line) => line !== '').join('  \n');
}

const stateList = (states: DumpSummary['states']): string =>
  Object.entries(states)
    .map(([state, count]) => `${count} ${plain(state)}`)
    .join(' · ');

function troubleParts({ deadlockCycles, rootBlockers, excludes, truncated }: DumpSummary): string[] {
  const cycles = deadlockCycles.map((names) => `- ${[...names, names[0] ?? ''].map(code).join(' → ')}`);
  const blockers = rootBlockers
    .slice(0, MOST.blockers)
    .map(({ thread, blocked }) => `- ${code(thread)} ${text.blocks(blocked)}`);
  const relief = [
    ...(cycles.length === 0 && excludes.deadlocks ? [text.noDeadlock] : []),
    ...(blockers.length + cycles.length === 0 && excludes.blockers ? [text.noBlocker] : []),
    ...(excludes.blockers ? [] : [truncated ? text.mayBeMore : text.untoldBlocker]),
  ];
  return [
    ...(cycles.length > 0 ? [`### ${text.deadlocks(cycles.length)}`, cycles.join('\n')] : []),
    ...(blockers.length > 0 ? [`### ${text.blockers}`, blockers.join('\n')] : []),
    ...(relief.length > 0 ? [relief.join(' ')] : []),
  ];
}

function seriesParts(series: SeriesLine): string[] {
  const { dumps, atLeast, betweenMilliseconds, states, standing, standingBusy } = series;
  const rows = states.map(({ state, counts }) => [plain(state), ...counts.map(String)]);
  const numbers =
    states[0]?.counts.map((_, index) => String(dumps - (states[0]?.counts.length ?? 0) + index + 1)) ?? [];
  const lines = standing.slice(0, MOST.standing).map(({ top, names, size, cpuCores }) => {
    const cores = cpuCores === null ? '' : `, ${text.cores(cpuCores)}`;
    return `- ${size} × ${code(top)}${cores}: ${someNames(names, size)}`;
  });
  return [
    `### ${text.series(dumps)}`,
    text.between(betweenMilliseconds),
    ...(rows.length > 0 ? [table([text.state, ...numbers], rows)] : []),
    ...(lines.length > 0 ? [text.standing(standingBusy, atLeast), lines.join('\n')] : []),
  ];
}

function groupParts({ groups, framesToCompare, idleThreads }: DumpSummary): string[] {
  const busy = groups.filter(({ idle, size }) => !idle && size > 1);
  const single = groups.filter(({ idle, size }) => !idle && size === 1).length;
  const rows = busy.slice(0, MOST.groups).map((group) => [String(group.size), placeOf(group), stateList(group.states)]);
  const rest = [...(single > 0 ? [text.single(single)] : []), ...(idleThreads > 0 ? [text.idle(idleThreads)] : [])];
  return [
    `### ${text.groups(framesToCompare)}`,
    ...(rows.length > 0 ? [table([text.countedThreads, text.place, text.states], rows)] : []),
    ...(rest.length > 0 ? [rest.map((line) => `- ${line}`).join('\n')] : []),
    ...busy.slice(0, MOST.stacks).flatMap((group) => [text.stackOf(group.size, code(group.top)), stack(group)]),
  ];
}

const placeOf = ({ top, via }: GroupLine): string => (via ? `${code(top)} ${code(via)}` : code(top));

function stack({ frames, framesLeftOut }: GroupLine): string {
  const left = framesLeftOut + Math.max(0, frames.length - MOST.frames);
  const lines = [...frames.slice(0, MOST.frames), ...(left > 0 ? [`… ${text.more(left)}`] : [])];
  return `${fence(lines)}\n${lines.join('\n')}\n${fence(lines)}`;
}

function lockTable(locks: readonly LockLine[]): string {
  const rows = locks.slice(0, MOST.locks).map(({ id, className, owner, waiters, waitSet, waitersLeftOut }) => {
    const waiting = [...waiters, ...waitSet];
    const lock = className === null ? id : `${className.split('.').at(-1)} ${id}`;
    return [
      code(lock),
      owner === null ? text.nobody : code(owner),
      someNames(waiting, waiting.length + waitersLeftOut),
    ];
  });
  return table([text.lock, text.owner, text.waiters], rows);
}

function noticeParts({ notices }: DumpSummary): string[] {
  const lines = notices.map((notice) => `- ${plain(noticeSentence(text.notices, notice))}`);
  return lines.length > 0 ? [`### ${text.said}`, lines.join('\n')] : [];
}

function someNames(names: readonly string[], size: number): string {
  const shown = names.slice(0, MOST.names);
  const left = size - shown.length;
  return [shown.map(code).join(', '), ...(left > 0 ? [text.more(left)] : [])].join(' ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** As code, between as many backticks as the text itself does not have. */
function code(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  if (line === '') return '` `';
  return longest > 0 ? `${ticks} ${line} ${ticks}` : `${ticks}${line}${ticks}`;
}

function fence(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
  return '`'.repeat(longest + 1);
}

/** Words of a file or a dump, of which no sign means anything. */
const plain = (line: string): string => line.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#]/g, '\\$&');
