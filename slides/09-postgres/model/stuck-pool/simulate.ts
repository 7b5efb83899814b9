/**
 * A pool of connections, event by event: who holds one, who waits, when each comes back, and how many of the server's
 * sessions sit in a read that does not return, whoever has given up on them. Times in seconds.
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
  /** When the server cuts a stuck query off: its session and the connection are free. Infinity: never. */
  statementTimeoutSeconds: number;
  /** When the app's driver gives up on one: the pool opens another connection, the session stays. Infinity: never. */
  driverTimeoutSeconds: number;
  /** No fewer than connections. */
  serverSessions: number;
  waits: boolean;
}

/** For how long the app holds the connection of a stuck query. */
export const heldSeconds = ({ statementTimeoutSeconds, driverTimeoutSeconds }: PoolRules): number =>
  Math.min(statementTimeoutSeconds, driverTimeoutSeconds);

/** Times to come of what lasts equally long each time, and so ends in the order in which it began. */
class Ends {
  private readonly times: number[] = [];
  private first = 0;

  get next(): number {
    return this.times[this.first] ?? Number.POSITIVE_INFINITY;
  }

  add(time: number): void {
    if (time < Number.POSITIVE_INFINITY) this.times.push(time);
  }

  shift(): void {
    if (++this.first <= 1000) return;
    this.times.splice(0, this.first);
    this.first = 0;
  }
}

export class StuckPool {
  private readonly rules: PoolRules;
  private readonly page: { uniform(): number };
  private readonly service: { exponential(mean: number): number };
  private readonly ends = new FlatQueue<number>();
  private readonly cutOffs = new Ends();
  private readonly givingsUp = new Ends();
  private now = 0;
  /** Connections that the app holds and waits at. */
  stuck = 0;
  /** Sessions of the server in a read of the page: those, and the ones that the driver gave up on. */
  hanging = 0;
  waiting = 0;
  rejected = 0;
  started = 0;
  answered = 0;
  /** Time integral of the connections that are stuck. */
  stuckArea = 0;
  /** When the app first had no connection but stuck ones, or the server no session; Infinity until then. */
  exhaustedAt = Number.POSITIVE_INFINITY;

  constructor(rules: PoolRules, random: (name: string) => RandomStream) {
    this.rules = rules;
    this.page = random('page');
    this.service = random('service');
  }

  get free(): number {
    const { connections, serverSessions } = this.rules;
    return Math.min(connections - this.stuck, serverSessions - this.hanging) - this.ends.length;
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
      const cutOff = this.cutOffs.next;
      const givingUp = this.givingsUp.next;
      const next = Math.min(end, cutOff, givingUp);
      if (next > time) break;
      this.moveTo(next);
      if (end === next) {
        this.ends.pop();
        this.answered++;
      } else if (givingUp === next) {
        this.givingsUp.shift();
        this.stuck--;
      } else {
        this.cutOffs.shift();
        this.hanging--;
        if (!this.driverGivesUpFirst) this.stuck--;
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
    const { connections, serverSessions, stuckShare, querySeconds } = this.rules;
    this.started++;
    const bad = this.page.uniform() < stuckShare;
    const query = querySeconds > 0 ? this.service.exponential(querySeconds) : 0;
    if (bad) {
      this.stuck++;
      this.hanging++;
      this.cutOffs.add(this.now + this.rules.statementTimeoutSeconds);
      if (this.driverGivesUpFirst) this.givingsUp.add(this.now + this.rules.driverTimeoutSeconds);
      const isExhausted = this.stuck === connections || this.hanging === serverSessions;
      if (isExhausted && this.exhaustedAt > this.now) this.exhaustedAt = this.now;
    } else if (query > 0) this.ends.push(0, this.now + query);
    else this.answered++;
  }

  private get driverGivesUpFirst(): boolean {
    return this.rules.driverTimeoutSeconds < this.rules.statementTimeoutSeconds;
  }

  private moveTo(time: number): void {
    this.stuckArea += this.stuck * (time - this.now);
    this.now = time;
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
  const onlyBad = rules.querySeconds === 0 && heldSeconds(rules) === Number.POSITIVE_INFINITY;
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
