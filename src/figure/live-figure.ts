/**
 * `<live-figure name="tale/figure">`: the page of a figure's controller, in the light DOM. It draws what the controller
 * knows, and lives only while it is `active` (its slide is seen).
 */
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { loadCode, reloadIfThere } from '../run/load-code.ts';
import type { Effort } from '../simulation/engine/model.ts';
import type { Value } from '../simulation/engine/parameters.ts';
import { afterPaint } from './after-paint.ts';
import { type Changed, FigureController } from './controller.ts';
import { copyLink } from './copy-link.ts';
import { findSurroundings, type PageSurroundings } from './find-surroundings.ts';
import type { Motion } from './motion.ts';
import { onPixelRatioChange } from './pixel-ratio.ts';
import { Plot } from './plot.ts';
import type { Kind } from './save/save.ts';
import { brokenTemplate, figureTemplate } from './template.ts';
import { onThemeChange } from './theme.ts';
import { guardTouch, onPointElsewhere } from './touch.ts';
import type { Reading, Sheet, Traced } from './view.ts';
import { words } from './words.ts';

export interface FigureDrawn {
  figure: string;
  /** Those that were computed. */
  values: Record<string, Value>;
  /** Script time of the redraw on the page, without the run. */
  milliseconds: number;
  /** Time of the run in the worker; 0 where the build has computed it. */
  runMilliseconds: number;
  effort: Effort;
}

export class LiveFigure extends LitElement {
  private controller: FigureController | undefined;
  private around: PageSurroundings | undefined;
  private loading: Promise<void> | undefined;
  private failure: string | undefined;
  private readonly plot = new Plot(this);
  private reading: Reading | undefined;
  private sheet = '';
  /** The sentence that the build computed; stands until there is a picture. */
  private sentence = '';
  /** The longest sentence of the slide's steps, as the build knows it, and of what was said since the slide is seen. */
  private longestOfSteps = '';
  private longest = '';
  private isActive = false;
  private isTaken = false;
  private frameAsked = 0;
  /** How the picture of the next frame comes. */
  private motion: Motion = 'still';
  /** A picture that stands there already, and plays once it is seen. */
  private callOffBeginning: (() => void) | undefined;
  private stopListening: () => void = () => {};

  get name(): string {
    return this.getAttribute('name') ?? '';
  }

  private get slide(): string {
    return this.closest('section')?.id ?? '';
  }

  /** Whether its slide is seen; outside of that nothing runs. */
  get active(): boolean {
    return this.isActive;
  }

  set active(active: boolean) {
    if (active === this.isActive) return;
    this.isActive = active;
    if (this.controller) this.controller.active = active;
    this.longest = this.longestOfSteps;
    if (!active) return;
    void this.prepare().then(() => {
      if (this.controller) this.controller.active = this.isActive;
    });
  }

  /** Loads the declaration and what the build computed; safe to call ahead of need, and again. */
  prepare(): Promise<void> {
    this.loading ??= this.load();
    return this.loading;
  }

  /**
   * Puts on the page what the slide will begin with, as far as the build has computed it, so that it stands there when
   * the slide is turned to. Words and chart each wait for `idle`, which says whether this is still wanted.
   */
  async drawAhead(idle: () => Promise<boolean>): Promise<void> {
    await this.prepare();
    const { controller } = this;
    if (!controller || !(await idle())) return;
    try {
      if (!controller.lookAhead()) return;
      this.renderPicture();
      if (!(await idle()) || this.isActive) return;
      await this.plot.draw(controller.picture ?? {}, 'ahead');
    } catch {
      // It is said when the slide is seen: the same picture fails again.
    }
  }

  /** Loads what a slider's first move needs. */
  warm(): void {
    this.controller?.warm();
  }

  /** Whether a chart stands on its canvas. */
  get isDrawn(): boolean {
    return this.plot.isDrawn;
  }

  /** Takes the size and sharpness of the place where it stands. */
  fit(): void {
    this.plot.fit();
  }

