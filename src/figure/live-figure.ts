/**
 * `<live-figure name="tale/figure">`: plays a declared figure in the light DOM.
 * parameters → values of the tale (store) → runner → columns and facts → chart, sentence, table. It asks for runs only
 * while it is `active` (its slide is seen): quick ones while a slider moves, a finer one when it rests.
 */
import { render } from 'lit';
import type { Outcome } from '../run/lane.ts';
import type { Job } from '../run/protocol.ts';
import type { Effort, Result } from '../simulation/engine/model.ts';
import type { Value } from '../simulation/engine/parameters.ts';
import { store } from '../state/store.ts';
import { betOn, placeBet } from './bets.ts';
import { ChartView, type Reading } from './chart/chart.ts';
import type { Chart } from './chart/declaration.ts';
import { onThemeChange } from './chart/theme.ts';
import type { Drawn, Figure } from './declare.ts';
import { FigureRuns } from './figure-runs.ts';
import { FigureValues } from './figure-values.ts';
import { aboutModel, findFigure } from './find.ts';
import { guardKeys, TURN } from './keys.ts';
import { LabRun } from './lab-run.ts';
import { figureTemplate } from './template.ts';
import { words } from './words.ts';

export interface FigureDrawn {
  figure: string;
  values: Record<string, Value>;
  /** Script time of the redraw on the page, without the run. */
  milliseconds: number;
  /** Time of the run in the worker. */
  runMilliseconds: number;
  effort: Effort;
}

export class LiveFigure extends HTMLElement {
  private figure: Figure | undefined;
  private values: FigureValues | undefined;
  private view: ChartView | undefined;
  private result: Result | undefined;
  private drawnEffort: Effort = 'drag';
  private chart: Chart | undefined;
  private isActive = false;
  private stopListening: (() => void)[] = [];
  private observer: ResizeObserver | undefined;
  private lab = new LabRun(this.name, () => this.redraw());
  private runs = new FigureRuns({
    job: (effort) => this.job(effort),
    came: (outcome, effort) => this.take(outcome, effort),
    replaced: (reason) => {
      this.notice = words.replaced(reason);
    },
    failed: (error) => this.fail(error),
  });
  private open: 'chart' | 'table' | 'about' = 'chart';
  private about = '';
  private reading: Reading | undefined;
  private error: string | undefined;
  private notice: string | undefined;
  /** The sentence that the build computed; stands until the first run. */
  private sentence = '';
  private loading: Promise<void> | undefined;
  private isAsking = false;
  private isTaken = false;

  get name(): string {
    return this.getAttribute('name') ?? '';
  }

  /** Whether its slide is seen; outside of that nothing runs. */
  get active(): boolean {
    return this.isActive;
  }

  set active(active: boolean) {
    if (active === this.isActive) return;
    this.isActive = active;
    if (active) {
      this.fit();
      void this.prepare().then(() => this.ask(true));
      return;
    }
    this.runs.cancel();
    this.lab.stop();
  }

  /** Whether the chart still hides behind the figure's question; without a question it never does. */
  get asking(): boolean {
    return this.isAsking;
  }

  set asking(asking: boolean) {
    if (asking === this.isAsking) return;
    this.isAsking = asking;
    if (this.figure) this.renderWords();
  }

  /** Steps that the deck walks through, by preset name. */
  applyPreset(name: string): void {
    const preset = this.figure?.presets?.find((candidate) => candidate.name === name);
    if (preset) this.values?.replace(preset.values);
  }

  connectedCallback(): void {
    this.sentence = this.querySelector('[role=status]')?.textContent?.trim() ?? '';
    this.dataset.preventSwipe = '';
    guardKeys(this);
    this.stopListening = [
      store.subscribe((models) => {
        if (!this.figure || !models.has(this.figure.model.name)) return;
        // Whoever moves a slider wants to see what it does.
        if (this.isActive) this.isAsking = false;
        this.ask();
      }),
      onThemeChange(() => this.view?.redraw()),
    ];
  }

  disconnectedCallback(): void {
    this.active = false;
    for (const stop of this.stopListening) stop();
    this.observer?.disconnect();
    this.view?.destroy();
  }

  /** Loads the declaration and shows the controls; safe to call ahead of need, and again. */
  prepare(): Promise<void> {
    this.loading ??= this.load();
    return this.loading;
  }

  /** Takes the size and sharpness of the place where it stands. */
  fit(): void {
    const stage = this.querySelector<HTMLElement>('.plot');
    if (!stage || stage.clientWidth === 0) return;
    const scale = stage.getBoundingClientRect().width / stage.offsetWidth;
    this.view?.resize(stage.clientWidth, stage.clientHeight, Math.max(1, devicePixelRatio * scale));
  }

  /** Frees the canvas of a slide that is far away. */
  release(): void {
    this.view?.destroy();
    this.view = undefined;
  }

