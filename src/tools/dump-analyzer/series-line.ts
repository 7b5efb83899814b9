/** A series of dumps as the page shows it: its lists cut to what can be looked at, threads that stand together as one line. */
import type { DumpSeries, StandingThread } from '../../thread-dump/index.ts';
import { groupLabels } from './frame-label.ts';

export interface StandingLine {
  top: string;
  via: string;
  names: string[];
  size: number;
  /** In how many dumps they stand there: the fewest and the most of them. */
  fewest: number;
  most: number;
  /** All of them together; null where the dumps do not tell. */
  cpuMilliseconds: number | null;
  cpuCores: number | null;
  frames: string[];
}

export interface SeriesLine {
  dumps: number;
  atLeast: number;
  /** The last of them, where there are more than can be shown. */
  threads: number[];
  betweenMilliseconds: (number | null)[];
  states: DumpSeries['states'];
  standing: StandingLine[];
  standingBusy: number;
  standingIdle: number;
}

const MOST = { dumps: 12, states: 12, standing: 30, names: 40, frames: 60 };

export function seriesLine({ dumps, atLeast, threads, betweenMilliseconds, states, standing }: DumpSeries): SeriesLine {
  const busy = standing.filter(({ idle }) => !idle);
  return {
    dumps,
    atLeast,
    threads: threads.slice(-MOST.dumps),
    betweenMilliseconds: betweenMilliseconds.slice(1 - MOST.dumps),
    states: states.slice(0, MOST.states).map(({ state, counts }) => ({ state, counts: counts.slice(-MOST.dumps) })),
    standing: standingLines(busy).slice(0, MOST.standing),
    standingBusy: busy.length,
    standingIdle: standing.length - busy.length,
  };
}

function standingLines(threads: readonly StandingThread[]): StandingLine[] {
  const together = new Map<string, StandingThread[]>();
  for (const thread of threads) {
    const stack = thread.frames.join('\n');
    const group = together.get(stack) ?? [];
    group.push(thread);
    together.set(stack, group);
  }
  const groups = [...together.values()];
  const labels = groupLabels(groups.map(([first]) => first?.frames ?? []));
  return groups
    .map((group, i) => ({
      top: labels[i]?.top ?? '',
      via: labels[i]?.via ?? '',
      names: group.slice(0, MOST.names).map(({ name }) => name),
      size: group.length,
      fewest: Math.min(...group.map(({ dumps }) => dumps)),
      most: Math.max(...group.map(({ dumps }) => dumps)),
      cpuMilliseconds: sum(group.map(({ cpuMilliseconds }) => cpuMilliseconds)),
      cpuCores: sum(group.map(({ cpuShare }) => cpuShare)),
      frames: group[0]?.frames.slice(0, MOST.frames) ?? [],
    }))
    .sort((a, b) => b.size - a.size || (b.cpuMilliseconds ?? 0) - (a.cpuMilliseconds ?? 0));
}

/** Null where nobody tells. */
function sum(values: readonly (number | null)[]): number | null {
  const told = values.filter((value) => value !== null);
  return told.length === 0 ? null : told.reduce((total, value) => total + value, 0);
}
