/**
 * One figure's slice of the session: its values in their layers, its question and bet, what is open, measured and
 * brought. Reads and writes the session, and remembers nothing itself.
 */
import { pack, unpack } from '../session/packed.ts';
import {
  type Futures,
  type Moment,
  type Path,
  type Pinned,
  type Place,
  type Poll,
  paths,
  prefixes,
  type RoomTimes,
} from '../session/paths.ts';
import type { Change } from '../session/session.ts';
import {
  changeSeed,
  changeValues,
  dropUnusable,
  type Effective,
  replaceValues,
  type Source,
  valuesOf,
} from '../session/values.ts';
import { type Invalid, parse, type Value, type Values } from '../simulation/engine/parameters.ts';
import type { Figure, Named, Part } from './declare.ts';
import type { Unreadable } from './picture.ts';
import { MEASURE, type Surroundings } from './surroundings.ts';

/** What of a figure a change concerns: what is computed, what it is compared with, its moment in time, what is drawn beside, or only said and in its panel. */
export type Concern = 'values' | 'beside' | 'compared' | 'moment' | 'words' | undefined;

const LEANING = 'bet';

/** As it lies in the session: what was read, and where the model stood then. */
interface Brought {
  shown: unknown;
  values: Values;
  seed: number;
}

export class FigureState {
  readonly name: string;
  readonly figure: Figure;
  /** Read as if the deck stood already at the beginning of the figure's slide. */
  isAhead = false;
  private readonly slide: string;
  private readonly around: Surroundings;

  /** @param slide id of the slide on which the figure stands; empty where there are no steps. */
  constructor(name: string, figure: Figure, slide: string, around: Surroundings) {
    this.name = name;
    this.figure = figure;
    this.slide = slide;
    this.around = around;
  }

  private get session() {
    return this.around.session;
  }

  /** Where it is kept how far the slide's steps are walked. */
  get placePath(): Path<Place> {
    return this.around.placeOf?.(this.slide) ?? paths.place;
  }

  private get place(): Place | undefined {
    return this.isAhead ? { slide: this.slide, step: -1 } : this.session.get(this.placePath);
  }

  private get tale(): string {
    return this.name.split('/')[0] ?? '';
  }

  /** The step in which the deck is, as far as it is one of this figure's: the last of its presets that was walked to. */
  private get step(): Source['step'] {
    const { place } = this;
    if (!place || place.slide !== this.slide || place.step < 0) return undefined;
    const steps = this.around.stepsOf(this.slide).slice(0, place.step + 1);
    const presetOf = (at: number) => this.figure.presets?.find(({ name }) => name === steps[at]?.preset);
    const index = steps.findLastIndex(({ figure }, at) => figure === this.name && presetOf(at) !== undefined);
    const preset = presetOf(index);
    return preset && { at: `${this.slide}/${index}`, values: preset.values };
  }

  /** Whether the deck stands at the step that asks this figure's lab to measure. */
  get isMeasureStep(): boolean {
    const { place } = this;
    if (!place || place.slide !== this.slide) return false;
    const step = this.around.stepsOf(this.slide)[place.step];
    return step?.figure === this.name && step.preset === MEASURE;
  }

  private get source(): Source {
    const { model, parameters, base } = this.figure;
    return { scope: this.around.scopeOf(this.name), model, parameters, base, step: this.step };
  }

  get effective(): Effective {
    return valuesOf(this.session, this.source);
  }

  /** What was set here and cannot be used goes; says what that was. */
  dropUnusable(): Invalid[] {
    return dropUnusable(this.session, this.source);
  }

  change(patch: Readonly<Record<string, Value | undefined>>): void {
    this.session.batch(() => {
      changeValues(this.session, this.source, patch);
      this.passQuestion();
    });
  }

  preset(name: string): void {
    const preset = this.figure.presets?.find((candidate) => candidate.name === name);
    if (preset) this.replace(preset.values);
  }

  /** Values as they stood before anybody touched them: the step's, or the figure's own. */
  reset(): void {
    this.replace(this.step?.values ?? {});
  }

  private replace(values: Readonly<Record<string, Value | undefined>>): void {
    this.session.batch(() => {
      replaceValues(this.session, this.source, values);
      this.passQuestion();
    });
  }

  newSeed(): void {
    // A link may have brought the last integer there is.
    const next = this.effective.seed + 1;
    changeSeed(this.session, this.source, Number.isSafeInteger(next) ? next : 0);
  }

  /** Whether the figure's question stands before its chart: until Next, a bet, or a hand on a slider. */
  get asking(): boolean {
    if (!this.figure.bet) return false;
    const { place, questionStep } = this;
    if (questionStep < 0 || place?.slide !== this.slide || place.step >= questionStep) return false;
    if (this.isAhead) return true;
    const passed = this.session.get(paths.asked(this.name));
    const here = this.session.stamp(this.placePath);
    return passed?.counter !== here?.counter || passed?.window !== here?.window;
  }

  private get questionStep(): number {
    const steps = this.around.stepsOf(this.slide);
    return steps.findIndex(({ figure, preset }) => figure === this.name && preset === undefined);
  }

  /** Walks on over the question, as Next would. */
  walkPastQuestion(): void {
    if (this.asking) this.session.set(this.placePath, { slide: this.slide, step: this.questionStep }, 'hand');
  }

  /** For as long as the deck stands here; whoever comes back is asked again. */
  private passQuestion(): void {
    const here = this.session.stamp(this.placePath);
    if (here && this.asking) this.session.set(paths.asked(this.name), here, 'hand');
  }

  /** Index of the choice that was bet on. */
  get bet(): number | undefined {
    return this.session.get(paths.bet(this.name));
  }

