/**
 * Runs of one figure: quick ones while a slider moves, a finer one once it rests; what is older than what is shown is
 * dropped. A worker that is lost is replaced once, and the figure says so.
 */
import { type Outcome, WorkerLost } from '../run/lane.ts';
import type { Job } from '../run/protocol.ts';
import { runner } from '../run/runner.ts';
import type { Effort } from '../simulation/engine/model.ts';

const REST_MILLISECONDS = 220;

export interface RunsOf {
  /** The run that is wanted now; none while nobody sees the figure. */
  job(effort: Effort): Job | undefined;
  came(outcome: Outcome, effort: Effort): void;
  /** The worker was lost; another one tries again. */
  replaced(reason: string): void;
  failed(error: Error): void;
}

export class FigureRuns {
  private readonly of: RunsOf;
  /** Runs are numbered as they are asked for: an answer older than what is shown comes too late. */
  private asked = 0;
  private shown = 0;
  private restTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(of: RunsOf) {
    this.of = of;
  }

  ask(effort: Effort): void {
    clearTimeout(this.restTimer);
    void this.run(effort);
  }

  cancel(): void {
    clearTimeout(this.restTimer);
    runner.cancel(this);
  }

  private async run(effort: Effort, again = false): Promise<void> {
    const job = this.of.job(effort);
    if (!job) return;
    const number = ++this.asked;
    try {
      const outcome = await runner.request(this, job);
      if (!outcome || number < this.shown || !this.of.job(effort)) return;
      this.shown = number;
      this.of.came(outcome, effort);
      // The finer run waits until the slider rests, and does not compete with the first picture.
      if (effort === 'drag' && number === this.asked)
        this.restTimer = setTimeout(() => this.ask('rest'), REST_MILLISECONDS);
    } catch (error) {
      if (!(error instanceof WorkerLost) || again) return this.of.failed(error as Error);
      this.of.replaced(error.message);
      await this.run(effort, true);
    }
  }
}
