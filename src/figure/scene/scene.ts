/** A scene on a canvas whose size and sharpness it is told: painted at a moment, or played once. */
import { canMove, type Motion, play } from '../motion.ts';
import { type Theme, themeOf } from '../theme.ts';
import type { Sheet, View } from '../view.ts';
import { Brush } from './brush.ts';
import type { Scene } from './declaration.ts';

export class SceneView implements View<Scene> {
  private readonly canvas: HTMLCanvasElement;
  private scene: Scene | undefined;
  private theme: Theme | undefined;
  private size = { width: 0, height: 0, sharpness: 1 };
  private stop: () => void = () => {};
  /** The moment that stands there, so that it can be painted anew in other colours. */
  private seconds = Number.POSITIVE_INFINITY;

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas;
  }

  async draw(scene: Scene, motion: Motion): Promise<void> {
    this.scene = scene;
    this.stop();
    const { duration = 0 } = scene;
    if (duration === 0 || motion === 'still' || !canMove()) return this.paint(Number.POSITIVE_INFINITY);
    this.paint(0);
    if (motion === 'ahead') return;
    this.stop = play((milliseconds) => {
      this.paint(milliseconds / 1000);
      return milliseconds / 1000 >= duration;
    });
  }

  resize(width: number, height: number, sharpness: number): void {
    const { size } = this;
    if (size.width === width && size.height === height && size.sharpness === sharpness) return;
    this.size = { width, height, sharpness };
    // A figure that grows stands on other ground.
    this.theme = undefined;
    this.paint(this.seconds);
  }

  seek(seconds: number): void {
    this.stop();
    this.paint(seconds);
  }

  read(): undefined {}

  redraw(): void {
    this.theme = undefined;
    this.paint(this.seconds);
  }

  trace(sheet: Sheet): string {
    const { width, height } = this.size;
    const context = sheet.canvas.getContext('2d');
    if (!this.scene || !context || width === 0 || height === 0) return '';
    this.scene.paint(new Brush(context, width, height, themeOf(this.canvas)), Number.POSITIVE_INFINITY);
    return sheet.markup;
  }

  destroy(): void {
    this.stop();
    this.scene = undefined;
    // What is not drawn on keeps no memory.
    Object.assign(this.canvas, { width: 0, height: 0 });
    // A chart on the same canvas measures itself only where no size stands in its style.
    Object.assign(this.canvas.style, { width: '', height: '' });
  }

  private paint(seconds: number): void {
    this.seconds = seconds;
    const { width, height, sharpness } = this.size;
    const context = this.canvas.getContext('2d');
    if (!this.scene || !context || width === 0 || height === 0) return;
    const [across, down] = [Math.round(width * sharpness), Math.round(height * sharpness)];
    if (this.canvas.width !== across || this.canvas.height !== down) {
      Object.assign(this.canvas, { width: across, height: down });
      Object.assign(this.canvas.style, { width: `${width}px`, height: `${height}px` });
    }
    this.theme ??= themeOf(this.canvas);
    context.setTransform(across / width, 0, 0, down / height, 0, 0);
    context.clearRect(0, 0, width, height);
    this.scene.paint(new Brush(context, width, height, this.theme), seconds);
  }
}
