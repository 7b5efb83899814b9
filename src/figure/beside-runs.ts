/**
 * Runs that stand beside the one that is shown: a pinned one, the same with other seeds. One after the other, so that a
 * hand on a slider waits for one of them at most; what is there already is not run again.
 */
import type { Job, JobAnswer } from '../run/protocol.ts';
import type { FigureRunner } from './figure-runs.ts';

type Fine = Omit<Job, 'effort'>;

export class BesideRuns {
  private readonly runner: FigureRunner;
  private readonly came: () => void;
  private readonly failed: (error: Error) => void;
  private wanted: readonly Fine[] = [];
  private known = new Map<string, JobAnswer>();
  /** Of each time something was asked for: what an older one still waits for is of no use. */
  private turn = 0;

  constructor(runner: FigureRunner, came: () => void, failed: (error: Error) => void) {
    this.runner = runner;
    this.came = came;
    this.failed = failed;
  }

  /** Makes these the runs that are wanted. */
  ask(wanted: readonly Fine[]): void {
    const keys = wanted.map(keyOf);
    if (keys.join() === this.wanted.map(keyOf).join()) return;
    this.cancel();
    this.wanted = wanted;
    this.known = new Map(keys.flatMap((key) => (this.known.has(key) ? [[key, this.known.get(key) as JobAnswer]] : [])));
    void this.work(this.turn);
  }

  /** What has come of the runs that are wanted. */
  answerTo(job: Fine): JobAnswer | undefined {
    return this.known.get(keyOf(job));
  }

  /** Whether it was asked for, and has not come. */
  awaits(job: Fine): boolean {
    return this.wanted.some((one) => keyOf(one) === keyOf(job)) && !this.known.has(keyOf(job));
  }

  cancel(): void {
    if (this.wanted.length === 0) return;
    this.turn += 1;
    this.wanted = [];
    this.runner.cancel(this);
  }

  private async work(turn: number): Promise<void> {
    for (const job of this.wanted) {
      if (this.known.has(keyOf(job))) continue;
      try {
        const answer = await this.runner.request(this, { ...job, effort: 'rest' });
        if (turn !== this.turn || !answer) return;
        this.known.set(keyOf(job), answer);
        this.came();
      } catch (error) {
        if (turn === this.turn) {
          this.wanted = [];
          this.failed(error as Error);
        }
        return;
      }
    }
  }
}

const keyOf = ({ model, view, values, seed }: Fine): string => JSON.stringify([model, view, values, seed]);
