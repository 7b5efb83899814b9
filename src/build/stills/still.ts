/**
 * A still: one figure at one step, as the deck would draw it, without a browser. Scenes and charts are drawn by the very
 * code that draws them on the screen; the same frame gives the same picture, in pixels or as an SVG.
 */
import { ChartView } from '../../figure/chart/chart.ts';
import type { Figure } from '../../figure/declare.ts';
import { pictureOf } from '../../figure/picture.ts';
import { Brush } from '../../figure/scene/brush.ts';
import type { Theme } from '../../figure/theme.ts';
import type { Frame } from '../../run/frames.ts';
import { asPageCanvas, asPageContext, openCanvas } from './canvas.ts';
import type { SvgSettings } from './declaration.ts';
import { OutlineContext } from './outline-context.ts';
import { Outlines } from './outlines.ts';
import { svgPicture } from './svg-picture.ts';
import { type Ground, type Scheme, themeOn } from './tokens.ts';
import { typeset } from './typeset.ts';

export interface StillSettings {
  /** In pixels of a slide that is 720 high. */
  width: number;
  height: number;
  ground: Ground;
  /** The tale's colour, by its name; the deck's own where none is said. */
  accent?: string;
  /** Pixels of the picture for each of those. */
  sharpness?: number;
  /** The picture alone, without axes and words. */
  bare?: boolean;
}

/** As PNG; undefined where the figure shows neither a scene nor a chart. */
export async function stillOf(figure: Figure, frame: Frame, settings: StillSettings): Promise<Buffer | undefined> {
  const { width, height, sharpness = 1, ground, accent = '', bare = false } = settings;
  const { scene, chart } = shownAt(figure, frame);
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

/** Draws stills as SVG, in the colours of both schemes; letters are outlines, which it remembers. */
export class SvgStills {
  private readonly outlines = new Outlines();
  private readonly measuring = openCanvas(1, 1).context;

  async draw(figure: Figure, frame: Frame, settings: SvgSettings): Promise<string> {
    const light = await this.paint(figure, frame, settings, 'light');
    const dark = await this.paint(figure, frame, settings, 'dark');
    return svgPicture(settings.width, settings.height, light, dark);
  }

  private async paint(
    figure: Figure,
    frame: Frame,
    { width, height, ground, accent, textPixels }: SvgSettings,
    scheme: Scheme,
  ): Promise<OutlineContext> {
    const { scene, chart, tiles, sentence } = shownAt(figure, frame);
    const theme: Theme = { ...themeOn(ground, accent, false, scheme), textPixels };
    const context = new OutlineContext(width, height, this.outlines, this.measuring);
    context.fillStyle = theme.paper;
    context.fillRect(0, 0, width, height);
    const brush = new Brush(asPageContext(context), width, height, theme);
    if (scene) scene.paint(brush, Number.POSITIVE_INFINITY);
    else if (chart) {
      const view = new ChartView(asPageCanvas(context.canvas), () => theme);
      view.resize(width, height, 1);
      await view.draw(chart, 'still');
      view.destroy();
    } else typeset(brush, tiles, sentence);
    return context;
  }
}

const shownAt = (figure: Figure, { values, result }: Frame) =>
  pictureOf(figure, { values, ...result, measured: {}, brought: {}, effort: 'rest', open: 'chart' });
