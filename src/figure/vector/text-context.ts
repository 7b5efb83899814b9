/**
 * A 2D context that writes SVG for a page on its way to paper: shapes as paths, text as text, which the page's typefaces
 * draw and a reader can find. All is said by attributes: the security policy lets no style into an element.
 */
import { attributesOf, escaped, fontAttributes } from './attributes.ts';
import { times } from './matrix.ts';
import { FINE } from './pen.ts';
import { clipPaths, type Ruler, VectorContext } from './vector-context.ts';

const ANCHORS: Readonly<Record<CanvasTextAlign, string>> = {
  left: 'start',
  start: 'start',
  center: 'middle',
  right: 'end',
  end: 'end',
};

export class TextContext extends VectorContext {
  /** The chart library asks a context whose it is. */
  readonly canvas: HTMLCanvasElement | undefined;
  private readonly name: string;
  private readonly drawn: { clip: number | undefined; markup: string }[] = [];

  /** @param name begins the ids of its clips: unique in the page where it will stand. */
  constructor(ruler: Ruler, name: string, canvas?: HTMLCanvasElement) {
    super(ruler);
    this.name = `${name}-`;
    this.canvas = canvas;
  }

  /** What was drawn, as the content of an `<svg>` of which `FINE` units are a pixel of the canvas. */
  get markup(): string {
    const parts: string[] = [];
    let open: number | undefined;
    for (const { clip, markup } of this.drawn) {
      if (clip !== open) {
        if (open !== undefined) parts.push('</g>');
        if (clip !== undefined) parts.push(`<g clip-path="url(#${this.name}${clip})">`);
        open = clip;
      }
      parts.push(markup);
    }
    if (open !== undefined) parts.push('</g>');
    return clipPaths(this.clips, this.name) + parts.join('');
  }

  /** @param most the width into which a wider text is squeezed. */
  override fillText(text: string, x: number, y: number, most?: number): void {
    if (!Number.isFinite(x + y) || this.globalAlpha === 0) return;
    const { width } = this.measureText(text);
    const matrix = times([FINE, 0, 0, FINE, 0, 0], times(this.matrix, [1, 0, 0, 1, x, y + this.footUnder(text)]));
    const attributes = {
      ...fontAttributes(this.font),
      fill: this.plain(this.fillStyle),
      'fill-opacity': this.visible,
      'text-anchor': ANCHORS[this.textAlign],
      transform: `matrix(${matrix.map((part) => Number(part.toFixed(4))).join(' ')})`,
      ...(most !== undefined && width > most && { textLength: most, lengthAdjust: 'spacingAndGlyphs' }),
    };
    this.drawn.push({ clip: this.clipped, markup: `<text${attributesOf(attributes)}>${escaped(text)}</text>` });
  }

  protected override draw(how: 'fill' | 'stroke', colour: string, path: string): void {
    const attributes =
      how === 'fill'
        ? { fill: colour, 'fill-opacity': this.visible }
        : // A canvas cuts sharp corners later than SVG does by itself.
          {
            fill: 'none',
            stroke: colour,
            'stroke-opacity': this.visible,
            ...this.lineAttributes,
            'stroke-miterlimit': 10,
          };
    this.drawn.push({ clip: this.clipped, markup: `<path d="${path}"${attributesOf(attributes)}/>` });
  }

  private get visible(): number | undefined {
    return this.globalAlpha === 1 ? undefined : this.globalAlpha;
  }
}
