/**
 * A canvas's 2D context that writes down what is drawn, for pictures made of shapes: what scenes paint with, and what the
 * chart library calls. Who extends it says what becomes of a shape, and of text.
 */
import type { Context } from '../scene/brush.ts';
import { type Matrix, type Point, sizeOf, times, UNMOVED } from './matrix.ts';
import { FINE, Pen } from './pen.ts';

/** How visible the sheet under a text is. */
const SHEET = 0.86;

/** What measures text and knows colours: a real context, of a canvas that nobody sees. */
export interface Ruler {
  font: string;
  textBaseline: CanvasTextBaseline;
  fillStyle: unknown;
  measureText(text: string): TextMetrics;
}

/** What shapes are cut by: a path, within another such clip. */
interface Clip {
  path: string;
  inside: number | undefined;
}

/** What `save` keeps and `restore` brings back. */
const beginning = {
  fillStyle: '#000000' as Context['fillStyle'],
  strokeStyle: '#000000' as Context['strokeStyle'],
  globalAlpha: 1,
  lineWidth: 1,
  lineCap: 'butt' as CanvasLineCap,
  lineJoin: 'miter' as CanvasLineJoin,
  lineDashOffset: 0,
  font: '10px sans-serif',
  textAlign: 'start' as CanvasTextAlign,
  textBaseline: 'alphabetic' as CanvasTextBaseline,
  dash: [] as readonly number[],
  matrix: UNMOVED,
  clipped: undefined as number | undefined,
};
type State = typeof beginning;
const NAMES = Object.keys(beginning) as (keyof State)[];

export abstract class VectorContext implements Context {
  fillStyle = beginning.fillStyle;
  strokeStyle = beginning.strokeStyle;
  globalAlpha = beginning.globalAlpha;
  lineWidth = beginning.lineWidth;
  lineCap = beginning.lineCap;
  lineJoin = beginning.lineJoin;
  lineDashOffset = beginning.lineDashOffset;
  font = beginning.font;
  textAlign = beginning.textAlign;
  textBaseline = beginning.textBaseline;
  protected dash = beginning.dash;
  protected matrix = beginning.matrix;
  /** Which of the clips holds. */
  protected clipped = beginning.clipped;
  readonly clips: Clip[] = [];
  protected readonly ruler: Ruler;
  protected pen = new Pen();
  private readonly saved: Partial<State>[] = [];

  constructor(ruler: Ruler) {
    this.ruler = ruler;
  }

  /** @param path in `FINE` parts of a pixel, never empty; as visible as `globalAlpha` says, cut by `clipped`. */
  protected abstract draw(how: 'fill' | 'stroke', colour: string, path: string): void;
  abstract fillText(text: string, x: number, y: number, most?: number): void;

