/**
 * A 2D context that draws into shapes of an SVG, with letters as outlines: the third back end of charts and scenes, beside the
 * screen's canvas and Node's. What it has is what those two use.
 */
import type { SKRSContext2D } from '@napi-rs/canvas';
import { type Matrix, type Point, sizeOf, times, UNMOVED } from './matrix.ts';
import type { Outlines } from './outlines.ts';
import { FINE, Pen } from './pen.ts';

/** One path, filled or drawn along. */
export interface Shape {
  path: string;
  how: 'fill' | 'stroke';
  colour: string;
  /** Attributes beside path and colour. */
  more: string;
  /** What it is cut by, see `clips`. */
  clip: number | undefined;
}

interface Clip {
  path: string;
  inside: number | undefined;
}

const initial = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
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
  clip: undefined as number | undefined,
};
type State = typeof initial;

export class SvgContext {
  readonly shapes: Shape[] = [];
  readonly clips: Clip[] = [];
  readonly canvas: { width: number; height: number; getContext(): SvgContext };
  private readonly outlines: Outlines;
  private readonly measuring: SKRSContext2D;
  private pen = new Pen();
  private state: State = { ...initial };
  private readonly saved: State[] = [];

  /** @param measuring a context that has the typefaces */
  constructor(width: number, height: number, outlines: Outlines, measuring: SKRSContext2D) {
    this.canvas = { width, height, getContext: () => this };
    this.outlines = outlines;
    this.measuring = measuring;
  }

  save(): void {
    this.saved.push({ ...this.state });
  }
  restore(): void {
    this.state = this.saved.pop() ?? this.state;
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
    this.state.matrix = times(this.state.matrix, inner);
  }
  setTransform(...matrix: Matrix): void {
    this.state.matrix = matrix;
  }
  resetTransform(): void {
    this.state.matrix = UNMOVED;
  }

