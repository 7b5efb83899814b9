/**
 * One figure without a page: what the session says of it, what was computed for it, and the picture of that, all of one
 * moment. It asks for runs only while it is `active` (its slide is seen) and only where nothing settled is known. The
 * element around it draws; a test needs none.
 */
import type { Frame } from '../run/frames.ts';
import { type JobAnswer, WHOLE_RUN } from '../run/protocol.ts';
import type { Change } from '../session/session.ts';
import type { Facts } from '../simulation/engine/model.ts';
import type { Value, Values } from '../simulation/engine/parameters.ts';
import { BesideRuns } from './beside-runs.ts';
import { Comparison } from './compare/comparison.ts';
import type { Figure } from './declare.ts';
import { isSame, sameValues, shipped, type Wanted } from './figure-jobs.ts';
import { FigureRuns } from './figure-runs.ts';
import { FigureState } from './figure-state.ts';
import { runLine } from './lost-lines.ts';
import type { Motion } from './motion.ts';
import { PanelCode } from './panel-code.ts';
import { type Picture, readablePicture } from './picture.ts';
import { SharedLab } from './shared-lab.ts';
import { SharedPanel } from './shared-panel.ts';
import { standingValues } from './standing.ts';
import type { Surroundings } from './surroundings.ts';
import { words } from './words.ts';

/** What is to be done on the page: `picture`: all is new, and may move into place; `words`: what stands around the chart; `moment`: a hand holds another one. */
export type Changed = (what: 'picture' | 'words' | 'moment', motion?: Motion) => void;

/** Why a figure looks for another picture: its slide is turned to, a step is, or something is set. */
type Cause = 'enter' | 'step' | 'hand';

export interface ControllerOptions {
  name: string;
  figure: Figure;
  /** Id of the slide on which the figure stands. */
  slide: string;
  /** What the build computed of it. */
  frames: readonly Frame[];
  around: Surroundings;
  changed: Changed;
}

export class FigureController {
  readonly figure: Figure;
  readonly name: string;
  readonly state: FigureState;
  readonly lab: SharedLab;
  readonly panel: SharedPanel;
  readonly panelCode = new PanelCode(() => this.changed('words'));
  /** What was computed last, for whichever values. */
  answer: JobAnswer | undefined;
  /** One line each; the figure says them until they are dismissed. */
  error: string | undefined;
  notice: string | undefined;
  private readonly frames: readonly Frame[];
  private readonly changed: Changed;
  private readonly runs: FigureRuns;
  private readonly comparison: Comparison;
  /** The model's run at one working point, which formulas stand beside. */
  private readonly whole: BesideRuns;
  private readonly stopListening: () => void;
  private isActive = false;
  private known: Picture | undefined;
  /** How the next picture comes. */
  private motion: Motion = 'still';

  constructor({ name, figure, slide, frames, around, changed }: ControllerOptions) {
    this.name = name;
    this.figure = figure;
    this.frames = frames;
    this.changed = changed;
    this.state = new FigureState(name, figure, slide, around);
    this.lab = new SharedLab(
      name,
      around,
      () => this.tellBeside(),
      (measured) => this.state.keep(figure.lab?.name ?? '', measured),
    );
    this.panel = new SharedPanel(name, around);
    this.runs = new FigureRuns(around.runner, {
      came: (answer) => this.take(answer),
      replaced: (error) => {
        this.notice = words.replaced(runLine(error));
      },
      failed: (error) => this.fail(error),
    });
    const failed = (error: Error) => {
      this.notice = words.besideFailed(runLine(error));
      this.changed('words');
    };
    this.comparison = new Comparison({
      figure,
      frames,
      state: this.state,
      runs: new BesideRuns(around.runner, () => this.tellBeside(), failed),
      wanted: () => this.wanted,
      answer: () => this.answer,
    });
    this.whole = new BesideRuns(around.runner, () => this.changed('words'), failed);
    this.stopListening = around.session.subscribe((changes) => this.hear(changes));
  }

  get values(): Values {
    return this.state.effective.values;
  }

  get active(): boolean {
    return this.isActive;
  }

  /** Whether the figure's slide is seen; outside of that nothing runs. */
  set active(active: boolean) {
    if (active === this.isActive) return;
    this.isActive = active;
    this.state.isAhead = false;
    if (active) {
      this.refresh('enter');
      this.followStep();
      if (this.lab.isAsked) this.startLab();
    } else {
      this.runs.cancel();
      this.comparison.cancel();
      this.whole.cancel();
      this.lab.leave();
    }
  }

  /**
   * Knows what the slide will begin with, from what the build computed, before it is seen; nothing runs for that. Says
   * whether there is such a picture.
   */
  lookAhead(): boolean {
    if (this.isActive) return false;
    this.state.isAhead = true;
    const wanted = this.wanted;
    if (this.answer && isSame(this.answer.job, wanted)) return this.answer.job.effort === 'rest';
    const frame = this.frames.find((one) => isSame(one, wanted));
    if (!frame) return false;
    this.error = undefined;
    this.answer = shipped(wanted, frame);
    this.known = undefined;
    return true;
  }

  /** Whoever looks at the figure may move a slider: then nothing has to be loaded first. */
  warm(): void {
    if (this.isActive) this.runs.prepare(this.figure.model);
  }

  /** Whether the values stand where a preset puts them: its own values, and the rest where nothing was set. */
  isAt(preset: Readonly<Record<string, Value | undefined>>): boolean {
    return sameValues(standingValues(this.figure, preset), this.values);
  }

  end(): void {
    this.active = false;
    this.stopListening();
  }

