/**
 * The canvas in a figure's page: a chart or a scene is opened on it when one is to be drawn, takes the size and sharpness
 * of its place, and is freed when it is far away. It knows what stands there: the same picture is not drawn twice.
 */

import { loadCode } from '../run/load-code.ts';
import type { Moment } from '../session/paths.ts';
import type { Chart } from './chart/declaration.ts';
import { canMove, type Motion, play, SWEEP_MILLISECONDS } from './motion.ts';
import type { Scene } from './scene/declaration.ts';
import type { Reading, Sheet, Traced, View } from './view.ts';

/** What is to be drawn: one of both, or nothing; and what stands in their place where the figure is small. */
export interface Drawing {
  chart?: Chart | undefined;
  scene?: Scene | undefined;
  small?: Scene | undefined;
}

type Kind = 'chart' | 'scene';
type Open<T> = new (canvas: HTMLCanvasElement) => View<T>;

/** Who draws which kind. Code that has come is known at once: nobody waits for it again, not even for the frame that an import takes. */
export interface Views {
  readonly here: { chart?: Open<Chart>; scene?: Open<Scene> };
  chart(): Promise<Open<Chart>>;
  scene(): Promise<Open<Scene>>;
}

const here: Views['here'] = {};
const loaded: Views = {
  here,
  chart: async () => (here.chart ??= (await loadCode(() => import('./chart/chart.ts'))).ChartView),
  scene: async () => (here.scene ??= (await loadCode(() => import('./scene/scene.ts'))).SceneView),
};

/** Whether it moves by itself when it is turned to. */
const plays = ({ chart, scene }: Drawing): boolean =>
  canMove() && (scene ? (scene.duration ?? 0) > 0 : chart?.sweeps === true);

export class Plot {
  private readonly root: HTMLElement;
  private readonly views: Views;
  private readonly observer = new ResizeObserver(() => this.fit());
  private chart: View<Chart> | undefined;
  private scene: View<Scene> | undefined;
  private drawn: Drawing[Kind];
  /** What was asked for last, and whether it was drawn small. */
  private asked: Drawing = {};
  private wasSmall = false;
  /** How what was asked for came to stand there; undefined while it is under way. */
  private stands: Motion | undefined;
  private drawing = Promise.resolve();
  /** The moment at which a hand holds the picture, or from which it plays on. */
  private held: number | undefined;
  private stopPlaying: () => void = () => {};

  /** @param root around the place of the canvas, which comes and goes with the page. */
  constructor(root: HTMLElement, views: Views = loaded) {
    this.root = root;
    this.views = views;
  }

  get isDrawn(): boolean {
    return this.drawn !== undefined;
  }

  /** Loads what drawings of this kind need. */
  async prepare(kind: Kind): Promise<void> {
    await this.views[kind]();
  }

  /** Whether this drawing stands there already, as it is when its slide is turned to. */
  begins(asked: Drawing): boolean {
    if (asked !== this.asked || this.stands === undefined) return false;
    return this.stands === 'ahead' || !plays(this.seen(asked));
  }

  /** Says whether this drawing stands there in the end: while its pieces were under way, another one may have come. */
  async draw(asked: Drawing, motion: Motion): Promise<boolean> {
    this.asked = asked;
    this.stands = undefined;
    this.wasSmall = asked.small !== undefined && this.isSmall;
    const { chart, scene } = this.seen(asked);
    const what = scene ?? chart;
    if (!this.canvas || !what) return true;
    if (what !== this.drawn || (motion === 'enter' && plays({ chart, scene }))) {
      this.drawn = what;
      this.drawing = this.begin({ chart, scene }, motion);
    }
    await this.drawing;
    if (this.held !== undefined) this.view?.seek(this.held);
    const isNewest = what === this.drawn;
    if (isNewest) this.stands = motion;
    if (isNewest && motion === 'ahead') await this.fill();
    return isNewest;
  }

  /** Takes the size and sharpness of the place where it stands. Asking for these lays the page out: not with each picture. */
  fit(): void {
    if (this.asked.small && this.isDrawn && this.isSmall !== this.wasSmall) void this.draw(this.asked, 'still');
    const stage = this.canvas?.parentElement;
    if (!this.view || !stage || stage.clientWidth === 0) return;
    const scale = stage.getBoundingClientRect().width / stage.offsetWidth;
    this.view.resize(stage.clientWidth, stage.clientHeight, Math.max(1, devicePixelRatio * scale));
  }