  beginPath(): void {
    this.pen = new Pen();
  }
  closePath(): void {
    this.pen.close();
  }
  moveTo(...to: Point): void {
    this.pen.move(this.state.matrix, to);
  }
  lineTo(...to: Point): void {
    this.pen.line(this.state.matrix, to);
  }
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.pen.quadratic(this.state.matrix, [cx, cy], [x, y]);
  }
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.pen.cubic(this.state.matrix, [ax, ay], [bx, by], [x, y]);
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
    this.pen.arc(this.state.matrix, [x, y], [across, down], turned, from, endOf(from, to, isCounter));
  }
  rect(x: number, y: number, width: number, height: number): void {
    const { pen } = this;
    const { matrix } = this.state;
    pen.move(matrix, [x, y]);
    pen.line(matrix, [x + width, y]);
    pen.line(matrix, [x + width, y + height]);
    pen.line(matrix, [x, y + height]);
    pen.close();
  }
  roundRect(x: number, y: number, width: number, height: number, radii: number | readonly number[] = 0): void {
    const radius = typeof radii === 'number' ? radii : (radii[0] ?? 0);
    this.pen.roundRect(this.state.matrix, [x, y], width, height, radius);
  }

  fill(): void {
    this.add('fill', this.state.fillStyle, this.pen.path);
  }
  stroke(): void {
    const { matrix, lineWidth, lineCap, lineJoin, dash, lineDashOffset } = this.state;
    const size = sizeOf(matrix) * FINE;
    const fine = (x: number) => Math.round(x * size);
    const more = [
      ['stroke-width', fine(lineWidth)],
      ['stroke-linecap', lineCap === 'butt' ? '' : lineCap],
      ['stroke-linejoin', lineJoin === 'miter' ? '' : lineJoin],
      ['stroke-dasharray', dash.map(fine).join(' ')],
      ['stroke-dashoffset', dash.length > 0 && lineDashOffset !== 0 ? fine(lineDashOffset) : ''],
    ];
    const written = more.map(([name, value]) => (value === '' ? '' : ` ${name}="${value}"`)).join('');
    this.add('stroke', this.state.strokeStyle, this.pen.path, written);
  }
  clip(): void {
    this.state.clip = this.clips.push({ path: this.pen.path, inside: this.state.clip }) - 1;
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
    this.state.dash = [...dash];
  }
  getLineDash(): number[] {
    return [...this.state.dash];
  }

  measureText(text: string): TextMetrics {
    this.measuring.font = this.state.font;
    return this.measuring.measureText(text) as TextMetrics;
  }

  fillText(text: string, x: number, y: number, most?: number): void {
    const { font, textAlign, matrix } = this.state;
    const { width } = this.measureText(text);
    const narrowed = most !== undefined && width > most ? most / width : 1;
    const left = textAlign === 'center' ? width / 2 : textAlign === 'right' || textAlign === 'end' ? width : 0;
    const pixels = Number(/([\d.]+)px/.exec(font)?.[1] ?? 10);
    const foot = y + this.footUnder(text);
    this.apart(() => {
      const letters = [...text];
      let before = '';
      for (const letter of letters) {
        const right = x + (this.measureText(before).width - left) * narrowed;
        if (letter !== ' ') this.letter(font, letter, times(matrix, [pixels * narrowed, 0, 0, pixels, right, foot]));
        before += letter;
      }
      this.fill();
    });
  }

  /** How far below the place that a text is given its foot line lies. */
  private footUnder(text: string): number {
    const { textBaseline } = this.state;
    if (textBaseline === 'alphabetic') return 0;
    const { measuring } = this;
    const onFoot = this.measureText(text).actualBoundingBoxAscent;
    measuring.textBaseline = textBaseline;
    const there = measuring.measureText(text).actualBoundingBoxAscent;
    measuring.textBaseline = 'alphabetic';
    return onFoot - there;
  }

  /** Its place is rounded first: equal letters are written equally. */
  private letter(font: string, letter: string, [a, b, c, d, e, f]: Matrix): void {
    const place: Matrix = [a, b, c, d, Math.round(e * FINE) / FINE, Math.round(f * FINE) / FINE];
    for (const { command, points } of this.outlines.of(font, letter)) {
      const [first, second, third] = points;
      if (command === 'M' && first) this.pen.move(place, first);
      else if (command === 'L' && first) this.pen.line(place, first);
      else if (command === 'Q' && first && second) this.pen.quadratic(place, first, second);
      else if (command === 'C' && first && second && third) this.pen.cubic(place, first, second, third);
      else this.pen.close();
    }
  }

  /** The path that is being made is not touched. */
  private apart(draw: () => void): void {
    const { pen } = this;
    this.pen = new Pen();
    draw();
    this.pen = pen;
  }

  private add(how: Shape['how'], given: string, path: string, more = ''): void {
    const { globalAlpha, clip } = this.state;
    if (path === '' || globalAlpha === 0) return;
    this.measuring.fillStyle = given;
    const colour = inHex(String(this.measuring.fillStyle));
    const faint = globalAlpha === 1 ? '' : ` opacity="${Math.round(globalAlpha * 100) / 100}"`;
    this.shapes.push({ path, how, colour, more: more + faint, clip });
  }

  get fillStyle(): string {
    return this.state.fillStyle;
  }
  set fillStyle(value: string) {
    this.state.fillStyle = value;
  }
  get strokeStyle(): string {
    return this.state.strokeStyle;
  }
  set strokeStyle(value: string) {
    this.state.strokeStyle = value;
  }
  get globalAlpha(): number {
    return this.state.globalAlpha;
  }
  set globalAlpha(value: number) {
    this.state.globalAlpha = value;
  }
  get lineWidth(): number {
    return this.state.lineWidth;
  }
  set lineWidth(value: number) {
    this.state.lineWidth = value;
  }
  get lineCap(): CanvasLineCap {
    return this.state.lineCap;
  }
  set lineCap(value: CanvasLineCap) {
    this.state.lineCap = value;
  }
  get lineJoin(): CanvasLineJoin {
    return this.state.lineJoin;
  }
  set lineJoin(value: CanvasLineJoin) {
    this.state.lineJoin = value;
  }
  get lineDashOffset(): number {
    return this.state.lineDashOffset;
  }
  set lineDashOffset(value: number) {
    this.state.lineDashOffset = value;
  }
  get font(): string {
    return this.state.font;
  }
  set font(value: string) {
    this.state.font = value;
  }
  get textAlign(): CanvasTextAlign {
    return this.state.textAlign;
  }
  set textAlign(value: CanvasTextAlign) {
    this.state.textAlign = value;
  }
  get textBaseline(): CanvasTextBaseline {
    return this.state.textBaseline;
  }
  set textBaseline(value: CanvasTextBaseline) {
    this.state.textBaseline = value;
  }
}

/** A mixed colour comes as shares of its channels. */
function inHex(colour: string): string {
  const [, ...channels] = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(colour) ?? [];
  const bytes = channels.map((share) => Math.round(Number(share) * 255));
  return bytes.length === 3 ? `#${Buffer.from(bytes).toString('hex')}` : colour;
}

/** Where an arc ends, going on from its beginning in its own direction, at most once round. */
function endOf(from: number, to: number, isCounter: boolean): number {
  const whole = 2 * Math.PI;
  const way = isCounter ? from - to : to - from;
  if (way >= whole) return isCounter ? from - whole : from + whole;
  const left = ((way % whole) + whole) % whole;
  return isCounter ? from - left : from + left;
}
