/** Letters as outlines, for pictures in which no typeface can be had: each letter's contours in shares of its size, foot line at 0. */
import { createCanvas, SvgExportFlag } from '@napi-rs/canvas';

/** A command of a path (`M`, `L`, `Q`, `C`, `Z`) and its points. */
export interface Contour {
  command: string;
  points: readonly (readonly [x: number, y: number])[];
}

/** Drawn at this size, in a picture with room around it. */
const PIXELS = 1000;
const LEFT = 500;
const FOOT = 1500;

/** Remembers each letter of each font. */
export class Outlines {
  private readonly known = new Map<string, readonly Contour[]>();

  /** @param font as a style sheet writes it; its size doesn't matter */
  of(font: string, letter: string): readonly Contour[] {
    const key = `${font.replace(/[\d.]+px/, `${PIXELS}px`)}`;
    const name = `${letter} ${key}`;
    const known = this.known.get(name) ?? draw(key, letter);
    this.known.set(name, known);
    return known;
  }
}

function draw(font: string, letter: string): Contour[] {
  const canvas = createCanvas(2 * FOOT, 2 * FOOT, SvgExportFlag.ConvertTextToPaths);
  const context = canvas.getContext('2d');
  context.font = font;
  context.fillText(letter, LEFT, FOOT);
  const svg = canvas.getContent().toString();
  return [...svg.matchAll(/ d="([^"]*)"/g)].flatMap(([, path = '']) => read(path));
}

function read(path: string): Contour[] {
  return [...path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)].map(([, command = '', given = '']) => {
    const numbers = (given.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const points = Array.from(
      { length: numbers.length / 2 },
      (_, i) => [((numbers[2 * i] ?? 0) - LEFT) / PIXELS, ((numbers[2 * i + 1] ?? 0) - FOOT) / PIXELS] as const,
    );
    return { command, points };
  });
}
