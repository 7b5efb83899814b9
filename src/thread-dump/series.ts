// Several dumps of one process, some seconds apart: states over time, and who stands where it stood. A thread on the same
// stack in most dumps did not get on, or runs in a small circle; its processor time between tells which.
import { formats } from './formats.ts';
import type { DumpNotice } from './notices.ts';
import { isIdle } from './stacks.ts';
import type { ThreadDump, ThreadSnapshot } from './thread-dump.ts';
import { medianAge, timeOf } from './time.ts';

export interface StandingThread {
  name: string;
  frames: string[];
  /** In how many of the dumps it has this stack. */
  dumps: number;
  /** Its state in each dump; null where it is not listed, or has none. */
  states: (string | null)[];
  idle: boolean;
  /** Processor time between the first and the last of the dumps with this stack, and of how long; null where they print none. */
  cpuMilliseconds: number | null;
  cpuShare: number | null;
}

export interface DumpSeries {
  dumps: number;
  /** Time from each dump to the next; null where it is not told. */
  betweenMilliseconds: (number | null)[];
  /** Threads in each dump. */
  threads: number[];
  /** Threads in each state, dump by dump. */
  states: { state: string; counts: number[] }[];
  /** A thread stands if it has one stack in so many dumps. */
  atLeast: number;
  /** Busiest first, then those that stand longest, idle ones last. */
  standing: StandingThread[];
  notices: DumpNotice[];
}

/** Of five dumps three, of three all. */
const defaultAtLeast = (dumps: number): number => Math.min(dumps, 3);

/** Null where there is but one, or where they are not of one form: their stacks could not be equal. */
export function seriesOf(dumps: readonly ThreadDump[], atLeast = defaultAtLeast(dumps.length)): DumpSeries | null {
  const [first] = dumps;
  if (!first || dumps.length < 2 || dumps.some(({ format }) => format !== first.format)) return null;
  const histories = historiesOf(dumps);
  const between = dumps.slice(1).map((dump, index) => betweenOf(dumps[index] ?? first, dump));
  return {
    dumps: dumps.length,
    betweenMilliseconds: between,
    threads: dumps.map(({ threads }) => threads.length),
    states: statesOf(dumps),
    atLeast,
    standing: [...histories.values()]
      .flatMap((history) => standingOf(history, atLeast, between) ?? [])
      .sort(
        (a, b) =>
          Number(a.idle) - Number(b.idle) || (b.cpuMilliseconds ?? 0) - (a.cpuMilliseconds ?? 0) || b.dumps - a.dumps,
      ),
    notices: noticesOf(dumps),
  };
}

/** In the order in which they were taken; as given where they do not tell. */
export function inOrder(dumps: readonly ThreadDump[]): { dumps: ThreadDump[]; isKnown: boolean } {
  const times = dumps.map(({ date }) => timeOf(date));
  const ages = dumps.map(({ threads }) => medianAge(threads));
  const by = [times, ages].find((moments) => moments.every((moment) => moment !== null));
  if (!by) return { dumps: [...dumps], isKnown: false };
  const order = dumps.map((dump, index) => ({ dump, at: by[index] ?? 0 }));
  return { dumps: order.sort((a, b) => a.at - b.at).map(({ dump }) => dump), isKnown: true };
}

/** A thread in the dumps that list it, by the dump's index. */
type History = { index: number; thread: ThreadSnapshot }[];

function historiesOf(dumps: readonly ThreadDump[]): Map<string, History> {
  const histories = new Map<string, History>();
  dumps.forEach(({ threads }, index) => {
    for (const [key, thread] of identified(threads)) {
      const history = histories.get(key) ?? [];
      history.push({ index, thread });
      histories.set(key, history);
    }
  });
  return histories;
}

/** Names are not unique, nor always with a number: of several alike, the first is taken for the first, and so on. */
function identified(threads: readonly ThreadSnapshot[]): [string, ThreadSnapshot][] {
  const seen = new Map<string, number>();
  return threads.map((thread) => {
    const key = keyOf(thread);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return [`${key} ${count}`, thread];
  });
}

const keyOf = ({ id, address, name }: ThreadSnapshot): string => JSON.stringify([id ?? address, name]);

