/**
 * What single threads do: attempts as bars on a time line (slide "atom"), and how many are busy over a short while, with
 * every thread's state at one moment of it (slide "thread-dump"). Times in milliseconds from the window's start.
 */
import type { RandomStreams } from '../../../src/simulation/engine/random.ts';
import type { SpinLoop } from '../model/spin-loop/parameters.ts';
import { SpinLoopSystem, threadState } from '../model/spin-loop/simulate.ts';

const TIMELINE_MILLISECONDS = 8;
/** Updates' lengths until the first phases are forgotten. */
const TIMELINE_WARM_UP = 100;

/** As fine as anybody sees it, in milliseconds: what is shipped with a page is short then. */
const toMicroseconds = (milliseconds: number) => Math.round(1000 * milliseconds) / 1000;

/** `workers` threads that update for ever with own work between: each attempt a segment, NaN between segments. */
export function timeline(values: SpinLoop, random: RandomStreams) {
  const { workers, updateMilliseconds, updateDistribution } = values;
  const begin = TIMELINE_WARM_UP * updateMilliseconds + 4 * values.ownWorkMilliseconds;
  const end = begin + TIMELINE_MILLISECONDS;
  const landed: number[] = [];
  const landedThread: number[] = [];
  const wasted: number[] = [];
  const wastedThread: number[] = [];
  let attempts = 0;
  let successes = 0;
  // Cores are without limit here, so virtual time is time.
  const observer = (thread: number, start: number, success: boolean) => {
    const now = system.now;
    if (now <= begin || start >= end) return;
    if (now <= end) {
      attempts++;
      if (success) successes++;
    }
    const times = success ? landed : wasted;
    const threads = success ? landedThread : wastedThread;
    times.push(
      toMicroseconds(Math.max(0, start - begin)),
      toMicroseconds(Math.min(TIMELINE_MILLISECONDS, now - begin)),
      Number.NaN,
    );
    threads.push(thread + 1, thread + 1, Number.NaN);
  };
  const rules = { ...values, mode: 'closed', store: 'atom', threads: workers, cores: 0 } as const;
  const system = new SpinLoopSystem(rules, random.fresh(), observer);
  // An attempt is drawn when it ends: those under way at the window's end are waited for.
  const longest = updateDistribution === 'deterministic' ? 1 : 12;
  while (system.now <= end + longest * updateMilliseconds) system.step();
  return {
    facts: {
      threads: workers,
      windowMilliseconds: TIMELINE_MILLISECONDS,
      attempts,
      landed: successes,
      wasted: attempts - successes,
      wastedShare: attempts > 0 ? 1 - successes / attempts : 0,
    },
    columns: {
      landedMilliseconds: Float64Array.from(landed),
      landedThread: Float64Array.from(landedThread),
      wastedMilliseconds: Float64Array.from(wasted),
      wastedThread: Float64Array.from(wastedThread),
    },
  };
}

const STATES_MILLISECONDS = 200;
const STATES_SAMPLES = 101;
/** The sale has been going on for this long when the window opens, or for this many requests if those come sooner. */
const SALE_MILLISECONDS = 1000;
const SALE_REQUESTS = 2000;

/** Threads that are busy over 200 ms of the sale, and each thread's state at `momentMilliseconds`. */
export function threadStates(values: SpinLoop, random: RandomStreams) {
  const system = new SpinLoopSystem({ ...values, mode: 'open' }, random.fresh());
  const begin = Math.min(SALE_MILLISECONDS, (1000 * SALE_REQUESTS) / values.requestsPerSecond);
  const columns = {
    timeMilliseconds: new Float64Array(STATES_SAMPLES),
    busyThreads: new Float64Array(STATES_SAMPLES),
  };
  while (system.now < begin) system.step();
  let moment: ReturnType<typeof snapshot> | undefined;
  const reach = (time: number) => {
    if (system.now >= begin + time) return;
    while (system.nextTime() <= begin + time) system.step();
    system.processor.advance(begin + time);
  };
  const lookAt = Math.min(values.momentMilliseconds, STATES_MILLISECONDS);
  for (let i = 0; i < STATES_SAMPLES; i++) {
    const time = (STATES_MILLISECONDS * i) / (STATES_SAMPLES - 1);
    if (!moment && lookAt <= time) {
      reach(lookAt);
      moment = snapshot(system, values);
    }
    reach(time);
    columns.timeMilliseconds[i] = time;
    columns.busyThreads[i] = values.threads - (system.threadsIn[threadState.idle] ?? 0);
  }
  const now = moment ?? snapshot(system, values);
  return { facts: { momentMilliseconds: lookAt, ...now.facts }, columns: { ...columns, ...now.columns } };
}

/** One entry a thread: its state (see threadState), how long it has its request, is in its update, and at which attempt. */
function snapshot(system: SpinLoopSystem, values: SpinLoop) {
  const { threads } = values;
  const since = (start: number | undefined) => system.now - (start ?? system.now);
  const columns = {
    threadState: Float64Array.from(system.state),
    threadRequestSinceMilliseconds: new Float64Array(threads).fill(Number.NaN),
    threadInLoopSinceMilliseconds: new Float64Array(threads).fill(Number.NaN),
    threadAttempt: new Float64Array(threads).fill(Number.NaN),
  };
  for (let thread = 0; thread < threads; thread++) {
    const state = system.state[thread] ?? threadState.idle;
    if (state === threadState.idle) continue;
    columns.threadRequestSinceMilliseconds[thread] = since(system.tookRequest[thread]);
    if (state === threadState.ownWork) continue;
    columns.threadInLoopSinceMilliseconds[thread] = since(system.beganUpdate[thread]);
    if (state !== threadState.updating) continue;
    const work = system.processor.attained(thread) - (system.beganUpdateAttained[thread] ?? 0);
    columns.threadAttempt[thread] = values.store === 'locked' ? 1 : 1 + Math.floor(work / values.updateMilliseconds);
  }
  const count = (state: number) => system.threadsIn[state] ?? 0;
  return {
    facts: {
      idleThreads: count(threadState.idle),
      ownWorkThreads: count(threadState.ownWork),
      updatingThreads: count(threadState.updating),
      waitingForLockThreads: count(threadState.waitingForLock),
      waitingForNetworkThreads: count(threadState.waitingForNetwork),
      waitingRequests: system.waitingRequests,
      updatingShareOfBusy:
        threads > count(threadState.idle) ? count(threadState.updating) / (threads - count(threadState.idle)) : 0,
    },
    columns,
  };
}
