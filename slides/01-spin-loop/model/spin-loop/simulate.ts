/**
 * Threads on cores that share one thing, event by event: arrivals, ends of own work, ends of attempts, answers of the
 * network. Times in milliseconds; rules R1–R7 and what was assumed beyond them: model/spin-loop.md.
 */
import type { RandomStream, RandomStreams } from '../../../../src/simulation/engine/random.ts';
import type { Series } from '../../../../src/simulation/engine/series.ts';
import { Fifo } from '../../../../src/simulation/queues/fifo.ts';
import type { Processor } from '../../../../src/simulation/queues/processor.ts';
import { SharedProcessor } from '../../../../src/simulation/queues/shared-processor.ts';
import { SlicedProcessor } from '../../../../src/simulation/queues/sliced-processor.ts';
import { AttemptByAttempt } from './attempt-by-attempt.ts';
import { Lockstep } from './lockstep.ts';
import type { SpinLoop } from './parameters.ts';
import type { AttemptObserver, Retries } from './retries.ts';
import { ShardedLockstep } from './sharded-lockstep.ts';
import { writingShare } from './writing-share.ts';

/** What a simulation needs to know; the rest of the tale's parameters belong to its figures. */
export type Rules = Pick<
  SpinLoop,
  | 'mode'
  | 'requestsPerSecond'
  | 'threads'
  | 'cores'
  | 'sliceMilliseconds'
  | 'ownWorkMilliseconds'
  | 'updateMilliseconds'
  | 'updateDistribution'
  | 'updateShare'
  | 'policy'
  | 'hitRatio'
  | 'store'
  | 'shards'
  | 'roundTripMilliseconds'
>;

/** What a thread is doing; `updating` covers attempts and work under the lock, all of it on a core. */
export const threadState = { idle: 0, ownWork: 1, updating: 2, waitingForLock: 3, waitingForNetwork: 4 } as const;

/** With more references than this hardly anybody retries, and playing each attempt is cheaper. */
const MOST_LOCKSTEPS = 64;
/** Slices as short as that, beside what is worked on, are as good as their limit, processor sharing. */
const SHORTEST_SLICE = 0.001;

export class SpinLoopSystem {
  readonly processor: Processor;
  /** Successful updates and finished requests so far. */
  successes = 0;
  finished = 0;
  /** Requests that found no thread idle, and slices that ended while somebody waited for a core. */
  hadToWait = 0;
  turns = 0;
  readonly state: Uint8Array;
  /** When each thread took its request and when it began its update. */
  readonly tookRequest: Float64Array;
  readonly beganUpdate: Float64Array;
  /** The thread's own time on a core then. */
  readonly beganUpdateAttained: Float64Array;
  readonly threadsIn = new Int32Array(5);

  /** Where response times go, if anybody wants them, and from when on time counts for them. */
  responses: Series | undefined;
  countFrom = 0;

  private readonly rules: Rules;
  private readonly retries: Retries;
  private readonly arrivals: RandomStream;
  private readonly ownWork: RandomStream;
  private readonly updateOrNot: RandomStream;
  private readonly drawUpdate: () => number;
  private readonly meanGap: number;
  private readonly writingShare: number;
  private nextArrival = Number.POSITIVE_INFINITY;
  private readonly arrived: Float64Array;
  private readonly waiting = new Fifo();
  private readonly idle: Int32Array;
  private idleCount = 0;
  private readonly lockQueue = new Fifo();
  private lockHeld = false;
  /** Round trips take equally long, so answers come in the order of the questions. */
  private readonly tripThreads = new Fifo();
  private readonly tripEnds = new Fifo();
  private otherAttempts = 0;
  private inUpdate = 0;
  private area = 0;
  private areaSince = 0;