  /** Frees the canvas of a slide that is far away. */
  release(): void {
    this.plot.release();
  }

  /** What its words are of, on a canvas that was freed: at once, where its code has come. */
  drawAgain(): void {
    void this.plot.draw(this.controller?.picture ?? {}, 'still').catch(() => {});
  }

  /** The chart that stands there as vectors, for paper; undefined where none does. */
  trace(sheet: Sheet): Traced | undefined {
    return this.plot.trace(sheet);
  }

  override connectedCallback(): void {
    const status = this.querySelector<HTMLElement>('[role=status]');
    this.sentence ||= status?.textContent?.trim() ?? '';
    this.longestOfSteps ||= status?.dataset.longest ?? '';
    this.dataset.preventSwipe = '';
    guardTouch(this);
    // Its canvas says so, and lets nobody above it hear.
    this.addEventListener('contextrestored', this.restore, { capture: true });
    const stops = [
      onThemeChange(() => this.plot.redraw()),
      onPixelRatioChange(() => this.fit()),
      onPointElsewhere(this, () => this.read(undefined)),
    ];
    this.stopListening = () => {
      for (const stop of stops) stop();
    };
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('contextrestored', this.restore, { capture: true });
    removeEventListener('online', this.comeAgain);
    this.active = false;
    this.stopListening();
    this.plot.release();
  }

  protected override createRenderRoot(): this {
    return this;
  }

  /** Until it is loaded, what the build wrote stands there. */
  protected override shouldUpdate(): boolean {
    return this.controller !== undefined || this.failure !== undefined;
  }

  protected override update(changed: PropertyValues): void {
    // From now on the template owns what is inside.
    if (!this.isTaken) this.replaceChildren();
    this.isTaken = true;
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const { controller } = this;
    if (!controller) return brokenTemplate(this.failure ?? '', () => void this.tryAgain());
    const { picture } = controller;
    // What the headline says is of the talk's numbers.
    this.closest('section')?.toggleAttribute('data-yours', picture?.origin === 'yours');
    this.toggleAttribute('data-coarse', picture?.drawn.effort === 'drag');
    return figureTemplate({
      controller,
      picture,
      sentence: this.sentence,
      longest: this.longest,
      reading: this.reading,
      sheet: this.sheet,
      duration: this.plot.duration,
      save: (kind) => void this.save(kind),
      hover: (clientX) => this.read(clientX),
      offers: this.around?.offers?.(controller, this.slide),
      copyLink: (button) => {
        if (this.around) void copyLink(button, this.around.session);
      },
    });
  }

  private async load(): Promise<void> {
    const around = findSurroundings(this);
    this.around = around;
    try {
      if (!around) throw new Error(words.noSurroundings);
      const { registry } = around;
      const known =
        registry.known(this.name) ?? (await registry.fetch(this.name).then(() => registry.known(this.name)));
      if (!known) throw new Error(words.unknownFigure(this.name));
      const { figure, frames } = known;
      const { name, slide, changed } = this;
      this.controller = new FigureController({ name, figure, slide, frames, around, changed });
      this.dataset.model = figure.model;
      if (figure.scene || figure.small) await this.plot.prepare('scene');
      if (figure.chart) await this.plot.prepare('chart');
      // What the build wrote stands until somebody looks, or is about to.
      if (this.isActive) this.requestUpdate();
    } catch (error) {
      this.loading = undefined;
      this.failure = words.failed((error as Error).message);
      // What did not come without a network comes with it.
      addEventListener('online', this.comeAgain, { once: true });
      this.requestUpdate();
    }
  }

  private readonly comeAgain = (): void => {
    if (this.failure !== undefined) void this.reload();
  };

  private async tryAgain(): Promise<void> {
    await this.reload();
    if (this.failure !== undefined) await reloadIfThere(this.failure);
  }

  private async reload(): Promise<void> {
    this.failure = undefined;
    await this.prepare();
    if (this.controller) this.controller.active = this.isActive;
  }