  /** Where the slider of a bet on a number stands, in both windows of a talk; undefined before anybody has moved it. */
  get leaning(): number | undefined {
    const at = this.session.get(paths.panel<unknown>(this.name, LEANING));
    return typeof at === 'number' && this.figure.bet?.choices[at] ? at : undefined;
  }

  lean(choice: number): void {
    this.session.set(paths.panel<number>(this.name, LEANING), choice, 'hand');
  }

  placeBet(choice: number): void {
    this.session.set(paths.bet(this.name), choice, 'hand');
  }

  /** A room's votes on the question; undefined where no room is asked. */
  get poll(): Poll | undefined {
    return this.session.get(paths.poll(this.name));
  }

  /** Runs that a room's phones have lent; undefined where none have. */
  get futures(): Futures | undefined {
    return this.session.get(paths.futures(this.name));
  }

  /** What a room's devices have measured; undefined where none have. */
  get roomTimes(): RoomTimes | undefined {
    return this.session.get(paths.times(this.name));
  }

  /** Whether a bet is a vote in a room's poll: then its speaker says when the answer is shown. */
  get isVote(): boolean {
    const { poll } = this;
    return poll?.isOpen === true && poll.own !== null;
  }

  get open(): Part {
    return this.session.get(paths.open(this.name)) ?? 'chart';
  }

  show(part: Part): void {
    this.session.set(paths.open(this.name), part === 'chart' ? undefined : part, 'hand');
  }

  /** The run that was pinned, to be compared with. */
  get pinned(): Pinned | undefined {
    const pinned = this.session.get(paths.pinned(this.name));
    // Another window may be of another version.
    return pinned && { ...pinned, values: parse(this.figure.parameters, pinned.values).values };
  }

  /** Pins the run that stands here, in the place of another; the same one again is taken off. */
  pin(): void {
    const { values, seed } = this.effective;
    const { pinned } = this;
    const isHere =
      pinned?.seed === seed && Object.entries(values).every(([name, value]) => pinned.values[name] === value);
    this.session.set(paths.pinned(this.name), isHere ? undefined : { values, seed }, 'hand');
  }

  unpin(): void {
    this.session.set(paths.pinned(this.name), undefined, 'hand');
  }

  /** Whether other seeds are run too, to show how far chance reaches. */
  get spread(): boolean {
    return this.session.get(paths.spread(this.name)) ?? false;
  }

  toggleSpread(): void {
    this.session.set(paths.spread(this.name), this.spread ? undefined : true, 'hand');
  }

  /** Where a hand holds what happens in time; undefined where nobody does. */
  get moment(): Moment | undefined {
    return this.session.get(paths.moment(this.name));
  }

  hold(moment: Moment | undefined): void {
    this.session.set(paths.moment(this.name), moment, 'hand');
  }

  get canUndo(): boolean {
    return !this.around.history.isEmpty;
  }

  undo(): void {
    this.around.history.undo();
  }

  /** All that the tale's labs have measured, by name. */
  get measured(): Named {
    return this.named(prefixes.measured, (value) => value);
  }

  keep(name: string, measured: unknown): void {
    this.session.set(
      paths.measured(`${this.tale}/${name}`),
      measured === undefined ? undefined : pack(measured),
      'hand',
    );
  }

  /** What the viewer brought to the tale, as far as the model stands where it stood then. */
  broughtAt(values: Values, seed: number): Named {
    const stays = new Set<string>(this.figure.broughtStays);
    return this.named(prefixes.brought, (value) => {
      const brought = value as Brought;
      const moved =
        brought.seed !== seed ||
        Object.keys(values).some((name) => !stays.has(name) && values[name] !== brought.values[name]);
      return moved ? undefined : brought.shown;
    });
  }

  bring(name: string, shown: unknown): void {
    const { values, seed } = this.effective;
    const brought = shown === undefined ? undefined : pack({ shown, values, seed });
    this.session.set(paths.brought(`${this.tale}/${name}`), brought, 'hand');
  }

  /** What cannot be read here is of use nowhere. */
  forget({ measured, brought }: Unreadable): void {
    this.session.batch(() => {
      for (const name of measured) this.keep(name, undefined);
      for (const name of brought) this.bring(name, undefined);
    });
  }

  private named(prefix: string, read: (value: unknown) => unknown): Named {
    const start = `${prefix}${this.tale}~`;
    return Object.fromEntries(
      this.session
        .entries<unknown>(start)
        .map(([path, value]) => [path.slice(start.length), read(unpack(value))] as const)
        .filter(([, value]) => value !== undefined),
    );
  }

  concern({ path, window }: Change): Concern {
    // With every turn, of all figures that were ever seen: before anything is read for it.
    if (path === this.placePath) return 'values';
    const scope = this.around.scopeOf(this.name);
    const { model } = this.figure;
    if (path.startsWith(prefixes.valuesOf(scope, model)) || path === paths.seed(scope, model)) return 'values';
    if (path === paths.pinned(this.name) || path === paths.spread(this.name)) return 'compared';
    if (path === paths.futures(this.name)) return 'compared';
    if (path === paths.moment(this.name)) return 'moment';
    if (path.startsWith(prefixes.panelOf(this.name))) return 'words';
    if (path === paths.wish(this.name)) return 'words';
    // A panel knows what its own program shows.
    if (path === paths.program(this.name)) return window === this.session.window ? undefined : 'words';
    if (path === paths.poll(this.name) || path === paths.times(this.name)) return 'words';
    const beside: Path[] = [paths.bet(this.name), paths.open(this.name), paths.asked(this.name)];
    const ofTale =
      path.startsWith(`${prefixes.measured}${this.tale}~`) || path.startsWith(`${prefixes.brought}${this.tale}~`);
    return ofTale || beside.includes(path) ? 'beside' : undefined;
  }
}
