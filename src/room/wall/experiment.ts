/**
 * The room as the experiment. Where the speaker has asked a figure how far chance reaches, phones lend it runs with seeds of
 * their own, and the band grows by them; one in a hundred is run again here, and a device whose numbers differ in a bit is heard
 * no more. What phones measure in a figure's lab is gathered, too (device-spread.ts). Without any phones the figure's own twenty
 * runs stand there.
 */

import type { Chart } from '../../figure/chart/declaration.ts';
import { axesOf, samplesOf } from '../../figure/compare/futures.ts';
import type { Figure } from '../../figure/declare.ts';
import type { Wanted } from '../../figure/figure-jobs.ts';
import { FigureState } from '../../figure/figure-state.ts';
import { pictureOf } from '../../figure/picture.ts';
import { paths, prefixes } from '../../session/paths.ts';
import type { Result } from '../../simulation/engine/model.ts';
import { type Future, jobOf, type Lend, readFuture, readMeasured, seedOf, sumOf } from '../wire/future.ts';
import type { PhoneMessage } from '../wire/phone-message.ts';
import type { Payload } from '../wire/snapshot.ts';
import { deviceSpread } from './device-spread.ts';
import { Lent } from './lent.ts';
import type { PlaceOptions } from './on-slide.ts';
import type { WallPart } from './wall.ts';

const CHECKED_SHARE = 1 / 100;
/** A name that no phone has. */
const OTHER = '';
const TELL_MILLISECONDS = 400;
const BEARS_ON_RUNS = /^(place$|spread\/|values\/|seeds\/)/;

export interface ExperimentOptions extends PlaceOptions {
  room: string;
  /** 0 … 1. */
  random?: () => number;
}

interface Asked {
  name: string;
  figure: Figure;
  wanted: Wanted;
  lend: Lend;
  lent: Lent;
}

export class Experiment implements WallPart {
  private readonly options: ExperimentOptions;
  private readonly stopListening: () => void;
  private readonly untrue = new Set<string>();
  private readonly measured = new Map<string, Map<string, number>>();
  private asked: Asked | undefined;
  private wantedKey = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private checks: Promise<void> = Promise.resolve();

  constructor(options: ExperimentOptions) {
    this.options = options;
    this.stopListening = options.session.subscribe(
      (changes) => changes.some(({ path }) => BEARS_ON_RUNS.test(path)) && void this.look(),
    );
    void this.look();
  }

  payload(): Payload {
    return this.asked ? { lend: this.asked.lend } : {};
  }

  heard(client: string, message: PhoneMessage): void {
    if (this.untrue.has(client)) return;
    const future = readFuture(message);
    const { asked } = this;
    if (future && asked && future.job === asked.lend.job && asked.lent.take(client, future)) {
      this.tellSoon();
      if ((this.options.random ?? Math.random)() < CHECKED_SHARE)
        this.checks = this.checks.then(() => this.check(asked, client, future));
    }
    const measured = readMeasured(message);
    if (measured) this.gather(client, measured);
  }

  /** Settles when what was to be run again has been. */
  get checked(): Promise<void> {
    return this.checks;
  }

  end(): void {
    clearTimeout(this.timer);
    this.stopListening();
    const { session } = this.options;
    for (const prefix of [prefixes.futures, prefixes.times])
      for (const [path] of session.entries<unknown>(prefix)) session.set(path, undefined, 'hand');
  }

  private get place(): { name: string; figure: Figure; state: FigureState } | undefined {
    const { session, registry, figuresOn } = this.options;
    const slide = session.get(paths.place)?.slide ?? '';
    for (const name of figuresOn(slide)) {
      const figure = registry.known(name)?.figure;
      if (figure && session.get(paths.spread(name)))
        return { name, figure, state: new FigureState(name, figure, slide, this.options) };
    }
    return undefined;
  }

  private async look(): Promise<void> {
    const { place } = this;
    const wanted = place && { model: place.figure.model, view: place.figure.view, ...place.state.effective };
    const key = place && wanted ? JSON.stringify([place.name, wanted.values, wanted.seed]) : '';
    if (key === this.wantedKey) return;
    this.wantedKey = key;
    this.forget();
    if (!place || !wanted) return;
    const { name, figure } = place;
    const job: Wanted = { model: wanted.model, view: wanted.view, values: wanted.values, seed: wanted.seed };
    const chart = chartOf(figure, job, await this.run(this, job));
    if (!chart || chart.horizontal || key !== this.wantedKey) return;
    const axes = axesOf(chart);
    const own = samplesOf(chart, axes);
    const other = { ...job, seed: seedOf(this.options.room, OTHER, 0) };
    const otherChart = chartOf(figure, other, await this.run(this, other));
    // Where chance plays no part nobody is asked for anything.
    if (key !== this.wantedKey || !otherChart || isSame(samplesOf(otherChart, axes), own)) return;
    this.asked = { name, figure, wanted: job, lend: { figure: name, job: jobOf(job), axes }, lent: new Lent(own) };
    // Phones hear of it with the next change.
    this.tell();
  }

  private forget(): void {
    const { asked } = this;
    this.asked = undefined;
    if (asked) this.options.session.set(paths.futures(asked.name), undefined, 'hand');
  }

  private async check(asked: Asked, client: string, future: Future): Promise<void> {
    const job = { ...asked.wanted, seed: seedOf(this.options.room, client, future.run) };
    const result = await this.run({}, job);
    if (!result) return;
    const chart = chartOf(asked.figure, job, result);
    const samples = chart && samplesOf(chart, asked.lend.axes);
    if (sumOf(result) === future.sum && samples && isSame(samples, future.samples)) return;
    this.untrue.add(client);
    asked.lent.drop(client);
    for (const times of this.measured.values()) times.delete(client);
    this.tellSoon();
  }

  /** Undefined where it could not be run: nobody is blamed for that. */
  private async run(asker: unknown, job: Wanted): Promise<Result | undefined> {
    try {
      return (await this.options.runner.request(asker, { ...job, effort: 'rest' }))?.result;
    } catch {
      return undefined;
    }
  }

  private gather(client: string, { figure, times }: { figure: string; times: number }): void {
    if (!this.options.registry.known(figure)?.figure.times) return;
    const known = this.measured.get(figure) ?? new Map<string, number>();
    this.measured.set(figure, known.set(client, times));
    this.tellSoon();
  }

  private tellSoon(): void {
    this.timer ??= setTimeout(() => this.tell(), TELL_MILLISECONDS);
  }

  private tell(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { session } = this.options;
    session.batch(() => {
      if (this.asked) {
        const { name, lent } = this.asked;
        const { phones, runs, low, high } = lent;
        session.set(paths.futures(name), { phones, runs, low: [...low], high: [...high] }, 'hand');
      }
      for (const [figure, times] of this.measured) {
        const range = this.options.registry.known(figure)?.figure.times?.range;
        session.set(paths.times(figure), range && deviceSpread(times.values(), range), 'hand');
      }
    });
  }
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, i) => byte === other[i]);

function chartOf(figure: Figure, { values }: Wanted, result: Result | undefined): Chart | undefined {
  if (!result) return undefined;
  return pictureOf(figure, { ...result, values, effort: 'rest', open: 'chart', measured: {}, brought: {} }).chart;
}
