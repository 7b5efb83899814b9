/** What a scene paints with: a 2D context in pixels of the slide, the ground's colours, and the few shapes that scenes share. */
import type { Theme } from '../theme.ts';

/** The part of a canvas's context that screen, stills and paper have in common. */
export type Context = Pick<
  CanvasRenderingContext2D,
  | 'arc'
  | 'beginPath'
  | 'bezierCurveTo'
  | 'clip'
  | 'closePath'
  | 'ellipse'
  | 'fill'
  | 'fillRect'
  | 'fillStyle'
  | 'fillText'
  | 'font'
  | 'globalAlpha'
  | 'lineCap'
  | 'lineJoin'
  | 'lineTo'
  | 'lineWidth'
  | 'measureText'
  | 'moveTo'
  | 'quadraticCurveTo'
  | 'rect'
  | 'restore'
  | 'rotate'
  | 'save'
  | 'scale'
  | 'setLineDash'
  | 'stroke'
  | 'strokeStyle'
  | 'textAlign'
  | 'textBaseline'
  | 'translate'
> & {
  /** With one radius, as paper has it. */
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
};

export interface TextStyle {
  pixels?: number;
  /** 400 … 800. */
  weight?: number;
  colour?: string;
  align?: 'left' | 'center' | 'right';
  /** In the face of code. */
  code?: boolean;
  /** It is written smaller where it would be wider than this, in pixels, and squeezed only where it can be no smaller. */
  most?: number;
}

export interface Paint {
  fill?: string;
  stroke?: string;
  width?: number;
  /** 0 … 1. */
  alpha?: number;
}

export class Brush {
  readonly context: Context;
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;

  constructor(context: Context, width: number, height: number, theme: Theme) {
    this.context = context;
    this.width = width;
    this.height = height;
    this.theme = theme;
  }

  /**
   * Writes one line whose middle is at `y`; gives its width. Nothing is ever written smaller than the theme's text.
   * @param words of several wordings, long ones first, the first that has room is written
   */
  text(words: string | readonly string[], x: number, y: number, style: TextStyle = {}): number {
    const { context, theme } = this;
    const { colour = theme.ink, align = 'left', most } = style;
    const wordings = typeof words === 'string' ? [words] : words;
    const written = wordings.find((one) => this.measure(one, style) <= (most ?? Number.POSITIVE_INFINITY));
    const line = written ?? wordings.at(-1) ?? '';
    const wanted = this.measure(line, style);
    const fits = most === undefined ? 1 : Math.min(1, most / wanted);
    const width = fits < 1 ? this.measure(line, { ...style, pixels: fits * this.sized(style.pixels) }) : wanted;
    context.textAlign = align;
    context.textBaseline = 'middle';
    context.fillStyle = colour;
    context.fillText(line, x, y, ...(most === undefined ? [] : [most]));
    return Math.min(width, most ?? width);
  }

  /** Width of the line, had it been written. */
  measure(words: string, style: TextStyle = {}): number {
    this.context.font = this.font(style);
    return this.context.measureText(words).width;
  }

  private font({ pixels, weight = 500, code = false }: TextStyle): string {
    const { codeFamily, family } = this.theme;
    return [weight, `${this.sized(pixels)}px`, code ? codeFamily : family].join(' ');
  }

  private sized(pixels = 0): number {
    return Math.max(this.theme.textPixels, pixels);
  }

  box(x: number, y: number, width: number, height: number, radius: number, paint: Paint): void {
    const { context } = this;
    context.beginPath();
    context.roundRect(x, y, width, height, Math.max(0, Math.min(radius, width / 2, height / 2)));
    this.apply(paint);
  }

  dot(x: number, y: number, radius: number, paint: Paint): void {
    const { context } = this;
    context.beginPath();
    context.arc(x, y, Math.max(0, radius), 0, 2 * Math.PI);
    this.apply(paint);
  }

  line(points: readonly (readonly [x: number, y: number])[], paint: Paint & { dash?: number[] }): void {
    const { context } = this;
    context.beginPath();
    points.forEach(([x, y], i) => {
      if (i === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
    if (paint.dash) context.setLineDash(paint.dash);
    this.apply(paint);
    if (paint.dash) context.setLineDash([]);
  }

  /** Fills and strokes the path that lies in the context. */
  apply({ fill, stroke, width = 2, alpha = 1 }: Paint): void {
    const { context } = this;
    context.globalAlpha = alpha;
    if (fill) {
      context.fillStyle = fill;
      context.fill();
    }
    if (stroke) {
      context.strokeStyle = stroke;
      context.lineWidth = width;
      context.stroke();
    }
    context.globalAlpha = 1;
  }
}
