/**
 * A phone in the room's experiment. For two seconds it runs what the wall has asked for, with seeds of its own, in its own
 * worker; and what it has measured in a figure's lab it tells, as one number. Both only when somebody has tapped.
 */
import { samplesOf } from '../../figure/compare/futures.ts';
import type { Figure } from '../../figure/declare.ts';
import { FigureState } from '../../figure/figure-state.ts';
import { pictureOf } from '../../figure/picture.ts';
import type { Surroundings } from '../../figure/surroundings.ts';
import { paths, readPath } from '../../session/paths.ts';
import { isRecord } from '../../session/plain.ts';
import { jobOf, type Lend, MOST_RUNS, readLend, seedOf, sumOf, writeFuture, writeMeasured } from '../wire/future.ts';
import type { Payload } from '../wire/snapshot.ts';
import type { Phone, PhonePart, Say } from './phone.ts';

const LENT_MILLISECONDS = 2000;
/** The broker takes so many a second for as long as it likes. */
const LEAST_GAP_MILLISECONDS = 80;

/** What there is to tap: nothing, two seconds to lend, a lab to start; or what became of it. */
export type Offer =
  | { is: 'none' }
  | { is: 'lend' }
  | { is: 'lending'; runs: number }
  | { is: 'lent'; runs: number }
  | { is: 'measure'; figure: string }
  | { is: 'measured'; times: number };

export interface LenderOptions extends Phone {
  around: Surroundings;
  slideOf(figure: string): string;
  figuresOn(slide: string): readonly string[];
  show(offer: Offer): void;
  /** Milliseconds of a clock that never falls. */
  now?: () => number;
}

interface Known {
  name: string;
  figure: Figure;
  state: FigureState;
}

export class Lender implements PhonePart {
  private readonly options: LenderOptions;
  private readonly states = new Map<string, Known>();
  private readonly lent = new Map<string, number>();
  private readonly measured = new Map<string, number>();
  private lend: Lend | undefined;
  private slide = '';
  private say: Say = () => false;
  private isLending = false;

  constructor(options: LenderOptions) {
    this.options = options;
    options.around.session.subscribe((changes) => {
      const isMeasured = changes.some(({ path, by }) => by === 'hand' && readPath(path)?.kind === 'measured');
      if (isMeasured) this.tellMeasured();
      if (changes.some(({ path }) => /^(values|seeds|labs|measured)\//.test(path))) this.show();
    });
  }

  told({ lend, place }: Payload, say: Say): void {
    this.say = say;
    this.lend = readLend(lend);
    this.slide = isRecord(place) ? String(place.slide) : '';
    this.show();
  }

  /** Two seconds of this device; settles when they are over. */
  async lendTwoSeconds(): Promise<void> {
    const { lend } = this;
    const known = lend && this.known(lend.figure);
    if (!lend || !known || this.isLending) return;
    const now = this.options.now ?? (() => performance.now());
    const end = now() + LENT_MILLISECONDS;
    this.isLending = true;
    let run = this.lent.get(lend.job) ?? 0;
    while (run < MOST_RUNS && now() < end && this.lend?.job === lend.job) {
      const began = now();
      if (!(await this.run(known, lend, run))) break;
      run += 1;
      this.lent.set(lend.job, run);
      this.show();
      const rest = LEAST_GAP_MILLISECONDS - (now() - began);
      if (rest > 0) await new Promise((over) => setTimeout(over, rest));
    }
    this.isLending = false;
    this.show();
  }

  private async run({ figure, state }: Known, { job, axes }: Lend, run: number): Promise<boolean> {
    const { room, client, around } = this.options;
    const { model, view } = figure;
    const { values } = state.effective;
    try {
      const wanted = { model, view, values, seed: seedOf(room, client, run) };
      const answer = await around.runner.request(this, { ...wanted, effort: 'rest' });
      if (!answer) return false;
      const { chart } = pictureOf(figure, {
        ...answer.result,
        values,
        effort: 'rest',
        open: 'chart',
        measured: {},
        brought: {},
      });
      if (!chart) return false;
      return this.say(writeFuture({ job, run, sum: sumOf(answer.result), samples: samplesOf(chart, axes) }));
    } catch {
      // A phone that cannot run it lends nothing.
      return false;
    }
  }

  /** A figure of this page, as soon as it is there. */
  private known(name: string): Known | undefined {
    const { around, slideOf } = this.options;
    const present = this.states.get(name);
    if (present) return present;
    const figure = around.registry.known(name)?.figure;
    if (!figure) {
      void around.registry.fetch(name).then(
        () => around.registry.known(name) && this.show(),
        () => {},
      );
      return undefined;
    }
    const known = { name, figure, state: new FigureState(name, figure, slideOf(name), around) };
    this.states.set(name, known);
    return known;
  }

  private show(): void {
    this.options.show(this.offer());
  }

  private offer(): Offer {
    const { lend } = this;
    const known = lend && this.known(lend.figure);
    if (lend && known) {
      const runs = this.lent.get(lend.job) ?? 0;
      if (this.isLending) return { is: 'lending', runs };
      if (runs > 0) return { is: 'lent', runs };
      const { model, view } = known.figure;
      if (jobOf({ model, view, values: known.state.effective.values }) === lend.job) return { is: 'lend' };
    }
    const lab = this.lab;
    if (!lab) return { is: 'none' };
    const times = this.measured.get(lab.name);
    if (times !== undefined) return { is: 'measured', times };
    const isRunning = this.options.around.session.get(paths.lab(lab.name))?.is === 'running';
    return isRunning ? { is: 'none' } : { is: 'measure', figure: lab.name };
  }

  /** The present slide's figure that has something to measure. */
  private get lab(): Known | undefined {
    const all = this.options.figuresOn(this.slide).map((name) => this.known(name));
    const mayShare = globalThis.crossOriginIsolated === true;
    return all.find((one) => one?.figure.times && (mayShare || !one.figure.times.sharesMemory));
  }

  private tellMeasured(): void {
    const { lab } = this;
    const times = lab?.figure.times?.of({ values: lab.state.effective.values, measured: lab.state.measured });
    if (!lab || times === undefined || !Number.isFinite(times)) return;
    this.measured.set(lab.name, times);
    this.say(writeMeasured(lab.name, times));
    this.show();
  }
}
