/**
 * What one press of Next led to, from the page's log: when the frame with the next slide stood, when its first picture,
 * and when its settled one; and what ran on the way. Milliseconds since the press; NaN for what did not happen.
 */
import type { MainThreadTask } from './main-thread.ts';
import type { Drawing, PageLog } from './recorder.ts';
import { grouped } from './statistics.ts';

export const LONG_TASK_MILLISECONDS = 50;

export interface NextRow {
  /** `<slide>/<presses since it was entered>` */
  key: string;
  isTurn: boolean;
  frameMilliseconds: number;
  firstPictureMilliseconds: number;
  settledMilliseconds: number;
  /** Tasks over 50 ms that began before the settled picture stood. */
  tasksOnTheWay: number;
  /** The same until the following press: what was prepared meanwhile counts too. */
  tasks: number;
  longestTaskMilliseconds: number;
  /** Of the main thread, until the settled picture stood. */
  processorMilliseconds: number;
  /** Tasks that take over 50 ms of the processor, until the following press. */
  heavyTasks: number;
  /** Tasks that would take over 50 ms on a machine four times slower. */
  heavyTasksFourfold: number;
  heaviestTaskMilliseconds: number;
  runs: number;
}

/** A press, its log, and when the following one came. */
export interface Press {
  key: string;
  log: PageLog;
  end: number;
}

const FOURFOLD = 4;

export function nextMoments({ key, log, end }: Press, mainThread: readonly MainThreadTask[]): NextRow {
  const { press, turn, tasks } = log;
  const since = press?.at ?? Number.NaN;
  const slide = turn?.slide ?? press?.slide;
  const frame = (turn?.paintedAt ?? press?.paintedAt ?? Number.NaN) - since;
  const drawn = log.drawings.filter((drawing) => drawing.slide === slide);
  // A picture that was drawn ahead, and nothing since, is there with its slide.
  const isAhead = turn !== undefined && log.standing.some((one) => one.slide === slide && one.effort === 'rest');
  const ahead = drawn.length === 0 && isAhead ? frame : Number.NaN;
  const settled = settledAt(drawn) - since;
  const settledMilliseconds = Number.isNaN(settled) ? ahead : Math.max(settled, frame);
  const first = (drawn[0]?.paintedAt ?? Number.NaN) - since;
  const shown = Number.isNaN(settledMilliseconds) ? frame : settledMilliseconds;
  const long = tasks.filter(
    ({ at, milliseconds }) => milliseconds > LONG_TASK_MILLISECONDS && at + milliseconds > since,
  );
  const ran = mainThread.filter(({ at }) => at >= since && at < end);
  const heavy = (limit: number) => ran.filter(({ processorMilliseconds }) => processorMilliseconds > limit).length;
  return {
    key,
    isTurn: turn !== undefined,
    frameMilliseconds: frame,
    firstPictureMilliseconds: Number.isNaN(first) ? ahead : Math.max(first, frame),
    settledMilliseconds,
    tasksOnTheWay: long.filter(({ at }) => at < since + shown).length,
    tasks: long.length,
    longestTaskMilliseconds: Math.max(0, ...long.map(({ milliseconds }) => milliseconds)),
    processorMilliseconds: ran
      .filter(({ at }) => at < since + shown)
      .reduce((sum, { processorMilliseconds }) => sum + processorMilliseconds, 0),
    heavyTasks: heavy(LONG_TASK_MILLISECONDS),
    heavyTasksFourfold: heavy(LONG_TASK_MILLISECONDS / FOURFOLD),
    heaviestTaskMilliseconds: Math.max(0, ...ran.map(({ processorMilliseconds }) => processorMilliseconds)),
    runs: log.drawings.filter(({ runMilliseconds }) => runMilliseconds > 0).length,
  };
}

/** When the last of the slide's figures was drawn at rest, from the values that it kept. */
function settledAt(drawn: readonly Drawing[]): number {
  const figures = grouped(drawn, ({ figure }) => figure);
  const times = [...figures.values()].map((drawings) => {
    const kept = drawings.at(-1)?.values;
    return drawings.find(({ effort, values }) => effort === 'rest' && values === kept)?.paintedAt ?? Number.NaN;
  });
  return times.length === 0 ? Number.NaN : Math.max(...times);
}