  private readonly changed: Changed = (what, motion = 'still') => {
    if (what === 'moment') return this.holdMoment();
    if (motion !== 'still') this.motion = motion;
    if (this.controller?.state.open === 'about' && !this.sheet) void this.loadSheet();
    if (what === 'picture') this.drawInFrame();
    // With the picture come the words.
    else if (this.frameAsked === 0) this.requestUpdate();
  };

  /** What stands under the pointer; a finger that is lifted leaves it there. */
  private read(clientX: number | undefined): void {
    if (clientX === undefined && !this.reading) return;
    this.reading = this.plot.read(clientX);
    this.requestUpdate();
  }

  private holdMoment(): void {
    const { state } = this.controller ?? {};
    if (!state) return;
    this.plot.hold(
      this.isActive ? state.moment : undefined,
      (seconds) => {
        const thumb = this.querySelector<HTMLInputElement>('input.moment');
        if (thumb) thumb.value = String((seconds / this.plot.duration) * Number(thumb.max));
      },
      () => state.hold(undefined),
    );
    this.requestUpdate();
  }

  private async save(kind: Kind): Promise<void> {
    const { controller } = this;
    if (!controller?.picture) return;
    try {
      const { save } = await loadCode(() => import('./save/save.ts'));
      await save(kind, this, controller.picture);
    } catch (error) {
      controller.say(words.notSaved((error as Error).message));
    }
  }

  private async loadSheet(): Promise<void> {
    const model = this.controller?.figure.model ?? '';
    this.sheet = (await this.around?.registry.sheet(model).catch(() => '')) ?? '';
    this.requestUpdate();
  }

  /** The newest picture in the next frame, once. */
  private drawInFrame(): void {
    if (this.frameAsked !== 0) return;
    this.frameAsked = requestAnimationFrame(() => {
      this.frameAsked = 0;
      void this.draw();
    });
  }

  private async draw(): Promise<void> {
    const { controller } = this;
    const answer = controller?.answer;
    if (!controller || !answer || !this.isActive) {
      // Nobody looks: the frame of the slide that is turned to comes first.
      afterPaint(() => this.requestUpdate());
      return;
    }
    const start = performance.now();
    const motion = this.takeMotion();
    try {
      // What stands there as the slide begins is seen before anything is done to it.
      if (motion === 'enter' && this.plot.begins(controller.picture ?? {}))
        this.callOffBeginning = afterPaint(() => void this.begin());
      else if (!(await this.put(motion))) return;
    } catch (error) {
      controller.fail(error as Error);
      return;
    }
    const milliseconds = performance.now() - start;
    const { job, milliseconds: runMilliseconds } = answer;
    const detail: FigureDrawn = {
      figure: this.name,
      values: job.values,
      milliseconds,
      runMilliseconds,
      effort: job.effort,
    };
    this.dispatchEvent(new CustomEvent('figure-drawn', { bubbles: true, detail }));
  }

  private async begin(): Promise<void> {
    this.callOffBeginning = undefined;
    try {
      if (this.isActive) await this.put('enter');
    } catch (error) {
      this.controller?.fail(error as Error);
    }
  }

  /** Words and chart; says whether they stand there. */
  private async put(motion: Motion): Promise<boolean> {
    this.renderPicture();
    return this.plot.draw(this.controller?.picture ?? {}, motion);
  }

  private readonly restore = (): void => this.plot.restore();

  private takeMotion(): Motion {
    const { callOffBeginning, motion } = this;
    callOffBeginning?.();
    this.callOffBeginning = undefined;
    this.motion = 'still';
    // What was about to begin still does.
    return callOffBeginning && motion === 'still' ? 'enter' : motion;
  }

  /** All but the chart, now: its canvas, where it is new, comes with the words. */
  private renderPicture(): void {
    this.sentence = this.controller?.picture?.sentence ?? this.sentence;
    if (this.sentence.length > this.longest.length) this.longest = this.sentence;
    this.requestUpdate();
    this.performUpdate();
  }
}