  constructor(rules: Rules, random: RandomStreams, observer?: AttemptObserver) {
    const { threads, updateMilliseconds } = rules;
    this.rules = rules;
    this.state = new Uint8Array(threads);
    this.tookRequest = new Float64Array(threads);
    this.beganUpdate = new Float64Array(threads);
    this.beganUpdateAttained = new Float64Array(threads);
    this.arrived = new Float64Array(threads);
    this.idle = new Int32Array(threads);
    this.arrivals = random('arrivals');
    this.ownWork = random('own work');
    this.updateOrNot = random('update or not');
    const update = random('update');
    const deterministic = rules.updateDistribution === 'deterministic';
    this.drawUpdate = deterministic ? () => updateMilliseconds : () => update.exponential(updateMilliseconds);
    const references = rules.store === 'sharded' ? rules.shards : 1;
    const shard = random('shard');
    const drawReference = references === 1 ? () => 0 : () => shard.integer(references);
    if (!deterministic || observer || references > MOST_LOCKSTEPS)
      this.retries = new AttemptByAttempt(threads, references, this.drawUpdate, drawReference, observer);
    else if (references === 1) this.retries = new Lockstep(threads, updateMilliseconds);
    else this.retries = new ShardedLockstep(threads, references, updateMilliseconds, drawReference);
    this.processor = processorFor(rules, this.retries);
    this.meanGap = 1000 / rules.requestsPerSecond;
    this.writingShare = writingShare(rules);
    this.threadsIn[threadState.idle] = threads;
    if (rules.mode === 'open') {
      this.nextArrival = this.arrivals.exponential(this.meanGap);
      for (let thread = threads - 1; thread >= 0; thread--) this.idle[this.idleCount++] = thread;
      return;
    }
    // R6: with no own work all first attempts would start at once and stay in step for ever.
    const inStep = deterministic && rules.ownWorkMilliseconds === 0;
    const phases = random('phases');
    for (let thread = 0; thread < threads; thread++)
      if (inStep) this.begin(thread, 0, phases.uniform() * updateMilliseconds);
      else this.take(thread, 0);
  }

  get now(): number {
    return this.processor.now;
  }

  get attempts(): number {
    return this.retries.attempts + this.otherAttempts;
  }

  get wastedWork(): number {
    return this.retries.wastedWork;
  }

  /** Integral over time of the threads inside an update, whatever they do there. */
  get updatingArea(): number {
    return this.area + this.inUpdate * (this.now - this.areaSince);
  }

  get waitingRequests(): number {
    return this.waiting.length;
  }

  /** When the next event is. */
  nextTime(): number {
    const onCore = this.processor.timeOf(Math.min(this.processor.nextVirtualEnd(), this.retries.nextEnd));
    return Math.min(onCore, this.nextArrival, this.tripEnds.first(), this.processor.nextTurn());
  }

  /** Lets the next event happen. */
  step(): void {
    const { processor, retries } = this;
    const workEnd = processor.nextVirtualEnd();
    const retryEnd = retries.nextEnd;
    const virtualEnd = Math.min(workEnd, retryEnd);
    const onCore = processor.timeOf(virtualEnd);
    const answer = this.tripEnds.first();
    // What ends just when a slice does has ended.
    if (processor.nextTurn() < Math.min(onCore, this.nextArrival, answer)) {
      processor.turn();
      this.turns++;
      return;
    }
    if (this.nextArrival <= onCore && this.nextArrival <= answer) {
      processor.advance(this.nextArrival);
      this.arrive();
    } else if (answer <= onCore) {
      processor.advance(answer);
      this.tripEnds.shift();
      this.land(this.tripThreads.shift());
    } else if (retryEnd < workEnd) {
      processor.advanceTo(onCore, virtualEnd);
      const landed = retries.end();
      if (landed < 0) return;
      processor.removeGuest(landed);
      this.successes++;
      this.finish(landed);
    } else {
      const thread = processor.pop() as number;
      if (this.state[thread] === threadState.ownWork) {
        if (this.drawWhetherToUpdate()) this.beginUpdate(thread);
        else this.finish(thread);
      } else {
        this.releaseLock();
        this.land(thread);
      }
    }
    processor.settle();
  }

  private arrive(): void {
    const now = this.nextArrival;
    this.nextArrival = now + this.arrivals.exponential(this.meanGap);
    if (this.idleCount > 0) this.take(this.idle[--this.idleCount] as number, now);
    else {
      this.hadToWait++;
      this.waiting.push(now);
    }
  }