function standingOf(history: History, atLeast: number, between: readonly (number | null)[]): StandingThread | null {
  if (history.length < Math.max(2, atLeast)) return null;
  const places = new Map<string, History>();
  for (const seen of history) {
    if (seen.thread.frames.length === 0) continue;
    const stack = seen.thread.frames.join('\n');
    const place = places.get(stack) ?? [];
    place.push(seen);
    places.set(stack, place);
  }
  const [longest = []] = [...places.values()].sort((a, b) => b.length - a.length);
  const [begun, ended] = [longest[0], longest.at(-1)];
  if (!begun || !ended || longest.length < Math.max(2, atLeast)) return null;
  const [first, last] = [begun.thread, ended.thread];
  const states = new Array<string | null>(between.length + 1).fill(null);
  for (const { index, thread } of history) states[index] = thread.state ?? thread.activity;
  const measured = first.cpuMilliseconds !== null && last.cpuMilliseconds !== null;
  const cpu = measured ? Math.max(0, (last.cpuMilliseconds ?? 0) - (first.cpuMilliseconds ?? 0)) : null;
  const span = spanOf(first, last, between.slice(begun.index, ended.index));
  return {
    name: last.name,
    frames: last.frames,
    dumps: longest.length,
    states,
    idle: isIdle(last.frames),
    cpuMilliseconds: cpu,
    cpuShare: cpu === null || span === null || span <= 0 ? null : cpu / span,
  };
}

/** A thread's own age is told to the hundredth of a second, the time of a dump to the second. */
function spanOf(first: ThreadSnapshot, last: ThreadSnapshot, between: readonly (number | null)[]): number | null {
  if (first.elapsedMilliseconds !== null && last.elapsedMilliseconds !== null)
    return last.elapsedMilliseconds - first.elapsedMilliseconds;
  return between.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}

function betweenOf(before: ThreadDump, after: ThreadDump): number | null {
  const ages = new Map(before.threads.map((thread) => [keyOf(thread), thread.elapsedMilliseconds]));
  const grown = after.threads.flatMap((thread) => {
    const age = ages.get(keyOf(thread)) ?? null;
    return age === null || thread.elapsedMilliseconds === null ? [] : [thread.elapsedMilliseconds - age];
  });
  const median = grown.sort((a, b) => a - b)[Math.floor(grown.length / 2)] ?? null;
  const [from, to] = [timeOf(before.date), timeOf(after.date)];
  // Ages are finer, where they grow at all.
  return median || (from === null || to === null ? median : to - from);
}

function statesOf(dumps: readonly ThreadDump[]): DumpSeries['states'] {
  const states = new Map<string, number[]>();
  dumps.forEach(({ threads }, index) => {
    for (const { state, activity } of threads) {
      const word = state ?? activity;
      if (word === null) continue;
      const counts = states.get(word) ?? new Array<number>(dumps.length).fill(0);
      counts[index] = (counts[index] ?? 0) + 1;
      states.set(word, counts);
    }
  });
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  return [...states].map(([state, counts]) => ({ state, counts })).sort((a, b) => total(b.counts) - total(a.counts));
}

function noticesOf(dumps: readonly ThreadDump[]): DumpNotice[] {
  const notices: DumpNotice[] = [];
  const strangers = dumps.slice(1).filter((dump, index) => isOfAnother(dumps[index], dump)).length;
  if (strangers > 0) notices.push({ code: 'other-process', data: { dumps: strangers } });
  const alike = Math.max(
    ...dumps.map(({ threads }) => {
      const keys = threads.filter(({ frames }) => frames.length > 0).map(keyOf);
      return keys.length - new Set(keys).size;
    }),
  );
  if (alike > 0) notices.push({ code: 'names-alike', data: { threads: alike } });
  return notices;
}

/** Every JVM numbers its first threads alike; where a thread lies in memory is its process's own. */
function isOfAnother(before: ThreadDump | undefined, after: ThreadDump): boolean {
  if (!before) return false;
  const known = new Map(before.threads.map((thread) => [keyOf(thread), thread.address]));
  const both = after.threads.filter((thread) => known.has(keyOf(thread)));
  if (both.length === 0) return true;
  if (formats[after.format].runtime !== 'jvm') return false;
  const placed = both.filter((thread) => thread.address !== null && known.get(keyOf(thread)) !== null);
  const same = placed.filter((thread) => known.get(keyOf(thread)) === thread.address);
  return placed.length > 0 && same.length < placed.length / 2;
}
