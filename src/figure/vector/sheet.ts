/** Sheets for the page's paper: what is drawn on one becomes an `<svg>` in the figure's place, with text as text. */
import type { Sheet, Traceable, Traced } from '../view.ts';
import { FINE } from './pen.ts';
import { TextContext } from './text-context.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** @param name begins the ids in it: unique in the page. */
export function openSheet(name: string): Sheet {
  const canvas = document.createElement('canvas');
  const ruler = document.createElement('canvas').getContext('2d');
  if (!ruler) throw new Error('no context to measure text');
  const context = new TextContext(ruler, name, canvas);
  return {
    canvas: Object.assign(canvas, { getContext: () => context }),
    get markup() {
      return context.markup;
    },
  };
}

/**
 * Lays a figure's chart as vectors beside its canvas, which the style sheet hides; returns what takes them away again.
 * A canvas that nobody would see gets none.
 */
export function layOnPaper(figure: HTMLElement & Traceable, name: string): () => void {
  const traced = figure.trace(openSheet(name));
  const canvas = figure.querySelector('.plot canvas');
  if (!traced || !canvas || getComputedStyle(canvas).visibility === 'hidden') return () => {};
  const picture = pictureOf(traced, canvas.getAttribute('aria-label') ?? '');
  canvas.after(picture);
  return () => picture.remove();
}

function pictureOf({ markup, width, height }: Traced, label: string): Element {
  const written = `<svg xmlns="${SVG}" class="on-sheet" viewBox="0 0 ${FINE * width} ${FINE * height}" role="img">${markup}</svg>`;
  const picture = document.importNode(new DOMParser().parseFromString(written, 'image/svg+xml').documentElement, true);
  picture.setAttribute('aria-label', label);
  return picture;
}