  /** Seconds that it plays; 0 for what tells nothing in time. */
  get duration(): number {
    const { scene, chart } = this.asked;
    return scene?.duration ?? (chart?.sweeps ? SWEEP_MILLISECONDS / 1000 : 0);
  }

  /**
   * Stands at a moment, or plays on from it; undefined lets go.
   * @param moved hears of each moment that is shown while it plays, `ended` of the last.
   */
  hold(moment: Moment | undefined, moved: (seconds: number) => void, ended: () => void): void {
    this.stopPlaying();
    this.held = moment?.seconds;
    this.view?.seek(this.held ?? Number.POSITIVE_INFINITY);
    if (!moment?.playing) return;
    this.stopPlaying = play((milliseconds) => {
      const seconds = moment.seconds + (milliseconds / 1000) * moment.speed;
      const isOver = seconds >= this.duration;
      this.held = seconds;
      this.view?.seek(seconds);
      moved(seconds);
      if (isOver) ended();
      return isOver;
    });
  }

  read(clientX: number | undefined): Reading | undefined {
    return this.view?.read(clientX);
  }

  /** In the colours that hold now. */
  redraw(): void {
    this.view?.redraw();
  }

  /** Anew, on a canvas that has lost its pixels and all that was set of it: a graphics card went, and another one came. */
  restore(): void {
    const { asked } = this;
    this.release();
    void this.draw(asked, 'still');
  }

  release(): void {
    this.stopPlaying();
    this.held = undefined;
    this.observer.disconnect();
    this.view?.destroy();
    this.chart = undefined;
    this.scene = undefined;
    this.drawn = undefined;
    this.stands = undefined;
  }

  /** What stands there as vectors, as large as its place; undefined where nothing does. */
  trace(sheet: Sheet): Traced | undefined {
    this.fit();
    const stage = this.canvas?.parentElement;
    const markup = this.view?.trace(sheet);
    return stage && markup ? { markup, width: stage.clientWidth, height: stage.clientHeight } : undefined;
  }

  /** Of what was asked for, what its place has room for. */
  private seen({ chart, scene, small }: Drawing): Drawing {
    return this.wasSmall ? { scene: small } : { chart, scene };
  }

  private get isSmall(): boolean {
    return this.canvas !== null && getComputedStyle(this.canvas).getPropertyValue('--chart-bare').trim() === '1';
  }

  private get view() {
    return this.scene ?? this.chart;
  }

  private get canvas(): HTMLCanvasElement | null {
    return this.root.querySelector<HTMLCanvasElement>('.plot canvas');
  }

  private async begin(drawing: Drawing, motion: Motion): Promise<void> {
    const { chart, scene } = drawing;
    const { views } = this;
    if (scene) {
      const View = views.here.scene ?? (await views.scene());
      const { canvas } = this;
      if (scene !== this.drawn || !canvas) return;
      const isNew = !this.scene;
      this.scene ??= this.open(View, canvas, this.chart);
      this.chart = undefined;
      if (isNew) this.fit();
      await this.scene.draw(scene, motion);
    } else if (chart) {
      const View = views.here.chart ?? (await views.chart());
      const { canvas } = this;
      if (chart !== this.drawn || !canvas) return;
      const isNew = !this.chart;
      this.chart ??= this.open(View, canvas, this.scene);
      this.scene = undefined;
      if (isNew) this.fit();
      await this.chart.draw(chart, motion);
    }
  }

  /** A browser only notes what is drawn, and fills the pixels in the frame in which they are seen; who asks for them has them sooner. */
  private async fill(): Promise<void> {
    const { canvas } = this;
    if (!canvas || canvas.width === 0 || !('createImageBitmap' in globalThis)) return;
    const pixels = await createImageBitmap(canvas, 0, 0, 1, 1).catch(() => undefined);
    pixels?.close();
  }

  /** @param before what stood on the canvas. */
  private open<T>(
    View: new (canvas: HTMLCanvasElement) => T,
    canvas: HTMLCanvasElement,
    before: { destroy(): void } | undefined,
  ): T {
    before?.destroy();
    if (canvas.parentElement) this.observer.observe(canvas.parentElement);
    return new View(canvas);
  }
}
