/**
 * A still: one figure at one step, as the deck would draw it, without a browser. Scenes and charts are drawn by the very
 * code that draws them on the screen; the same frame gives the same picture.
 */
import { ChartView } from '../../figure/chart/chart.ts';
import type { Figure } from '../../figure/declare.ts';
import { pictureOf } from '../../figure/picture.ts';
import { Brush } from '../../figure/scene/brush.ts';
import type { Frame } from '../../run/frames.ts';
import { asPageCanvas, openCanvas } from './canvas.ts';
import { type Ground, themeOn } from './tokens.ts';

export interface StillSettings {
  /** In pixels of a slide that is 720 high. */
  width: number;
  height: number;
  /** Pixels of the picture for each of those. */
  sharpness?: number;
  ground: Ground;
  /** The tale's colour, by its name; the deck's own where none is said. */
  accent?: string;
  /** The picture alone, without axes and words. */
  bare?: boolean;
}

/** As PNG; undefined where the figure shows neither a scene nor a chart. */
export async function stillOf(figure: Figure, frame: Frame, settings: StillSettings): Promise<Buffer | undefined> {
  const { width, height, sharpness = 1, ground, accent = '', bare = false } = settings;
  const { values, result } = frame;
  const { scene, chart } = pictureOf(figure, {
    values,
    ...result,
    measured: {},
    brought: {},
    effort: 'rest',
    open: 'chart',
  });
  const theme = themeOn(ground, accent, bare);
  const { canvas, context } = openCanvas(Math.round(width * sharpness), Math.round(height * sharpness));
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (scene) {
    context.scale(sharpness, sharpness);
    scene.paint(new Brush(context, width, height, theme), Number.POSITIVE_INFINITY);
  } else if (chart) {
    const plot = openCanvas(width, height).canvas;
    const view = new ChartView(asPageCanvas(plot), () => theme);
    view.resize(width, height, sharpness);
    await view.draw(chart, 'still');
    context.drawImage(plot, 0, 0);
    view.destroy();
  } else return undefined;
  return canvas.encode('png');
}
