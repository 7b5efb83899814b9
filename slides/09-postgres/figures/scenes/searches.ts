/**
 * Scene of slide "postmortem": searches as strokes from their first hour to the one in which the cause is found, the quickest
 * on top, a field of them for each way of searching, one under the other over the same hours. What lies beyond the tale's own
 * hours is red; the area of a field is the time that its searches took. Hours.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { words } from '../../words.ts';

const text = words.postmortem;
const SECONDS = 2.4;
/** Strokes of a field, each of which stands for as many searches: two of a hundred that still search are one. */
const STROKES = 50;
/** Between two fields, in pixels. */
const GAP = 22;
const LARGE = 84;
/** Over the first field, in lines. */
const HEAD = 1.5;
/** Strokes that lie closer than so many pixels are one shape: gaps between them would be a hatching. */
const SEEN = 5;
/** Of the width, for the names and numbers on the left. */
const NAMES = 0.235;
/** Hours end so many times later than those that are told: what is left then can be seen, and goes on. */
const SHOWN = 1.5;

export interface Way {
  label: string;
  /** Who is still searching after the tale's hours. */
  stillShare: number;
  medianHours: number;
  /** Found by each of the hours. */
  foundShare: Float64Array;
  /** It is the one that this step is about. */
  isNew: boolean;
}

export interface Searches {
  ways: readonly Way[];
  hours: Float64Array;
  toldHours: number;
}

export function searchesScene(searches: Searches): Scene {
  const { ways, hours } = searches;
  const all = hours.at(-1) ?? 1;
  const last = Math.min(all, SHOWN * searches.toldHours);
  const lengths = ways.map(({ foundShare }) => strokesOf(hours, foundShare));
  return {
    duration: SECONDS,
    legend: [
      { label: text.strokeIs, role: 'main' },
      // The twenty hours.
      { label: '', role: 'bad', origin: 'told' },
    ],
    table: {
      head: text.tableHead,
      rows: ways.map(({ label, medianHours, stillShare }) => [label, words.hours(medianHours), text.few(stillShare)]),
    },
    paint(brush, seconds) {
      const now = last * Math.min(1, seconds / SECONDS);
      const { width, height, theme } = brush;
      const line = 1.35 * theme.textPixels;
      brush.text(text.still, 0, line / 2, { colour: theme.soft, most: width });
      const left = Math.max(NAMES * width, 6.5 * theme.textPixels);
      const high = (height - 2.5 * line + GAP) / ways.length;
      const goesOn = lengths.some((one) => one.some((length) => length > last));
      const frame = { left, right: width - 2, last };
      ways.forEach((way, i) => {
        const place = { top: HEAD * line + i * high, high: high - GAP };
        paintField(brush, way, lengths[i] ?? [], { ...frame, ...place }, searches.toldHours, way.isNew ? now : last);
      });
      paintHours(brush, frame, searches.toldHours, HEAD * line, goesOn);
    },
  };
}

/** When each of so many evenly chosen searches ends, the quickest first; infinity where the hours don't see it. */
function strokesOf(hours: Float64Array, foundShare: Float64Array): number[] {
  return Array.from({ length: STROKES }, (_, i) => {
    const share = (i + 0.5) / STROKES;
    const at = foundShare.findIndex((found) => found >= share);
    if (at < 1) return at === 0 ? (hours[0] ?? 0) : Number.POSITIVE_INFINITY;
    const [from, to] = [foundShare[at - 1] ?? 0, foundShare[at] ?? 0];
    const [early, late] = [hours[at - 1] ?? 0, hours[at] ?? 0];
    return early + ((late - early) * (share - from)) / (to - from);
  });
}

interface Frame {
  left: number;
  right: number;
  /** Hour at its right end. */
  last: number;
}

const xIn =
  ({ left, right, last }: Frame) =>
  (hour: number): number =>
    left + (Math.min(hour, last) / last) * (right - left);

function paintField(
  brush: Brush,
  { label, stillShare }: Way,
  lengths: readonly number[],
  { top, high, ...frame }: Frame & { top: number; high: number },
  told: number,
  now: number,
): void {
  const { context, theme } = brush;
  const line = 1.2 * theme.textPixels;
  const x = xIn(frame);
  const most = frame.left - theme.textPixels;
  const colour = stillShare > 0.1 ? theme.role.bad : theme.role.good;
  const pixels = Math.min(LARGE, 0.28 * frame.left, 0.95 * (high - line));
  const middle = top + high / 2;
  brush.text(label, 0, middle - (pixels + line) / 2 + line / 2, { weight: 700, most });
  brush.text(text.few(stillShare), 0, middle + line / 2 + 2, { pixels, weight: 800, colour, most });
  const step = high / lengths.length;
  const thick = step < SEEN ? step : 0.72 * step;
  for (const isLate of [false, true]) {
    context.beginPath();
    lengths.forEach((length, i) => {
      const end = Math.min(length, now);
      const [from, to] = isLate ? [told, end] : [0, Math.min(end, told)];
      if (to > from) context.rect(x(from), top + i * step, Math.max(1, x(to) - x(from)), thick);
    });
    brush.apply({ fill: isLate ? theme.role.bad : theme.role.main, alpha: isLate ? 1 : 0.8 });
  }
}

/** One axis under all fields, and the hours that are told across them. */
function paintHours(brush: Brush, frame: Frame, told: number, top: number, goesOn: boolean): void {
  const { height, theme } = brush;
  const line = 1.35 * theme.textPixels;
  const x = xIn(frame);
  const y = height - line / 2 + 2;
  const ends = [top - 4, height - line].map((at) => [x(told), at] as const);
  brush.line(ends, { stroke: theme.ink, width: 2.5, dash: [3, 5] });
  brush.text(text.told, x(told), y, { align: 'center', weight: 700 });
  brush.text('0', frame.left, y, { colour: theme.soft });
  const end = words.hours(frame.last);
  brush.text(goesOn ? text.onwards(end) : end, frame.right, y, { colour: theme.soft, align: 'right' });
}
