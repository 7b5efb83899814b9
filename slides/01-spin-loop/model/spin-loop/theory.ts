/**
 * Closed forms of the spin loop with cores and threads enough for everybody. `load` is x = updates/s × update time on one
 * reference. Q is Ramanujan's function: attempts per success of n threads that do nothing else, exponential attempts.
 */
import { meanWaitMG1 } from '../../../../src/simulation/queues/queueing-theory.ts';
import type { Rules } from './simulate.ts';
import { writingShare } from './writing-share.ts';

const NEAR_THE_WALL = 0.95;

/** Attempts per success, open, deterministic attempts; Infinity from load 1 on. */
export function attemptsOpen(load: number): number {
  return load < 1 ? 1 / (1 - load) : Number.POSITIVE_INFINITY;
}

/** Q(n) = 1 + (n−1)/n + (n−1)(n−2)/n² + …, summed until terms vanish. */
export function ramanujanQ(threads: number): number {
  let term = 1;
  let sum = 0;
  for (let k = 1; k <= threads && term > 1e-18 * sum; k++) {
    sum += term;
    term *= (threads - k) / threads;
  }
  return sum;
}

/** Offered load on each reference. */
export function loadOf(rules: Rules): number {
  const references = rules.store === 'sharded' ? rules.shards : 1;
  return (rules.requestsPerSecond * writingShare(rules) * rules.updateMilliseconds) / 1000 / references;
}

/** Cores for which nobody would have to wait: own work of all requests, and the loop. Deterministic attempts. */
export function coresOpen(rules: Rules): number {
  const own = (rules.requestsPerSecond * rules.ownWorkMilliseconds) / 1000;
  if (rules.store === 'memcached') return own;
  const load = loadOf(rules);
  if (rules.store === 'locked') return own + Math.min(1, load);
  const references = rules.store === 'sharded' ? rules.shards : 1;
  return own + references * load * attemptsOpen(load);
}

/**
 * Rate at which `coresOpen` is so many cores, in requests/s, for an atom or several: o·r + s·r/(1 − t·r) = cores, with the own
 * work o and the update s of a request, and t = s by reference, all in seconds.
 */
export function rateOfCores(rules: Rules, cores: number): number {
  const own = rules.ownWorkMilliseconds / 1000;
  const update = (writingShare(rules) * rules.updateMilliseconds) / 1000;
  const perReference = update / (rules.store === 'sharded' ? rules.shards : 1);
  const [square, linear] = [own * perReference, own + update + cores * perReference];
  // The lesser root of square·r² − linear·r + cores, in a form that holds without own work or without updates.
  return (2 * cores) / (linear + Math.sqrt(linear * linear - 4 * square * cores));
}

/** Cores that work on attempts that fail, of those. */
export function wastedCoresOpen(rules: Rules): number {
  if (rules.store === 'memcached' || rules.store === 'locked') return 0;
  const references = rules.store === 'sharded' ? rules.shards : 1;
  const load = loadOf(rules);
  return references * load * (attemptsOpen(load) - 1);
}

/**
 * Load average that a long run comes to, cut off where the threads end: close to the simulation but for the last tenth
 * before the wall. Undefined where cores run short before threads do, where a lock is the wall, or attempts differ.
 */
export function loadAverageInTheory(rules: Rules): number | undefined {
  const { threads, cores, store, requestsPerSecond, ownWorkMilliseconds, updateShare, roundTripMilliseconds } = rules;
  if (rules.updateDistribution !== 'deterministic' || (cores !== 0 && cores < threads)) return undefined;
  if (store === 'locked' && loadOf(rules) > NEAR_THE_WALL) return undefined;
  if (store !== 'memcached') return Math.min(coresOpen(rules), threads);
  // A thread is taken while it waits for the network, and busy only in its own work.
  const taken = ownWorkMilliseconds + updateShare * roundTripMilliseconds;
  return Math.min(requestsPerSecond, (1000 * threads) / taken) * (ownWorkMilliseconds / 1000);
}

/** Facts that hold exactly for the rules given, by the names of the simulated ones; none where cores can run short. */
export function theory(rules: Rules): Record<string, number> {
  if (rules.cores !== 0 && rules.cores < rules.threads) return {};
  return rules.mode === 'open' ? theoryOpen(rules) : theoryClosed(rules);
}

/** Open: right as long as threads are so many that hardly anybody waits for one. */
function theoryOpen(rules: Rules): Record<string, number> {
  const { store, requestsPerSecond, ownWorkMilliseconds, updateMilliseconds } = rules;
  const updateShare = writingShare(rules);
  const deterministic = rules.updateDistribution === 'deterministic';
  const load = loadOf(rules);
  const updatesPerMillisecond = (requestsPerSecond * updateShare) / 1000;
  let attempts = 1;
  let update = rules.roundTripMilliseconds;
  if (store === 'locked') update = updateMilliseconds + meanWaitMG1(load, updateMilliseconds, deterministic ? 0 : 1);
  else if (store !== 'memcached') {
    if (!deterministic) return {};
    attempts = attemptsOpen(load);
    update = attempts * updateMilliseconds;
  }
  const inUpdate = updatesPerMillisecond * update;
  const busy = coresOpen(rules);
  const ownBusy = (requestsPerSecond * ownWorkMilliseconds) / 1000;
  // Four deviations of a Poisson number of threads in own work, and ten times the loop, which varies more than that.
  const threadsNeeded = ownBusy + 4 * Math.sqrt(ownBusy) + 10 * inUpdate + 1;
  if (!(rules.threads >= threadsNeeded)) return {};
  return {
    theoryAttemptsPerSuccess: attempts,
    theorySuccessesPerSecond: requestsPerSecond * updateShare,
    theoryMeanThreadsInLoop: inUpdate,
    theoryBusyCores: busy,
    theoryMeanResponseMilliseconds: ownWorkMilliseconds + updateShare * update,
    ...(store === 'atom' || store === 'sharded' ? { theoryWastedCpuShare: wasted(busy, attempts, inUpdate) } : {}),
  };
}

function wasted(busy: number, attempts: number, inUpdate: number): number {
  return busy === 0 ? 0 : (inUpdate * (1 - 1 / attempts)) / busy;
}

/** Closed: saturation on one reference, where threads do nothing but update. */
function theoryClosed(rules: Rules): Record<string, number> {
  const { store, threads, updateMilliseconds, updateDistribution } = rules;
  if (rules.ownWorkMilliseconds > 0 || (store !== 'atom' && !(store === 'sharded' && rules.shards === 1))) return {};
  const attempts = updateDistribution === 'deterministic' ? threads : ramanujanQ(threads);
  return {
    theoryAttemptsPerSuccess: attempts,
    theorySuccessesPerSecond: (threads / attempts / updateMilliseconds) * 1000,
    theoryMeanThreadsInLoop: threads,
    theoryBusyCores: threads,
    theoryWastedCpuShare: 1 - 1 / attempts,
    theoryMeanResponseMilliseconds: attempts * updateMilliseconds,
  };
}
