/**
 * A canvas's 2D context that writes SVG: shapes as paths, text as text. It has what scenes paint with and what the chart
 * library calls. Everything is said by attributes: the security policy lets no style into an element.
 */
import type { Context } from '../scene/brush.ts';
import { type Attributes, escaped, fontAttributes, written } from './attributes.ts';
import { apply, IDENTITY, type Matrix, multiply, scaleOf } from './matrix.ts';
import { Path, short } from './path.ts';

/** What measures text: a real context, of a canvas that nobody sees. */
export type Ruler = Pick<CanvasRenderingContext2D, 'font' | 'measureText' | 'textBaseline'>;

/** What `save` keeps and `restore` brings back. */
interface State {
  fillStyle: Context['fillStyle'];
  strokeStyle: Context['strokeStyle'];
  globalAlpha: number;
  lineWidth: number;
  lineCap: CanvasLineCap;
  lineJoin: CanvasLineJoin;
  lineDashOffset: number;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  dash: readonly number[];
  matrix: Matrix;
  /** Id of the clip that holds; empty for none. */
  clipId: string;
}

const BEGINNING: State = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  globalAlpha: 1,
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  lineDashOffset: 0,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  dash: [],
  matrix: IDENTITY,
  clipId: '',
};

const ANCHORS: Readonly<Record<CanvasTextAlign, string>> = {
  left: 'start',
  start: 'start',
  center: 'middle',
  right: 'end',
  end: 'end',
};

export class SvgContext implements Context {
  fillStyle = BEGINNING.fillStyle;
  strokeStyle = BEGINNING.strokeStyle;
  globalAlpha = BEGINNING.globalAlpha;
  lineWidth = BEGINNING.lineWidth;
  lineCap = BEGINNING.lineCap;
  lineJoin = BEGINNING.lineJoin;
  lineDashOffset = BEGINNING.lineDashOffset;
  font = BEGINNING.font;
  textAlign = BEGINNING.textAlign;
  textBaseline = BEGINNING.textBaseline;
  /** The chart library asks a context whose it is. */
  readonly canvas: HTMLCanvasElement | undefined;
  private dash = BEGINNING.dash;
  private matrix = BEGINNING.matrix;
  private clipId = BEGINNING.clipId;
  private readonly ruler: Ruler;
  private readonly name: string;
  private saved: State[] = [];
  private path = new Path();
  private clips: string[] = [];
  private drawn: { clipId: string; markup: string }[] = [];

  /** @param name begins the ids of its clips: unique in the page where it will stand. */
  constructor(ruler: Ruler, name: string, canvas?: HTMLCanvasElement) {
    this.ruler = ruler;
    this.name = name;
    this.canvas = canvas;
  }

  /** What was drawn, as the content of an `<svg>` in pixels of the canvas. */
  get markup(): string {
    const groups: string[] = [];
    let open = '';
    for (const { clipId, markup } of this.drawn) {
      if (clipId !== open) {
        if (open) groups.push('</g>');
        if (clipId) groups.push(`<g clip-path="url(#${clipId})">`);
        open = clipId;
      }
      groups.push(markup);
    }
    if (open) groups.push('</g>');
    return `${this.clips.length > 0 ? `<defs>${this.clips.join('')}</defs>` : ''}${groups.join('')}`;
  }

  save(): void {
    const { fillStyle, strokeStyle, globalAlpha, lineWidth, lineCap, lineJoin, lineDashOffset } = this;
    const { font, textAlign, textBaseline, dash, matrix, clipId } = this;
    this.saved.push({
      ...{ fillStyle, strokeStyle, globalAlpha, lineWidth, lineCap, lineJoin, lineDashOffset },
      ...{ font, textAlign, textBaseline, dash, matrix, clipId },
    });
  }