  /** Puts a picture in the place of the canvas, for paper. */
  freeze(): void {
    const canvas = this.querySelector<HTMLCanvasElement>('.plot canvas');
    if (!canvas || !this.view) return;
    const picture = new Image();
    picture.src = canvas.toDataURL('image/png');
    picture.alt = this.sentence;
    canvas.replaceWith(picture);
    this.release();
  }

  private async load(): Promise<void> {
    try {
      this.figure = await findFigure(this.name);
      if (!this.figure) throw new Error(words.unknownFigure(this.name));
      this.values = new FigureValues(this.figure.model);
      this.dataset.model = this.figure.model.name;
      const { dropped } = this.values;
      if (dropped.length > 0) this.notice = words.dropped(dropped);
      this.redraw();
    } catch (error) {
      this.loading = undefined;
      this.fail(error as Error);
    }
  }

  private ask(first = false): void {
    if (!this.isActive || !this.figure) return;
    if (first && this.result) this.redraw();
    this.renderWords();
    this.runs.ask('drag');
  }

  private job(effort: Effort): Job | undefined {
    const { figure, values } = this;
    if (!this.isActive || !figure || !values) return undefined;
    return { model: figure.model.name, view: figure.view, values: values.current, seed: values.seed, effort };
  }

  private take({ result, milliseconds }: Outcome, effort: Effort): void {
    this.error = undefined;
    this.result = result;
    this.drawnEffort = effort;
    requestAnimationFrame(() => this.draw(effort, milliseconds));
  }

  private async draw(effort: Effort, runMilliseconds: number): Promise<void> {
    if (!this.isActive || effort !== this.drawnEffort) return;
    const start = performance.now();
    await this.redraw();
    const milliseconds = performance.now() - start;
    const values = this.values?.current ?? {};
    const detail: FigureDrawn = { figure: this.name, values, milliseconds, runMilliseconds, effort };
    this.dispatchEvent(new CustomEvent('figure-drawn', { bubbles: true, detail }));
  }

  private get drawn(): Drawn<never, Result, unknown> | undefined {
    const { result } = this;
    return result && { values: this.values?.current as never, ...result, measured: this.lab.measured };
  }

  /** Chart, words and controls from what is known; a figure that throws says so and leaves the deck alone. */
  private async redraw(): Promise<void> {
    try {
      const { figure, drawn } = this;
      if (figure && drawn) {
        this.chart = figure.chart?.(drawn as never);
        this.sentence = figure.sentence(drawn as never);
      }
      this.renderWords();
      const canvas = this.querySelector<HTMLCanvasElement>('.plot canvas');
      if (!canvas || !this.chart) return;
      this.view ??= this.openView(canvas);
      await this.view.draw(this.chart);
    } catch (error) {
      this.fail(error as Error);
    }
  }

  private openView(canvas: HTMLCanvasElement): ChartView {
    const view = new ChartView(canvas);
    this.view = view;
    this.fit();
    this.observer?.disconnect();
    this.observer = new ResizeObserver(() => this.fit());
    if (canvas.parentElement) this.observer.observe(canvas.parentElement);
    return view;
  }

  private fail(error: Error): void {
    this.error = words.failed(error.message);
    this.renderWords();
  }

  private renderWords(): void {
    const { figure } = this;
    // What the build wrote gives way once; from then on the template owns what is inside.
    if (!this.isTaken) this.replaceChildren();
    this.isTaken = true;
    render(
      figureTemplate({
        name: this.name,
        figure,
        values: this.values?.current ?? {},
        drawn: this.drawn as never,
        chart: this.chart,
        sentence: this.sentence,
        settled: this.drawnEffort === 'rest',
        reading: this.reading,
        open: this.open,
        about: this.about,
        error: this.error,
        notice: this.notice,
        lab: this.lab,
        change: (patch) => this.values?.change(patch),
        preset: (name) => this.applyPreset(name),
        reset: () => this.values?.replace({}),
        newSeed: () => this.values?.change({ seed: this.values.seed + 1 }),
        show: (open) => void this.show(open),
        retry: () => this.retry(),
        asking: this.isAsking && figure?.bet !== undefined,
        bet: betOn(this.name),
        placeBet: (choice) => {
          if (choice !== undefined) placeBet(this.name, choice);
          this.asking = false;
          // The deck's own step over the question.
          this.dispatchEvent(new CustomEvent(TURN, { bubbles: true, detail: 1 }));
        },
        dismiss: () => {
          this.notice = undefined;
          this.renderWords();
        },
        startLab: () => figure?.lab && void this.lab.start(figure.lab as never, this.values?.current ?? {}),
        stopLab: () => {
          this.lab.stop();
          void this.redraw();
        },
        hover: (clientX) => {
          this.reading = this.view?.read(clientX);
          this.renderWords();
        },
      }),
      this,
    );
  }

  private async show(open: 'chart' | 'table' | 'about'): Promise<void> {
    this.open = open;
    if (open === 'about' && this.figure) this.about = await aboutModel(this.figure.model.name).catch(() => '');
    await this.redraw();
  }

  private retry(): void {
    this.error = undefined;
    this.renderWords();
    void this.prepare().then(() => this.ask(true));
  }
}
