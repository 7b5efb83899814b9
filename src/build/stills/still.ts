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

/** As PNG. */
export async function stillOf(figure: Figure, frame: Frame, settings: StillSettings): Promise<Buffer> {
  const { width, height, sharpness = 1, ground, accent = '', bare = false } = settings;
  const theme = themeOn(ground, accent, bare);
  const { canvas, context } = openCanvas(Math.round(width * sharpness), Math.round(height * sharpness));
  context.scale(sharpness, sharpness);
  const free = await draw(figure, frame, new Brush(context, width, height, theme), canvas, sharpness);
  // A chart takes the canvas as its own and empties it: what lies below comes last.
  context.resetTransform();
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const png = await canvas.encode('png');
  free();
  return png;
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
    const theme: Theme = { ...themeOn(ground, accent, false, scheme), textPixels };
    const context = new OutlineContext(width, height, this.outlines, this.measuring);
    context.fillStyle = theme.paper;
    context.fillRect(0, 0, width, height);
    const brush = new Brush(asPageContext(context), width, height, theme);
    (await draw(figure, frame, brush, context.canvas, 1))();
    return context;
  }
}

/**
 * What a figure shows at a moment: its scene, its chart, or else its numbers in words, of which nothing is left where it is bare.
 * @returns what gives the canvas back, once the picture has been taken from it
 * @param canvas the brush's own, which a chart draws on by itself; of `sharpness` pixels for each of the brush's
 */
async function draw(
  figure: Figure,
  { values, result }: Frame,
  brush: Brush,
  canvas: unknown,
  sharpness: number,
): Promise<() => void> {
  const drawn = { values, ...result, measured: {}, brought: {}, effort: 'rest', open: 'chart' } as const;
  const { scene, chart, tiles, sentence } = pictureOf(figure, drawn);
  if (scene) scene.paint(brush, Number.POSITIVE_INFINITY);
  else if (chart) {
    const view = new ChartView(asPageCanvas(canvas), () => brush.theme);
    view.resize(brush.width, brush.height, sharpness);
    await view.draw(chart, 'still');
    return () => view.destroy();
  } else if (!brush.theme.bare) typeset(brush, tiles, sentence);
  return () => {};
}
