/** A lockstep for each of several references: the earliest of their next successes is the next. */
import { Lockstep } from './lockstep.ts';
import type { Retries } from './retries.ts';

export class ShardedLockstep implements Retries {
  attempts = 0;
  wastedWork = 0;
  nextEnd = Number.POSITIVE_INFINITY;
  private earliest = 0;
  private readonly shards: Lockstep[];
  private readonly shardOf: Int32Array;
  private readonly drawReference: () => number;

  constructor(threads: number, references: number, work: number, drawReference: () => number) {
    this.shards = Array.from({ length: references }, () => new Lockstep(threads, work));
    this.shardOf = new Int32Array(threads);
    this.drawReference = drawReference;
  }

  enter(thread: number): void {
    const reference = this.drawReference();
    this.shardOf[thread] = reference;
    this.shard(reference).enter(thread);
  }

  resume(thread: number, virtualTime: number): void {
    const reference = this.shardOf[thread] as number;
    const shard = this.shard(reference);
    const { attempts, wastedWork } = shard;
    shard.resume(thread, virtualTime);
    this.book(shard, attempts, wastedWork);
    // Somebody more can only bring a shard's next success forward.
    if (shard.nextEnd < this.nextEnd) {
      this.nextEnd = shard.nextEnd;
      this.earliest = reference;
    }
  }

  suspend(thread: number, virtualTime: number): void {
    this.shard(this.shardOf[thread] as number).suspend(thread, virtualTime);
    this.findEarliest();
  }

  end(): number {
    const shard = this.shard(this.earliest);
    const { attempts, wastedWork } = shard;
    const winner = shard.end();
    this.book(shard, attempts, wastedWork);
    this.findEarliest();
    return winner;
  }

  private shard(reference: number): Lockstep {
    return this.shards[reference] as Lockstep;
  }

  private book(shard: Lockstep, attempts: number, wastedWork: number): void {
    this.attempts += shard.attempts - attempts;
    this.wastedWork += shard.wastedWork - wastedWork;
  }

  private findEarliest(): void {
    const { shards } = this;
    this.nextEnd = Number.POSITIVE_INFINITY;
    for (let i = 0; i < shards.length; i++) {
      const end = this.shard(i).nextEnd;
      if (end < this.nextEnd) {
        this.nextEnd = end;
        this.earliest = i;
      }
    }
  }
}
