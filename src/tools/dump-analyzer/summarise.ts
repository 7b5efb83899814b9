/**
 * What the page shows of a dump: the analysis with its lists cut to what can be looked at, the rest counted, so that it
 * is small enough to be handed from the worker to the page whatever the size of the dump.
 */
import {
  analyzeDump,
  compareDumps,
  type DumpAnalysis,
  type DumpFormat,
  type DumpNotice,
  type DumpSeries,
  formats,
  groupByStack,
  type LockUse,
  type RootBlocker,
  type Runtime,
  type StackGroup,
  type StateCounts,
  type ThreadDump,
  type UnmovedThread,
} from '../../thread-dump/index.ts';
import { frameLabel, groupLabels } from './frame-label.ts';
import { type SeriesLine, seriesLine } from './series-line.ts';

export interface GroupLine {
  size: number;
  /** Name of the top frame, and of the frame that tells it from groups with the same top frame. */
  top: string;
  via: string;
  frames: string[];
  framesLeftOut: number;
  names: string[];
  namesLeftOut: number;
  states: StateCounts;
  idle: boolean;
}

export interface LockLine extends LockUse {
  waitersLeftOut: number;
}

export interface ComparisonLine {
  unmovedBusy: number;
  unmovedIdle: number;
  moved: number;
  started: number;
  ended: number;
  /** Busy threads that stand where they stood, by their top frame. */
  unmoved: { top: string; names: string[]; size: number; cpuMilliseconds: number | null }[];
}

export interface DumpSummary {
  /** Dumps in the text, and which of them this is, from 0. */
  dumps: number;
  shown: number;
  /** Dates of the dumps around it, the first of them that of dump `datesFrom`. */
  dates: string[];
  datesFrom: number;
  framesToCompare: number;
  format: DumpFormat;
  runtime: Runtime;
  /** What the dump says of itself; null where it says nothing. */
  date: string | null;
  virtualMachine: string | null;
  /** Name of its file, where it is one of several. */
  file: string | null;
  threads: number;
  javaThreads: number;
  truncated: boolean;
  states: StateCounts;
  /** What may be said to be absent: of what a form does not print, or is cut off, nothing may. */
  excludes: { deadlocks: boolean; blockers: boolean };
  deadlocks: number;
  deadlockCycles: string[][];
  rootBlockers: RootBlocker[];
  groups: GroupLine[];
  groupsLeftOut: number;
  busyThreads: number;
  idleThreads: number;
  /** Threads of which the dump shows no frame: of Java's, the machine's own, as a rule. */
  stacklessThreads: number;
  locks: LockLine[];
  comparison: ComparisonLine | null;
  series: SeriesLine | null;
  /** What was put right of the text, and what was left out, guessed or not told of this dump. */
  notices: DumpNotice[];
}

export interface Asked {
  shown: number;
  framesToCompare: number;
  /** Compared with this, where it is not the dump before. */
  before?: ThreadDump | undefined;
  series?: DumpSeries | null;
  /** Of the text as a whole. */
  notices?: readonly DumpNotice[];
}

const MOST = {
  groups: 60,
  frames: 60,
  names: 40,
  locks: 30,
  waiters: 12,
  cycles: 20,
  blockers: 20,
  unmoved: 40,
  dates: 200,
};

