/**
 * What a figure's run is compared with: a run that was pinned, and the same with other seeds. Both come after the run
 * itself, as far as they are not known already, and are laid into its picture as they come.
 */
import type { Frame } from '../../run/frames.ts';
import type { JobAnswer } from '../../run/protocol.ts';
import type { BesideRuns } from '../beside-runs.ts';
import type { Figure } from '../declare.ts';
import { isSame, shipped, type Wanted } from '../figure-jobs.ts';
import type { FigureState } from '../figure-state.ts';
import { type Picture, pictureOf } from '../picture.ts';
import { words } from '../words.ts';
import { withFutures } from './futures.ts';
import { withGhost } from './ghost.ts';
import { SEEDS, seedsAfter, withSpread } from './spread.ts';

export interface ComparedFigure {
  figure: Figure;
  /** What the build computed of it. */
  frames: readonly Frame[];
  state: FigureState;
  runs: BesideRuns;
  /** What the figure would ask for now, and what it was given last. */
  wanted(): Wanted;
  answer(): JobAnswer | undefined;
}

export class Comparison {
  private readonly of: ComparedFigure;

  constructor(of: ComparedFigure) {
    this.of = of;
  }

  /** How far the runs that show chance have come, the figure's own among them, 0 … 1; undefined where none are asked for. */
  get spreadShare(): number | undefined {
    const { state, runs } = this.of;
    if (!state.spread) return undefined;
    return (this.otherSeeds.filter((job) => runs.answerTo(job) !== undefined).length + 1) / SEEDS;
  }

  /** The picture with the pinned run and the reach of chance in it, as far as they have come. */
  compared(picture: Picture): Picture {
    const { state, runs } = this.of;
    if (!state.pinned && !state.spread) return picture;
    const ghost = this.pictureOf(this.pinnedAnswer);
    const others = state.spread ? this.otherSeeds.map((job) => this.pictureOf(runs.answerTo(job))?.chart) : [];
    const { chart } = picture;
    const spread = chart && withSpread(chart, others);
    const { futures } = state;
    const reached = spread && state.spread && futures && futures.runs > 0 ? withFutures(spread, futures) : spread;
    return {
      ...picture,
      chart: reached && withGhost(reached, ghost?.chart, words.pinnedRun),
      ...(ghost && { pinned: ghost.sentence }),
    };
  }

  /** Asks for what is not known; for other seeds only as soon as the run itself rests. */
  ask(): void {
    const { state, runs, wanted, answer } = this.of;
    const { pinnedJob } = this;
    const own = answer();
    const rests = own?.job.effort === 'rest' && isSame(own.job, wanted());
    // What was run for the pinned numbers is kept while they are pinned.
    const isRun = pinnedJob && (!this.pinnedAnswer || runs.answerTo(pinnedJob));
    const asked = [...(pinnedJob && isRun ? [pinnedJob] : []), ...(state.spread && rests ? this.otherSeeds : [])];
    if (asked.length > 0) runs.ask(asked);
    else runs.cancel();
  }

  cancel(): void {
    this.of.runs.cancel();
  }

  private pictureOf(answer: JobAnswer | undefined): Picture | undefined {
    if (!answer) return undefined;
    const { values, effort } = answer.job;
    const { open } = this.of.state;
    return pictureOf(this.of.figure, { ...answer.result, values, effort, open, measured: {}, brought: {} });
  }

  private get pinnedJob(): Wanted | undefined {
    const { pinned } = this.of.state;
    return pinned && { ...this.of.wanted(), ...pinned };
  }

  /** The run that is shown, one of the build's, or one that was run for it. */
  private get pinnedAnswer(): JobAnswer | undefined {
    const { pinnedJob: job } = this;
    if (!job) return undefined;
    const own = this.of.answer();
    if (own?.job.effort === 'rest' && isSame(own.job, job)) return own;
    const frame = this.of.frames.find((one) => isSame(one, job));
    return frame ? shipped(job, frame) : this.of.runs.answerTo(job);
  }

  private get otherSeeds(): Wanted[] {
    const wanted = this.of.wanted();
    return seedsAfter(wanted.seed).map((seed) => ({ ...wanted, seed }));
  }
}
