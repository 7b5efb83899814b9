/** A 2D context that draws into shapes of an SVG, with letters as outlines: an SVG that is shown as an image has no typefaces. */
import type { SKRSContext2D } from '@napi-rs/canvas';
import { attributesOf } from '../../figure/vector/attributes.ts';
import { type Matrix, times } from '../../figure/vector/matrix.ts';
import { FINE } from '../../figure/vector/pen.ts';
import { VectorContext } from '../../figure/vector/vector-context.ts';
import type { Outlines } from './outlines.ts';

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

export class OutlineContext extends VectorContext {
  readonly shapes: Shape[] = [];
  readonly canvas: { width: number; height: number; getContext(): OutlineContext };
  private readonly outlines: Outlines;

  /** @param measuring a context that has the typefaces */
  constructor(width: number, height: number, outlines: Outlines, measuring: SKRSContext2D) {
    super(measuring);
    this.canvas = { width, height, getContext: () => this };
    this.outlines = outlines;
  }

  override fillText(text: string, x: number, y: number, most?: number): void {
    const { font, textAlign, matrix } = this;
    const { width } = this.measureText(text);
    const narrowed = most !== undefined && width > most ? most / width : 1;
    const left = textAlign === 'center' ? width / 2 : textAlign === 'right' || textAlign === 'end' ? width : 0;
    const pixels = Number(/([\d.]+)px/.exec(font)?.[1] ?? 10);
    const foot = y + this.footUnder(text);
    this.apart(() => {
      let before = '';
      for (const letter of text) {
        const right = x + (this.measureText(before).width - left) * narrowed;
        if (letter !== ' ') this.letter(font, letter, times(matrix, [pixels * narrowed, 0, 0, pixels, right, foot]));
        before += letter;
      }
      this.fill();
    });
  }

  protected override draw(how: Shape['how'], colour: string, path: string): void {
    const { globalAlpha, clipped: clip } = this;
    const more = attributesOf({
      ...(how === 'stroke' && this.lineAttributes),
      opacity: globalAlpha === 1 ? undefined : Math.round(globalAlpha * 100) / 100,
    });
    this.shapes.push({ path, how, colour, more, clip });
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
}
