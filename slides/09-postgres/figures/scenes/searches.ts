/**
 * Scene of slide "postmortem": searches as strokes from their first hour to the one in which the cause is found, the quickest
 * on top, a field of them for each way of searching. What lies beyond the tale's own hours is red; the area of a field is
 * the time that its searches took. Hours.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { words } from '../../words.ts';

const text = words.postmortem;
const SECONDS = 2.4;
/** Strokes of a field, each of which stands for as many searches. */
const STROKES = 50;
const GAP = 46;
const LARGE = 80;
/** Between two hours under a field, in pixels. */
const APART = 24;
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
      const wide = (brush.width - (ways.length - 1) * GAP) / ways.length;
      const line = 1.35 * brush.theme.textPixels;
      brush.text(text.still, 0, line / 2, { colour: brush.theme.soft, most: brush.width });
      ways.forEach((way, i) => {
        const field = { left: i * (wide + GAP), width: wide, last };
        paintField(brush, way, lengths[i] ?? [], field, searches.toldHours, way.isNew ? now : last);
      });
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

interface Field {
  left: number;
  width: number;
  /** Hour at its right end. */
  last: number;
}

function paintField(
  brush: Brush,
  { label, stillShare }: Way,
  lengths: readonly number[],
  { left, width, last }: Field,
  told: number,
  now: number,
): void {
  const { context, height, theme } = brush;
  const line = 1.35 * theme.textPixels;
  const head = LARGE + 2 * line + 8;
  const [top, bottom] = [head, height - line];
  const x = (hour: number) => left + (Math.min(hour, last) / last) * width;
  const late = Math.round(stillShare * 100) > 0;
  const number = text.few(stillShare);
  const colour = late && stillShare > 0.1 ? theme.role.bad : theme.role.good;
  brush.text(label, left, 1.5 * line, { weight: 700, most: width });
  brush.text(number, left, 2 * line + LARGE * 0.5, { pixels: LARGE, weight: 800, colour, most: width });
  const step = (bottom - top) / lengths.length;
  const thick = 0.72 * step;
  for (const isLate of [false, true]) {
    context.beginPath();
    lengths.forEach((length, i) => {
      const end = Math.min(length, now);
      const [from, to] = isLate ? [told, end] : [0, Math.min(end, told)];
      if (to > from) context.rect(x(from), top + i * step, Math.max(1, x(to) - x(from)), thick);
    });
    brush.apply({ fill: isLate ? theme.role.bad : theme.role.main, alpha: isLate ? 1 : 0.8 });
  }
  brush.line(
    [
      [x(told), top - 4],
      [x(told), bottom + 4],
    ],
    { stroke: theme.ink, width: 2, dash: [3, 4] },
  );
  brush.text(text.told, Math.min(x(told), left + width - brush.measure(text.told) / 2), height - line / 2 + 2, {
    align: 'center',
    most: width,
  });
  brush.text('0', left, height - line / 2 + 2, { colour: theme.soft });
  const goesOn = lengths.some((length) => length > last);
  const end = goesOn ? text.onwards(words.hours(last)) : words.hours(last);
  // All have it or none.
  const longest = brush.measure(text.onwards(words.hours(last)));
  if (x(told) + brush.measure(text.told) / 2 + longest + APART < left + width)
    brush.text(end, left + width, height - line / 2 + 2, { colour: theme.soft, align: 'right' });
}
