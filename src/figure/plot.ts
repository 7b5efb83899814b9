/**
 * The canvas in a figure's page: a chart is opened on it when one is to be drawn, takes the size and sharpness of its
 * place, and is freed when it is far away. It knows what stands there: the same chart is not drawn twice.
 */
import { ChartView, type Reading } from './chart/chart.ts';
import type { Chart } from './chart/declaration.ts';

export class Plot {
  private readonly root: HTMLElement;
  private readonly observer = new ResizeObserver(() => this.fit());
  private view: ChartView | undefined;
  private drawn: Chart | undefined;
  private drawing = Promise.resolve();

  /** @param root around the place of the canvas, which comes and goes with the page. */
  constructor(root: HTMLElement) {
    this.root = root;
  }

  get isDrawn(): boolean {
    return this.drawn !== undefined;
  }

  /** Says whether this chart stands there in the end: while its pieces were under way, another one may have come. */
  async draw(chart: Chart | undefined): Promise<boolean> {
    const canvas = this.canvas;
    if (!canvas || !chart) return true;
    if (!this.view || chart !== this.drawn) {
      this.view ??= this.open(canvas);
      this.drawn = chart;
      this.drawing = this.view.draw(chart);
    }
    await this.drawing;
    return chart === this.drawn;
  }

  /** Takes the size and sharpness of the place where it stands. */
  fit(): void {
    const stage = this.canvas?.parentElement;
    if (!this.view || !stage || stage.clientWidth === 0) return;
    const scale = stage.getBoundingClientRect().width / stage.offsetWidth;
    this.view.resize(stage.clientWidth, stage.clientHeight, Math.max(1, devicePixelRatio * scale));
  }

  read(clientX: number | undefined): Reading | undefined {
    return this.view?.read(clientX);
  }

  /** In the colours that hold now. */
  redraw(): void {
    this.view?.redraw();
  }

  release(): void {
    this.observer.disconnect();
    this.view?.destroy();
    this.view = undefined;
    this.drawn = undefined;
  }

  /** Puts a picture in the place of the canvas, for paper. */
  freeze(alt: string): void {
    const { canvas, view } = this;
    if (!canvas || !view) return;
    const picture = new Image();
    picture.src = canvas.toDataURL('image/png');
    picture.alt = alt;
    canvas.replaceWith(picture);
    this.release();
  }

  private get canvas(): HTMLCanvasElement | null {
    return this.root.querySelector<HTMLCanvasElement>('.plot canvas');
  }

  private open(canvas: HTMLCanvasElement): ChartView {
    this.view = new ChartView(canvas);
    this.fit();
    if (canvas.parentElement) this.observer.observe(canvas.parentElement);
    return this.view;
  }
}
