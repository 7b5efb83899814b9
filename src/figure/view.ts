/** One way of drawing a figure's picture on a canvas, and what it answers: `plot.ts` opens the one that a picture needs. */
import type { Motion } from './motion.ts';

/** What lies under the pointer: a place on the x axis and each series' value there. */
export interface Reading {
  x: number;
  values: (number | undefined)[];
}

/** One way of drawing on a canvas. */
export interface View<T> {
  /** Draws now, or as soon as the pieces that this picture needs have come. */
  draw(what: T, motion: Motion): Promise<void>;
  /** Width and height in unscaled CSS pixels; `sharpness` is device pixels per such pixel, the deck's scale included. */
  resize(width: number, height: number, sharpness: number): void;
  read(clientX: number | undefined): Reading | undefined;
  /** Stands at a moment, in seconds since the beginning. */
  seek(seconds: number): void;
  /** In the colours that hold now. */
  redraw(): void;
  /** Draws what stands there once more, as it stands in the end; gives the sheet's content, nothing where nothing is drawn. */
  trace(sheet: Sheet): string;
  destroy(): void;
}

/** A canvas that writes down what is drawn on it. */
export interface Sheet {
  readonly canvas: HTMLCanvasElement;
  /** What was drawn so far, as the content of an `<svg>`. */
  readonly markup: string;
}

/** What was drawn as vectors; width and height in unscaled CSS pixels. */
export interface Traced {
  markup: string;
  width: number;
  height: number;
}

/** What stands there can be drawn once more; gives nothing where nothing is drawn. */
export interface Traceable {
  trace(sheet: Sheet): Traced | undefined;
}