  /** The thread begins the request, and as many more as need nothing at all. */
  private take(thread: number, arrivedAt: number): void {
    let next = arrivedAt;
    while (this.begin(thread, next, this.drawOwnWork())) {
      this.recordResponse(thread);
      if (this.waiting.length === 0) {
        this.rest(thread);
        return;
      }
      next = this.waiting.shift();
    }
  }

  /** True if the request is done already: it had no own work and no update. */
  private begin(thread: number, arrivedAt: number, ownWork: number): boolean {
    this.arrived[thread] = arrivedAt;
    this.tookRequest[thread] = this.now;
    this.enterState(thread, threadState.ownWork);
    if (ownWork > 0) this.processor.add(thread, ownWork);
    else if (this.drawWhetherToUpdate()) this.beginUpdate(thread);
    else return true;
    return false;
  }

  private drawOwnWork(): number {
    const mean = this.rules.ownWorkMilliseconds;
    return mean === 0 ? 0 : this.ownWork.exponential(mean);
  }

  private drawWhetherToUpdate(): boolean {
    const { rules, writingShare } = this;
    return rules.mode === 'closed' || writingShare === 1 || this.updateOrNot.uniform() < writingShare;
  }

  private beginUpdate(thread: number): void {
    const { store, roundTripMilliseconds } = this.rules;
    this.beganUpdate[thread] = this.now;
    this.beganUpdateAttained[thread] = this.processor.attained(thread);
    if (store === 'memcached') {
      this.enterState(thread, threadState.waitingForNetwork);
      this.tripThreads.push(thread);
      this.tripEnds.push(this.now + roundTripMilliseconds);
    } else if (store !== 'locked') {
      this.enterState(thread, threadState.updating);
      this.retries.enter(thread);
      this.processor.addGuest(thread);
    } else if (this.lockHeld) {
      this.enterState(thread, threadState.waitingForLock);
      this.lockQueue.push(thread);
    } else this.holdLock(thread);
  }

  private holdLock(thread: number): void {
    this.lockHeld = true;
    this.enterState(thread, threadState.updating);
    this.processor.add(thread, this.drawUpdate());
  }

  private releaseLock(): void {
    this.lockHeld = false;
    if (this.lockQueue.length > 0) this.holdLock(this.lockQueue.shift());
  }

  /** An update without attempts, by lock or network: it always lands. */
  private land(thread: number): void {
    this.otherAttempts++;
    this.successes++;
    this.finish(thread);
  }

  private finish(thread: number): void {
    this.recordResponse(thread);
    if (this.rules.mode === 'closed') this.take(thread, this.now);
    else if (this.waiting.length > 0) this.take(thread, this.waiting.shift());
    else this.rest(thread);
  }

  private recordResponse(thread: number): void {
    this.finished++;
    this.responses?.push(this.waited(thread));
  }

  /** Time since the thread's request arrived, as far as it counts. */
  waited(thread: number): number {
    return this.now - Math.max(this.arrived[thread] as number, this.countFrom);
  }

  private rest(thread: number): void {
    this.enterState(thread, threadState.idle);
    this.idle[this.idleCount++] = thread;
  }

  private enterState(thread: number, state: number): void {
    const before = this.state[thread] as number;
    const change = Number(state >= threadState.updating) - Number(before >= threadState.updating);
    if (change !== 0) {
      this.area = this.updatingArea;
      this.areaSince = this.now;
      this.inUpdate += change;
    }
    this.threadsIn[before] = (this.threadsIn[before] as number) - 1;
    this.threadsIn[state] = (this.threadsIn[state] as number) + 1;
    this.state[thread] = state;
  }
}

/** A rule is needed where there may be more threads than cores. */
function processorFor(rules: Rules, retries: Retries): Processor {
  const { cores, threads, sliceMilliseconds, updateMilliseconds, ownWorkMilliseconds } = rules;
  const isSliced =
    cores > 0 &&
    cores < threads &&
    sliceMilliseconds > SHORTEST_SLICE * Math.max(updateMilliseconds, ownWorkMilliseconds);
  return isSliced
    ? new SlicedProcessor(cores, sliceMilliseconds, threads, retries)
    : new SharedProcessor(cores, retries);
}
