/**
 * A pool of connections, event by event: who holds one, who waits, when each comes back. Times in seconds.
 * Requests start in the order of arrival, so what a request turns out to be is drawn when it starts: the i-th request
 * that starts is the same one whatever the sliders say about the others.
 */
import FlatQueue from 'flatqueue';
import type { RandomStream, RandomStreams } from '../../../../src/simulation/engine/random.ts';

export interface PoolRules {
  connections: number;
  requestsPerSecond: number;
  stuckShare: number;
  querySeconds: number;
  /** Infinity: never. */
  timeoutSeconds: number;
  waits: boolean;
}

export class StuckPool {
  private readonly rules: PoolRules;
  private readonly page: { uniform(): number };
  private readonly service: { exponential(mean: number): number };
  private readonly ends = new FlatQueue<number>();
  /** When the stuck ones are cut off: all hold for equally long, so they end in the order in which they began. */
  private readonly cutOffs: number[] = [];
  private firstCutOff = 0;
  private now = 0;
  stuck = 0;
  waiting = 0;
  rejected = 0;
  started = 0;
  answered = 0;
  /** Time integral of the connections that are stuck. */
  stuckArea = 0;
  /** When every connection was first held by a stuck query; Infinity until then. */
  exhaustedAt = Number.POSITIVE_INFINITY;

  constructor(rules: PoolRules, random: (name: string) => RandomStream) {
    this.rules = rules;
    this.page = random('page');
    this.service = random('service');
  }

  get free(): number {
    return this.rules.connections - this.stuck - this.ends.length;
  }

  /** A request comes; call with times in order. */
  arrive(time: number): void {
    this.advance(time);
    if (this.free > 0) this.begin();
    else if (this.rules.waits) this.waiting++;
    else this.rejected++;
  }

  /** Everything that ends by `time` ends; whoever waits takes what it leaves. */
  advance(time: number): void {
    for (;;) {
      const end = this.ends.peekValue() ?? Number.POSITIVE_INFINITY;
      const cutOff = this.cutOffs[this.firstCutOff] ?? Number.POSITIVE_INFINITY;
      if (end > time && cutOff > time) break;
      if (end <= cutOff) {
        this.moveTo(end);
        this.ends.pop();
        this.answered++;
      } else {
        this.moveTo(cutOff);
        this.firstCutOff++;
        this.stuck--;
        if (this.firstCutOff > 1000) this.forgetCutOffs();
      }
      // Without a query time a whole row of healthy requests passes before one sticks.
      while (this.waiting > 0 && this.free > 0) {
        this.waiting--;
        this.begin();
      }
    }
    this.moveTo(time);
  }

  private begin(): void {
    const { connections, stuckShare, querySeconds, timeoutSeconds } = this.rules;
    this.started++;
    const bad = this.page.uniform() < stuckShare;
    const query = querySeconds > 0 ? this.service.exponential(querySeconds) : 0;
    if (bad) {
      this.stuck++;
      if (timeoutSeconds < Number.POSITIVE_INFINITY) this.cutOffs.push(this.now + timeoutSeconds);
      if (this.stuck === connections && this.exhaustedAt > this.now) this.exhaustedAt = this.now;
    } else if (query > 0) this.ends.push(0, this.now + query);
    else this.answered++;
  }

  private moveTo(time: number): void {
    this.stuckArea += this.stuck * (time - this.now);
    this.now = time;
  }

  private forgetCutOffs(): void {
    this.cutOffs.splice(0, this.firstCutOff);
    this.firstCutOff = 0;
  }
}

export interface Exhaustions {
  /** Seconds to exhaustion of the runs that got there. */
  times: Float64Array;
  /** Simulated in all, a run that did not get there included. */
  totalSeconds: number;
}

/**
 * `runs` pools, each until it is exhausted, one after the other on the same streams; no more than `arrivalBudget`
 * requests in all, because with a timeout exhaustion may be farther off than anybody can wait.
 */
export function exhaustions(rules: PoolRules, random: RandomStreams, runs: number, arrivalBudget: number): Exhaustions {
  const arrivals = random('arrivals');
  // Healthy requests that hold nothing change nothing until the pool is gone: only the bad ones need to be drawn.
  const onlyBad = rules.querySeconds === 0 && rules.timeoutSeconds === Number.POSITIVE_INFINITY;
  const played = onlyBad
    ? { ...rules, stuckShare: 1, requestsPerSecond: rules.requestsPerSecond * rules.stuckShare }
    : rules;
  const meanGap = 1 / played.requestsPerSecond;
  const times = new Float64Array(runs);
  let finished = 0;
  let totalSeconds = 0;
  let budget = arrivalBudget;
  while (finished < runs && budget > 0) {
    const pool = new StuckPool(played, random);
    let time = 0;
    while (pool.exhaustedAt === Number.POSITIVE_INFINITY && budget-- > 0) {
      time += arrivals.exponential(meanGap);
      pool.arrive(time);
    }
    totalSeconds += Math.min(time, pool.exhaustedAt);
    if (pool.exhaustedAt < Number.POSITIVE_INFINITY) times[finished++] = pool.exhaustedAt;
  }
  return { times: times.subarray(0, finished), totalSeconds };
}
