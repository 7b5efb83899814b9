/**
 * Runs of one figure: a coarse one at once, a finer one when its sliders rest; what is older than what is shown is
 * dropped. A worker that is lost is replaced once. Every answer carries its job.
 */
import type { Job, JobAnswer } from '../run/protocol.ts';
import { WorkerLost } from '../run/worker-lost.ts';

export interface FigureRunner {
  /** Undefined: dropped, because the same asker wanted something newer. */
  request(asker: unknown, job: Job): Promise<JobAnswer | undefined>;
  /** The answer at once, where the run is short; undefined where it is to be requested. */
  now?(asker: unknown, job: Job): JobAnswer | undefined;
  cancel(asker: unknown): void;
  /** Loads what the model's first run needs; nothing runs. */
  prepare(model: string): void;
}

export interface RunsListener {
  came(answer: JobAnswer): void;
  /** The worker was lost; another one tries again. */
  replaced(error: Error): void;
  failed(error: Error): void;
}

/** A hand that pauses for longer than this has let go, or wants to read. */
export const REST_MILLISECONDS = 220;

export class FigureRuns {
  private readonly runner: FigureRunner;
  private readonly listener: RunsListener;
  /** Runs are numbered as they are asked for: an answer older than what is shown comes too late. */
  private asked = 0;
  private shown = 0;
  private restTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(runner: FigureRunner, listener: RunsListener) {
    this.runner = runner;
    this.listener = listener;
  }

  /** @param moving a slider is being moved: the finer run waits until it rests. */
  ask(job: Omit<Job, 'effort'>, moving: boolean): void {
    clearTimeout(this.restTimer);
    const restMilliseconds = moving ? REST_MILLISECONDS : 0;
    const asked: Job = { ...job, effort: 'drag' };
    const answer = this.runner.now?.(this, asked);
    if (!answer) return void this.run(asked, restMilliseconds);
    this.shown = ++this.asked;
    this.listener.came(answer);
    this.restTimer = setTimeout(() => this.settle(asked), restMilliseconds);
  }

  /** The finer run alone: the coarse picture is there already. */
  settle(job: Omit<Job, 'effort'>): void {
    clearTimeout(this.restTimer);
    void this.run({ ...job, effort: 'rest' }, 0);
  }

  prepare(model: string): void {
    this.runner.prepare(model);
  }

  /** Forgets what was asked for: no answer comes any more. */
  cancel(): void {
    clearTimeout(this.restTimer);
    this.shown = ++this.asked;
    this.runner.cancel(this);
  }

  private async run(job: Job, restMilliseconds: number, again = false): Promise<void> {
    const number = ++this.asked;
    try {
      const answer = await this.runner.request(this, job);
      if (!answer || number < this.shown) return;
      this.shown = number;
      this.listener.came(answer);
      // The finer run does not compete with the first picture.
      if (job.effort === 'drag' && number === this.asked)
        this.restTimer = setTimeout(() => this.settle(job), restMilliseconds);
    } catch (error) {
      if (number < this.shown) return;
      if (!isLost(error) || again) {
        // What was asked for before must not be drawn over what is said now.
        this.shown = number;
        return this.listener.failed(error as Error);
      }
      this.listener.replaced(error as Error);
      // Something newer that was asked for meanwhile is run by the new worker anyway, and must not be overtaken.
      if (number === this.asked) await this.run(job, restMilliseconds, true);
    }
  }
}

/** The worker is gone, not only this answer. */
const isLost = (error: unknown): boolean => error instanceof WorkerLost;