  /** The rim around a text, as the sheet on which it would lie: letters that are drawn twice weigh twice. */
  strokeText(text: string, x: number, y: number): void {
    const { fillStyle, globalAlpha, lineWidth, strokeStyle, textAlign } = this;
    const { width, fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = this.measureText(text);
    const shift = textAlign === 'center' ? width / 2 : textAlign === 'right' || textAlign === 'end' ? width : 0;
    const foot = y + this.footUnder(text);
    this.fillStyle = strokeStyle;
    this.globalAlpha = globalAlpha * SHEET;
    this.fillRect(x - shift - lineWidth / 2, foot - above, width + lineWidth, above + below);
    this.fillStyle = fillStyle;
    this.globalAlpha = globalAlpha;
  }

  save(): void {
    this.saved.push(Object.fromEntries(NAMES.map((name) => [name, this[name]])));
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
  scale(across: number, down: number): void {
    this.transform(across, 0, 0, down, 0, 0);
  }
  transform(...inner: Matrix): void {
    this.matrix = times(this.matrix, inner);
  }
  setTransform(...matrix: Matrix): void {
    this.matrix = matrix;
  }
  resetTransform(): void {
    this.matrix = UNMOVED;
  }

  beginPath(): void {
    this.pen = new Pen();
  }
  closePath(): void {
    this.pen.close();
  }
  moveTo(...to: Point): void {
    this.pen.move(this.matrix, to);
  }
  lineTo(...to: Point): void {
    this.pen.line(this.matrix, to);
  }
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.pen.quadratic(this.matrix, [cx, cy], [x, y]);
  }
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.pen.cubic(this.matrix, [ax, ay], [bx, by], [x, y]);
  }
  arc(x: number, y: number, radius: number, from: number, to: number, isCounter = false): void {
    this.ellipse(x, y, radius, radius, 0, from, to, isCounter);
  }
  ellipse(
    x: number,
    y: number,
    across: number,
    down: number,
    turned: number,
    from: number,
    to: number,
    isCounter = false,
  ): void {
    this.pen.arc(this.matrix, [x, y], [across, down], turned, from, endOf(from, to, isCounter));
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.pen.rect(this.matrix, [x, y], width, height);
  }
  /** Of all that a canvas takes for the corners, one radius. */
  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    this.pen.roundRect(this.matrix, [x, y], width, height, radius);
  }

  fill(): void {
    this.add('fill');
  }
  stroke(): void {
    this.add('stroke');
  }
  clip(): void {
    this.clipped = this.clips.push({ path: this.pen.path, inside: this.clipped }) - 1;
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.apart(() => {
      this.rect(x, y, width, height);
      this.fill();
    });
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.apart(() => {
      this.rect(x, y, width, height);
      this.stroke();
    });
  }
  /** There is nothing yet where a picture is drawn once. */
  clearRect(): void {}

  setLineDash(dash: readonly number[]): void {
    this.dash = [...dash];
  }
  getLineDash(): number[] {
    return [...this.dash];
  }

  measureText(text: string): TextMetrics {
    this.ruler.font = this.font;
    this.ruler.textBaseline = 'alphabetic';
    return this.ruler.measureText(text);
  }

  /** How far below the place that a text is given its foot line lies. */
  protected footUnder(text: string): number {
    const { fontBoundingBoxAscent: onFoot } = this.measureText(text);
    this.ruler.textBaseline = this.textBaseline;
    return onFoot - this.ruler.measureText(text).fontBoundingBoxAscent;
  }

  /** How lines are drawn, as attributes of SVG; what it has by itself is left out. */
  protected get lineAttributes(): Readonly<Record<string, string | number | undefined>> {
    const { lineWidth, lineCap, lineJoin, dash, lineDashOffset } = this;
    const size = sizeOf(this.matrix) * FINE;
    const fine = (length: number) => Math.round(length * size);
    return {
      'stroke-width': fine(lineWidth),
      'stroke-linecap': lineCap === 'butt' ? undefined : lineCap,
      'stroke-linejoin': lineJoin === 'miter' ? undefined : lineJoin,
      'stroke-dasharray': dash.length > 0 ? dash.map(fine).join(' ') : undefined,
      'stroke-dashoffset': dash.length > 0 && lineDashOffset !== 0 ? fine(lineDashOffset) : undefined,
    };
  }

  /** The path that is being made is not touched. */
  protected apart(draw: () => void): void {
    const { pen } = this;
    this.pen = new Pen();
    draw();
    this.pen = pen;
  }

  /** As every SVG and every PDF knows it. */
  protected plain(colour: Context['fillStyle']): string {
    this.ruler.fillStyle = colour;
    return inHex(String(this.ruler.fillStyle));
  }

  private add(how: 'fill' | 'stroke'): void {
    const { path } = this.pen;
    if (path === '' || this.globalAlpha === 0) return;
    this.draw(how, this.plain(how === 'fill' ? this.fillStyle : this.strokeStyle), path);
  }
}

/** Clips as an SVG has them, in its `<defs>` or before what they cut; ids begin with the name. */
export const clipPaths = (clips: readonly Clip[], name: string): string =>
  clips
    .map(
      ({ path, inside }, i) =>
        `<clipPath id="${name}${i}"${inside === undefined ? '' : ` clip-path="url(#${name}${inside})"`}><path d="${path}"/></clipPath>`,
    )
    .join('');

/** A mixed colour comes as shares of its channels. */
function inHex(colour: string): string {
  const [, ...channels] = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(colour) ?? [];
  if (channels.length < 3) return colour;
  const bytes = channels.map((share) => Math.round(Number(share) * 255));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Where an arc ends, going on from its beginning in its own direction, at most once round. */
function endOf(from: number, to: number, isCounter: boolean): number {
  const whole = 2 * Math.PI;
  const way = isCounter ? from - to : to - from;
  if (way >= whole) return isCounter ? from - whole : from + whole;
  const left = ((way % whole) + whole) % whole;
  return isCounter ? from - left : from + left;
}
