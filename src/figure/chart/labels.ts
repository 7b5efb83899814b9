/**
 * Writes the words of a plot, each on a rim of paper, where it covers neither another one nor much of a line or a bar. The first of
 * its places is taken unless another one covers clearly less, so that words keep still while a slider moves.
 */
import type { Chart as ChartJs, Element } from 'chart.js';
import type { Theme } from '../theme.ts';

const PADDING = 5;
/** Of the size of text. */
const RIM = 0.4;
/** What a place further down the list must save, in pixels of covered line. */
const WORTH_A_MOVE = 24;
/** Out of the plot it would have to be pushed onto what it names. */
const PUSHED = 400;
/** Covering another word is worse than covering any line. */
const COVERED_WORD = 10_000;

/** Height of a line of words. */
export const rowPixels = ({ textPixels }: Theme): number => 1.5 * textPixels;

export interface Label {
  text: string;
  colour: string;
  /** Where it may stand, best first: the end of the word that `align` names, and its middle, in pixels. */
  places: readonly { x: number; y: number; align: 'left' | 'right' }[];
}

/** A part of the plot, in pixels. */
export interface Taken {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Box extends Taken {
  /** It did not fit where it was wished. */
  pushed: boolean;
}

/** What marks have drawn: lines from the plot's foot up, y of those across it, and points; in pixels. */
export interface Standing {
  uprights: readonly { x: number; top: number }[];
  levels: readonly number[];
  points: readonly { x: number; y: number; radius: number }[];
  numbers: readonly Taken[];
}

export function writeLabels(instance: ChartJs, labels: readonly Label[], standing: Standing, theme: Theme): void {
  const { ctx, chartArea: area } = instance;
  const { uprights, levels, points, numbers } = standing;
  const taken: Taken[] = [
    ...numbers,
    ...points.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })),
  ];
  const rowHeight = rowPixels(theme);
  ctx.textAlign = 'left';
  for (const { text, colour, places } of labels) {
    const width = ctx.measureText(text).width + 2 * PADDING;
    const boxes = places.map((place) => boxAt(place, width, rowHeight, area));
    const costs = boxes.map(
      (box, i) =>
        i * (WORTH_A_MOVE / 2) +
        covered(instance, box) +
        rowHeight * uprights.filter(({ x, top }) => x > box.left && x < box.right && top < box.bottom).length +
        width * levels.filter((y) => y > box.top && y < box.bottom).length +
        (box.pushed ? PUSHED : 0) +
        (taken.some((other) => overlap(box, other)) ? COVERED_WORD : 0),
    );
    const box = boxes[costs.indexOf(Math.min(...costs))];
    if (!box) continue;
    taken.push(box);
    ctx.fillStyle = colour;
    writeOnPaper(ctx, text, box.left + PADDING, box.top + rowHeight / 2 + 1, theme);
  }
}

/** A rim of paper around the letters keeps lines and areas off them, and hides no more of what is drawn than that. */
export function writeOnPaper(ctx: CanvasRenderingContext2D, text: string, x: number, y: number, theme: Theme): void {
  ctx.lineJoin = 'round';
  ctx.lineWidth = RIM * theme.textPixels;
  ctx.strokeStyle = theme.paper;
  ctx.setLineDash([]);
  ctx.strokeText(text, x, y);
  ctx.fillText(text, x, y);
}

/** Inside the plot, whatever the wish. */
function boxAt(
  { x, y, align }: Label['places'][number],
  width: number,
  rowHeight: number,
  area: ChartJs['chartArea'],
): Box {
  const wish = align === 'left' ? x - PADDING : x + PADDING - width;
  const left = Math.max(area.left, Math.min(wish, area.right - width));
  const top = Math.max(area.top, Math.min(y - rowHeight / 2, area.bottom - rowHeight));
  const pushed = Math.abs(left - wish) + Math.abs(top - y + rowHeight / 2) > PADDING;
  return { left, right: left + width, top, bottom: top + rowHeight, pushed };
}

const overlap = (a: Taken, b: Taken): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

/** Length of all lines inside the box, and of the part of it that stands on bars, in pixels. */
function covered(instance: ChartJs, box: Box): number {
  let length = 0;
  for (const { type, data, index } of instance.getSortedVisibleDatasetMetas()) {
    const drawn = instance.data.datasets[index];
    if (type === 'bar') for (const bar of data) length += widthOnBar(barOf(bar), box);
    if (type !== 'line' || (drawn && 'showLine' in drawn && drawn.showLine === false)) continue;
    for (let i = 1; i < data.length; i++) {
      const from = data[i - 1];
      const to = data[i];
      if (from && to) length += lengthInside(from, to, box);
    }
  }
  return length;
}

/** The library types elements by their least common part; a bar has these. */
function barOf(element: Element): Bar {
  const { base, width, height, horizontal } = element.getProps(['base', 'width', 'height', 'horizontal']);
  const { x, y } = element;
  return { x, y, base: Number(base), width: Number(width), height: Number(height), horizontal: horizontal === true };
}

interface Bar {
  x: number;
  y: number;
  base: number;
  width: number;
  height: number;
  horizontal: boolean;
}

/** Width of the box that stands on the bar, if any of its height does. */
function widthOnBar({ x, y, base, width, height, horizontal }: Bar, box: Box): number {
  const [left, right] = horizontal ? [Math.min(x, base), Math.max(x, base)] : [x - width / 2, x + width / 2];
  const [top, bottom] = horizontal ? [y - height / 2, y + height / 2] : [Math.min(y, base), Math.max(y, base)];
  if (top >= box.bottom || bottom <= box.top) return 0;
  return Math.max(0, Math.min(right, box.right) - Math.max(left, box.left));
}

/** Length of the part of a segment that lies in the box (Liang and Barsky's clipping); 0 where an end is a gap. */
export function lengthInside(
  from: { x: number; y: number },
  to: { x: number; y: number },
  box: Pick<Box, 'left' | 'right' | 'top' | 'bottom'>,
): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  if (to.x < box.left || from.x > box.right || Number.isNaN(dx + dy)) return 0;
  let enters = 0;
  let leaves = 1;
  for (const [step, room] of [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ] as const) {
    if (step === 0 && room < 0) return 0;
    if (step < 0) enters = Math.max(enters, room / step);
    if (step > 0) leaves = Math.min(leaves, room / step);
  }
  return leaves > enters ? (leaves - enters) * Math.sqrt(dx * dx + dy * dy) : 0;
}