  /** Tries again after a failure. */
  retry(): void {
    this.error = undefined;
    this.answer = undefined;
    this.refresh('enter');
  }

  /** A line that stands until it is dismissed. */
  say(notice: string): void {
    this.notice = notice;
    this.changed('words');
  }

  dismiss(): void {
    this.notice = undefined;
    this.changed('words');
  }

  fail(error: Error): void {
    this.error = words.failed(runLine(error));
    this.changed('words');
  }

  startLab(): void {
    if (this.figure.lab) this.lab.start(this.figure.lab, this.values);
  }

  /** Runs the model once at the values that hold now. */
  askWhole(): void {
    this.whole.ask([this.wholeJob]);
    this.changed('words');
  }

  /** Facts of that run, as long as the values stand; whether it is under way. */
  get wholeRun(): { facts: Facts | undefined; running: boolean } {
    return { facts: this.whole.answerTo(this.wholeJob)?.result.facts, running: this.whole.awaits(this.wholeJob) };
  }

  private get wholeJob(): Wanted {
    return { ...this.wanted, view: WHOLE_RUN };
  }

  /** What is to be seen, of one moment; undefined before anything was computed. The same object until something changes. */
  get picture(): Picture | undefined {
    const { answer, state, figure } = this;
    if (!answer) return undefined;
    if (this.known) return this.known;
    const { values, seed, effort } = answer.job;
    const { picture, unreadable } = readablePicture(figure, {
      ...answer.result,
      values,
      measured: this.measured,
      brought: state.broughtAt(values, seed),
      effort,
      open: state.open,
      guess: state.asking ? undefined : state.bet,
    });
    this.known = this.comparison.compared(picture);
    if (unreadable) {
      this.notice = words.keptUnreadable;
      // Whoever asks for the picture is not to hear of changes meanwhile.
      queueMicrotask(() => state.forget(unreadable));
    }
    return this.known;
  }

  /** Whether it is of what holds now, and exact; after a failure nothing more comes. */
  get isSettled(): boolean {
    const { answer, error } = this;
    return error !== undefined || (answer?.job.effort === 'rest' && isSame(answer.job, this.wanted));
  }

  /** How far the runs that show chance have come, 0 … 1; undefined where none are asked for. */
  get spreadShare(): number | undefined {
    return this.comparison.spreadShare;
  }

  private get measured() {
    const { lab } = this.figure;
    const sofar = this.lab.measured;
    return lab && sofar !== undefined ? { ...this.state.measured, [lab.name]: sofar } : this.state.measured;
  }

  private hear(changes: readonly Change[]): void {
    const concerns = changes.map((change) => this.state.concern(change));
    const isTurned = changes.some(({ path }) => path === this.state.placePath);
    if (concerns.includes('values')) this.refresh(isTurned ? 'step' : 'hand');
    if (concerns.includes('beside')) this.tellBeside();
    if (concerns.includes('compared')) {
      if (this.isActive) this.comparison.ask();
      this.tellBeside();
    }
    if (concerns.includes('moment')) this.changed('moment');
    if (concerns.includes('words')) this.changed('words');
    if (isTurned) this.followStep();
    if (changes.some(({ path }) => this.lab.isOf(path))) this.followLab();
  }

  /** A step may ask for the measurement; whoever has measured already keeps that. */
  private followStep(): void {
    const { lab, figure } = this;
    if (!this.isActive || !figure.lab || !this.state.isMeasureStep || lab.running || lab.isElsewhere) return;
    if (this.state.measured[figure.lab.name] === undefined) this.startLab();
  }

  /** Another window asks for the measurement, ends it, or shows how it goes. */
  private followLab(): void {
    if (!this.isActive) return;
    if (this.lab.isAsked) this.startLab();
    else this.lab.follow();
    this.changed('words');
  }

  /** What stands beside the computed has changed: measured, brought, open, bet. */
  private tellBeside(): void {
    this.known = undefined;
    // At once, as a hand on a button expects; the chart follows in the next frame.
    this.changed('words');
    if (this.answer) this.changed('picture');
  }

  /** What would be asked for now. */
  private get wanted(): Wanted {
    const { values, seed } = this.state.effective;
    return { model: this.figure.model, view: this.figure.view, values, seed };
  }

  /** Draws what is known of the values that hold now, or asks for it. */
  private refresh(cause: Cause): void {
    if (!this.isActive) return;
    const unusable = this.state.dropUnusable();
    if (unusable.length > 0) this.notice = words.dropped(unusable);
    const { answer, wanted } = this;
    this.motion = cause === 'hand' ? 'still' : cause;
    this.comparison.ask();
    const frame = this.frames.find((one) => isSame(one, wanted));
    if (answer && isSame(answer.job, wanted)) {
      this.runs.cancel();
      if (answer.job.effort === 'drag') this.runs.settle(wanted);
      // Whoever is turned to puts its picture on the page, though it was there before.
      this.changed(cause === 'enter' ? 'picture' : 'words', this.takeMotion());
    } else if (frame) {
      this.runs.cancel();
      this.take(shipped(wanted, frame));
    } else {
      this.runs.ask(wanted, cause !== 'enter');
      this.changed('words');
    }
  }

  private take(answer: JobAnswer): void {
    if (!this.isActive) return;
    this.error = undefined;
    this.answer = answer;
    this.known = undefined;
    this.comparison.ask();
    this.changed('picture', this.takeMotion());
  }

  /** Only the first picture of a turn moves: the finer one after it takes its place. */
  private takeMotion(): Motion {
    const { motion } = this;
    this.motion = 'still';
    return motion;
  }
}