export function summarise(dumps: readonly ThreadDump[], asked: Asked): DumpSummary {
  const shown = Math.min(Math.max(0, asked.shown), dumps.length - 1);
  const dump = dumps[shown];
  if (!dump) throw new Error('no dump to show');
  const analysis = analyzeDump(dump);
  const groups = groupByStack(dump.threads, asked.framesToCompare);
  const { busyThreads, idleThreads } = countBusy(groups);
  const before = asked.before ?? dumps[shown - 1];
  const datesFrom = Math.max(0, Math.min(shown - MOST.dates / 2, dumps.length - MOST.dates));
  return {
    dumps: dumps.length,
    shown,
    dates: dumps
      .slice(datesFrom, datesFrom + MOST.dates)
      .map(({ date, file }) => [date, file].filter((part) => part !== null).join(', ')),
    datesFrom,
    framesToCompare: asked.framesToCompare,
    format: dump.format,
    runtime: formats[dump.format].runtime,
    date: dump.date,
    virtualMachine: dump.virtualMachine,
    file: dump.file,
    threads: analysis.threads,
    javaThreads: analysis.javaThreads,
    truncated: analysis.truncated,
    states: analysis.states,
    excludes: excludedBy(analysis),
    deadlocks: analysis.deadlocks,
    deadlockCycles: analysis.deadlockCycles.slice(0, MOST.cycles),
    rootBlockers: analysis.rootBlockers.slice(0, MOST.blockers),
    groups: groupLines(groups.slice(0, MOST.groups)),
    groupsLeftOut: Math.max(0, groups.length - MOST.groups),
    busyThreads,
    idleThreads,
    stacklessThreads: Math.max(0, (analysis.javaThreads || analysis.threads) - busyThreads - idleThreads),
    locks: worthTelling(analysis.locks, groups)
      .slice(0, MOST.locks)
      .map((lock) => ({
        ...lock,
        waiters: lock.waiters.slice(0, MOST.waiters),
        waitersLeftOut: Math.max(0, lock.waiters.length - MOST.waiters),
      })),
    comparison: before ? compare(before, dump) : null,
    series: asked.series ? seriesLine(asked.series) : null,
    notices: [...(asked.notices ?? []), ...(asked.series?.notices ?? []), ...analysis.notices],
  };
}

/** A JVM's own report covers the locks whose owners it does not print with their threads. */
function excludedBy({ format, truncated, notices }: DumpAnalysis): DumpSummary['excludes'] {
  const { untold } = formats[format];
  const told = !untold.some((what) => what === 'locks' || what === 'owners');
  const charged = !notices.some(({ code }) => code === 'owners-unknown' || code === 'owners-absent');
  const blockers = told && charged && !truncated;
  return { blockers, deadlocks: blockers || (format === 'hotspot-text' && !truncated) };
}

/** An idle pool waits at the lock of its own queue, and whoever is in `wait()` for a signal: nobody holds them up, no news. */
function worthTelling(locks: readonly LockUse[], groups: readonly StackGroup[]): LockUse[] {
  const idle = new Set(groups.flatMap((group) => (group.idle ? group.names : [])));
  return locks.filter(({ owner, waiters }) => owner !== null || waiters.some((name) => !idle.has(name)));
}

/** Threads with a stack that wait for work of a pool, and the others. */
export function countBusy(groups: readonly StackGroup[]): { busyThreads: number; idleThreads: number } {
  let busyThreads = 0;
  let idleThreads = 0;
  for (const group of groups) {
    if (group.idle) idleThreads += group.size;
    else busyThreads += group.size;
  }
  return { busyThreads, idleThreads };
}

export function groupLines(groups: readonly StackGroup[]): GroupLine[] {
  const labels = groupLabels(groups.map(({ frames }) => frames));
  return groups.map((group, i) => ({
    size: group.size,
    top: labels[i]?.top ?? '',
    via: labels[i]?.via ?? '',
    frames: group.frames.slice(0, MOST.frames),
    framesLeftOut: Math.max(0, group.frames.length - MOST.frames),
    names: group.names.slice(0, MOST.names),
    namesLeftOut: Math.max(0, group.names.length - MOST.names),
    states: group.states,
    idle: group.idle,
  }));
}

function compare(before: ThreadDump, after: ThreadDump): ComparisonLine {
  const { unmoved, moved, started, ended } = compareDumps(before, after);
  const busy = unmoved.filter(({ idle }) => !idle);
  return {
    unmovedBusy: busy.length,
    unmovedIdle: unmoved.length - busy.length,
    moved: moved.length,
    started: started.length,
    ended: ended.length,
    unmoved: byTopFrame(busy).slice(0, MOST.unmoved),
  };
}

function byTopFrame(threads: readonly UnmovedThread[]): ComparisonLine['unmoved'] {
  const frames = new Map<string, UnmovedThread[]>();
  for (const thread of threads) frames.set(thread.topFrame, [...(frames.get(thread.topFrame) ?? []), thread]);
  return [...frames]
    .map(([frame, group]) => ({
      top: frameLabel(frame),
      names: group.slice(0, MOST.names).map(({ name }) => name),
      size: group.length,
      cpuMilliseconds: group.every(({ cpuMilliseconds }) => cpuMilliseconds === null)
        ? null
        : group.reduce((sum, { cpuMilliseconds }) => sum + (cpuMilliseconds ?? 0), 0),
    }))
    .sort((a, b) => b.size - a.size);
}