  restore(): void {
    Object.assign(this, this.saved.pop());
  }

  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y);
  }

  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.transform(cos, sin, -sin, cos, 0, 0);
  }

  scale(x: number, y: number): void {
    this.transform(x, 0, 0, y, 0, 0);
  }

  transform(...matrix: Matrix): void {
    this.matrix = multiply(this.matrix, matrix);
  }

  setTransform(...matrix: Matrix): void {
    this.matrix = matrix;
  }

  resetTransform(): void {
    this.matrix = IDENTITY;
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = dash.length % 2 === 0 ? [...dash] : [...dash, ...dash];
  }

  beginPath(): void {
    this.path = new Path();
  }

  closePath(): void {
    this.path.close();
  }

  moveTo(x: number, y: number): void {
    this.path.moveTo(this.matrix, x, y);
  }

  lineTo(x: number, y: number): void {
    this.path.lineTo(this.matrix, x, y);
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.path.cubicTo(this.matrix, x1, y1, x2, y2, x, y);
  }

  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    this.path.quadraticTo(this.matrix, x1, y1, x, y);
  }

  arc(x: number, y: number, radius: number, from: number, to: number, counterclockwise = false): void {
    this.path.ellipse(this.matrix, x, y, radius, radius, 0, from, to, counterclockwise);
  }

  ellipse(
    x: number,
    y: number,
    radiusX: number,
    radiusY: number,
    rotation: number,
    from: number,
    to: number,
    counterclockwise = false,
  ): void {
    this.path.ellipse(this.matrix, x, y, radiusX, radiusY, rotation, from, to, counterclockwise);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.path.rect(this.matrix, x, y, width, height);
  }

  /** Of all that a canvas takes for the corners, one radius. */
  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    this.path.roundRect(this.matrix, x, y, width, height, radius);
  }

  fill(): void {
    this.draw(this.path.d, this.filling);
  }

  stroke(): void {
    this.draw(this.path.d, this.stroking);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.draw(this.rectangle(x, y, width, height), this.filling);
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.draw(this.rectangle(x, y, width, height), this.stroking);
  }

  /** Whoever clears begins anew: nothing here clears less than everything. */
  clearRect(): void {
    this.drawn = [];
    this.clips = [];
  }

  clip(): void {
    const id = `${this.name}-${this.clips.length + 1}`;
    this.clips.push(
      `<clipPath${written({ id, 'clip-path': this.clipId ? `url(#${this.clipId})` : undefined })}><path${written({ d: this.path.d })}/></clipPath>`,
    );
    this.clipId = id;
  }

  measureText(text: string): TextMetrics {
    this.ruler.font = this.font;
    this.ruler.textBaseline = this.textBaseline;
    return this.ruler.measureText(text);
  }

  /** @param most the width into which a wider text is squeezed. */
  fillText(text: string, x: number, y: number, most?: number): void {
    if (!Number.isFinite(x + y)) return;
    const { width, fontBoundingBoxAscent: above } = this.measureText(text);
    this.ruler.textBaseline = 'alphabetic';
    // Text of SVG stands on its base line.
    const baseline = y + this.ruler.measureText(text).fontBoundingBoxAscent - above;
    const isPlaced = isShift(this.matrix);
    const [left, bottom] = isPlaced ? apply(this.matrix, x, baseline) : [x, baseline];
    const attributes = {
      ...this.filling,
      ...fontAttributes(this.font),
      x: short(left),
      y: short(bottom),
      'text-anchor': ANCHORS[this.textAlign],
      transform: isPlaced ? undefined : `matrix(${this.matrix.map((part) => Number(part.toFixed(4))).join(' ')})`,
      ...(most !== undefined && width > most && { textLength: short(most), lengthAdjust: 'spacingAndGlyphs' }),
    };
    this.add(`<text${written(attributes)}>${escaped(text)}</text>`);
  }

  private get filling(): Attributes {
    return { fill: String(this.fillStyle), 'fill-opacity': this.globalAlpha === 1 ? undefined : this.globalAlpha };
  }

  private get stroking(): Attributes {
    const scale = scaleOf(this.matrix);
    const { globalAlpha, lineCap, lineJoin, dash, lineDashOffset } = this;
    return {
      fill: 'none',
      stroke: String(this.strokeStyle),
      'stroke-opacity': globalAlpha === 1 ? undefined : globalAlpha,
      'stroke-width': short(this.lineWidth * scale),
      'stroke-linecap': lineCap === 'butt' ? undefined : lineCap,
      'stroke-linejoin': lineJoin === 'miter' ? undefined : lineJoin,
      // A canvas's own limit; SVG would cut sharp corners sooner.
      'stroke-miterlimit': lineJoin === 'miter' ? 10 : undefined,
      'stroke-dasharray': dash.length > 0 ? dash.map((part) => short(part * scale)).join(' ') : undefined,
      'stroke-dashoffset': dash.length > 0 && lineDashOffset ? short(lineDashOffset * scale) : undefined,
    };
  }

  private rectangle(x: number, y: number, width: number, height: number): string {
    const path = new Path();
    path.rect(this.matrix, x, y, width, height);
    return path.d;
  }

  private draw(d: string, attributes: Attributes): void {
    if (d && this.globalAlpha > 0) this.add(`<path${written({ d, ...attributes })}/>`);
  }

  private add(markup: string): void {
    this.drawn.push({ clipId: this.clipId, markup });
  }
}

const isShift = ([a, b, c, d]: Matrix): boolean => a === 1 && b === 0 && c === 0 && d === 1;
