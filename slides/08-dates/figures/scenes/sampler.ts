/**
 * Scene of slide "profiler": a program's run as a band, a sampler that looks at it at moments of its own, and below it all
 * looks so far, put in order: those that found dates from the left, all others from the right. Where they meet is what was
 * found; the line is what is true. Shares of the whole run.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { percentInTenths } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.profiler;
const SECONDS = 4;
/** Of the height: the band, and the ticks that hang from it. */
const BAND = 0.17;
const TICKS = 0.08;
/** Nobody can tell them apart that stand nearer to each other, in pixels. */
const NEAREST = 4;
/** More looks than that share a dot. */
const MOST_DOTS = 2000;
/** So few stand side by side, each at the end of its look. */
const ONE_ROW = 20;
/** Of their places, and of the height below the band. */
const [WIDEST_LOOK, HIGHEST_LOOK] = [0.4, 0.24];
/** Of the way to the dots, how far a look drops. */
const DROP = 0.4;
/** Between the ticks and the heading under them, in lines. */
const APART = 0.35;
/** Room under the dots for how far off they may be, in pixels. */
const WHISKER = 26;

export interface Sampler {
  names: readonly string[];
  trueShare: ArrayLike<number>;
  /** What all samples together have found. */
  foundShare: ArrayLike<number>;
  stretches: { frame: ArrayLike<number>; start: ArrayLike<number>; length: ArrayLike<number> };
  /** The samples that are shown, in the order in which they were taken: the frame that each found, and where. */
  looks: { frame: ArrayLike<number>; place: ArrayLike<number> };
  samples: number;
}

export function samplerScene(sampler: Sampler): Scene {
  const { names, trueShare, foundShare, looks } = sampler;
  return {
    duration: SECONDS,
    paint: (brush, seconds) => {
      const isDone = seconds >= SECONDS;
      const taken = Math.floor(Math.min(1, seconds / SECONDS) * looks.frame.length);
      if (brush.theme.bare) return paintBand(brush, sampler, taken, 0, brush.height);
      const dates = isDone ? (foundShare[0] ?? 0) * sampler.samples : datesAmong(looks.frame, taken);
      paint(brush, sampler, taken, { dates, count: isDone ? sampler.samples : taken });
    },
    legend: [
      { label: names[0] ?? '', role: 'bad', mark: 'square' },
      { label: text.allElse, role: 'quiet', mark: 'square' },
    ],
    table: {
      head: [text.frame, text.trueShare, text.sampled],
      rows: names.map((name, i) => [name, percentInTenths(trueShare[i] ?? 0), percentInTenths(foundShare[i] ?? 0)]),
    },
  };
}

function datesAmong(frames: ArrayLike<number>, taken: number): number {
  let dates = 0;
  for (let i = 0; i < taken; i++) if (frames[i] === 0) dates++;
  return dates;
}

/** So many looks, of which so many found dates. */
interface Found {
  dates: number;
  count: number;
}

function paint(brush: Brush, sampler: Sampler, taken: number, found: Found): void {
  const { width, height, theme } = brush;
  const line = 1.45 * theme.textPixels;
  const high = height - (3 + APART) * line;
  const isFew = sampler.looks.frame.length <= ONE_ROW;
  const label = isFew || showsTicks(sampler, width) ? text.bandLabel : text.bandAlone;
  brush.text(label, 0, line / 2, { colour: theme.soft, most: width });
  if (isFew) {
    const bottom = height - line - WHISKER - 4;
    const band = BAND * high;
    const radius = Math.min((WIDEST_LOOK * width) / sampler.samples, HIGHEST_LOOK * (bottom - line - band));
    paintTruth(brush, sampler.trueShare[0] ?? 0, found.count, [bottom - 2 * radius, bottom], height - line / 2);
    paintDrops(brush, sampler, taken, [line + band, bottom - radius], radius);
    paintStretches(brush, sampler, line, band);
    const [from, to] = [line + band, bottom - 2 * radius];
    const order = { weight: 750, most: width };
    if (0.6 * (to - from) > line) brush.text(text.countOf(found.count), 0, to - 0.55 * line, order);
    return;
  }
  paintBand(brush, sampler, taken, line, (BAND + TICKS) * high);
  const top = (2 + APART) * line + (BAND + TICKS) * high;
  brush.text(text.countOf(found.count), 0, top - line / 2, { weight: 750, most: width / 2 });
  const bottom = height - line - WHISKER - 4;
  // Behind them: a dot that it cut would be two.
  paintTruth(brush, sampler.trueShare[0] ?? 0, found.count, [top + 4, bottom], height - line / 2);
  paintLooks(brush, sampler, found, top + 4, bottom);
}

/** A look drops from the moment at which it was taken; below they lie in order: dates from the left, all else from the right. */
function paintDrops(
  brush: Brush,
  { looks, samples }: Sampler,
  taken: number,
  [from, to]: readonly [number, number],
  radius: number,
): void {
  const { width, theme } = brush;
  const each = width / samples;
  let [dates, others] = [0, 0];
  for (let i = 0; i < samples; i++) {
    const isDates = looks.frame[i] === 0;
    if (i >= taken) continue;
    const slot = isDates ? dates++ : samples - 1 - others++;
    const start = Math.min(width - 8, Math.max(8, (looks.place[i] ?? 0) * width));
    const colour = isDates ? theme.role.bad : theme.role.quiet;
    const drop = from + DROP * (to - radius - from);
    const ends = [from, drop].map((y) => [start, y] as const);
    brush.line(ends, { stroke: colour, width: 5 });
    brush.dot(start, drop, 8, { fill: colour });
    brush.dot((slot + 0.5) * each, to, radius, { fill: colour });
  }
  // Those that are still to come.
  for (let slot = dates; slot < samples - others; slot++)
    brush.dot((slot + 0.5) * each, to, radius - 1, { stroke: theme.grid, width: 2 });
}

/** The run itself, what it does when. */
function paintStretches(brush: Brush, { stretches }: Pick<Sampler, 'stretches'>, top: number, height: number): void {
  const { context, width, theme } = brush;
  for (const isDates of [true, false]) {
    context.beginPath();
    for (let i = 0; i < stretches.frame.length; i++)
      if ((stretches.frame[i] === 0) === isDates)
        context.rect((stretches.start[i] ?? 0) * width, top, Math.max(0.5, (stretches.length[i] ?? 0) * width), height);
    brush.apply({ fill: isDates ? theme.role.bad : theme.role.quiet, alpha: isDates ? 1 : 0.75 });
  }
}

/** The run, and the looks at it. */
function paintBand(brush: Brush, { stretches, looks }: Sampler, taken: number, top: number, height: number): void {
  const { context, width, theme } = brush;
  const isTicked = showsTicks({ looks }, width);
  const band = isTicked ? (height * BAND) / (BAND + TICKS) : height;
  const ticks = height - band - 5;
  const wide = Math.max(1.4, Math.min(7, (0.35 * width) / looks.frame.length));
  paintStretches(brush, { stretches }, top, band);
  for (const isDates of isTicked ? [true, false] : []) {
    const fill = isDates ? theme.role.bad : theme.role.quiet;
    context.beginPath();
    for (let i = 0; i < taken; i++)
      if ((looks.frame[i] === 0) === isDates)
        context.rect((looks.place[i] ?? 0) * (width - wide), top + band + 5, wide, ticks);
    brush.apply({ fill, alpha: isDates ? 1 : 0.75 });
  }
  if (taken === 0 || taken >= looks.frame.length) return;
  // Where it looks just now.
  const x = (looks.place[taken - 1] ?? 0) * width;
  const ends = [top - 4, top + height + 4].map((y) => [x, y] as const);
  brush.line(ends, { stroke: theme.ink, width: 3 });
}

const showsTicks = ({ looks }: Pick<Sampler, 'looks'>, width: number): boolean => width / looks.frame.length >= NEAREST;

/** Rows that leave about as much room down as across, and the last column as full as may be. */
function rowsFor(dots: number, heightByWidth: number): number {
  if (dots <= ONE_ROW) return 1;
  const even = Math.sqrt(dots * heightByWidth);
  const [least, most] = [Math.max(1, Math.floor(0.8 * even)), Math.max(1, Math.ceil(1.2 * even))];
  const choices = Array.from({ length: most - least + 1 }, (_, i) => least + i);
  const missing = (rows: number) => (Math.ceil(dots / rows) * rows - dots) / rows;
  return choices.reduce((best, rows) => (missing(rows) < missing(best) ? rows : best), Math.max(1, Math.round(even)));
}

/** A block a look, column by column; what is still to come is an empty place. */
function paintLooks(brush: Brush, { samples }: Sampler, { dates, count }: Found, top: number, bottom: number): void {
  const { context, width, theme } = brush;
  const each = Math.max(1, samples / MOST_DOTS);
  const all = Math.max(1, Math.round(samples / each));
  const [red, grey] = [Math.round(dates / each), Math.round((count - dates) / each)];
  const rows = rowsFor(all, (bottom - top) / width);
  // Each column is as whole as it can be, so that a share of the dots is a share of the width.
  const [across, down] = [width / (all / rows), (bottom - top) / rows];
  const [wide, high] = [Math.max(1, 0.8 * across), Math.max(1, 0.84 * down)];
  const round = Math.min(10, 0.3 * wide, 0.3 * high);
  const put = (from: number, to: number) => {
    context.beginPath();
    for (let i = from; i < to; i++) {
      const x = Math.min(width - wide - 1, (Math.floor(i / rows) + 0.1) * across);
      context.roundRect(x, top + ((i % rows) + 0.08) * down, wide, high, round);
    }
  };
  put(0, Math.min(red, all));
  brush.apply({ fill: theme.role.bad });
  put(Math.max(red, all - grey), all);
  brush.apply({ fill: theme.role.quiet, alpha: 0.75 });
  put(Math.min(red, all), Math.max(red, all - grey));
  brush.apply({ stroke: theme.grid, width: 1.5 });
}

/** Where the truth stands; under it how far off so many of them usually are: the standard error. */
function paintTruth(
  brush: Brush,
  truth: number,
  count: number,
  [top, bottom]: readonly [number, number],
  foot: number,
): void {
  const { width, theme } = brush;
  const x = Math.min(width - 2, Math.max(2, truth * width));
  const pole = [top - 6, bottom + WHISKER].map((y) => [x, y] as const);
  brush.line(pole, { stroke: theme.ink, width: 4 });
  const off = Math.sqrt((truth * (1 - truth)) / count);
  if (count > 0) paintWhisker(brush, x, off * width, bottom + WHISKER / 2 + 4);
  const label = text.truth(truth);
  const style = { weight: 750, most: width };
  const half = brush.measure(label, style) / 2;
  const middle = Math.min(width - half, Math.max(half, x));
  brush.text(label, middle, foot, { ...style, align: 'center' });
  if (count === 0) return;
  // What the whisker says, on the side that has room.
  const said = { colour: theme.role.good, weight: 650 };
  const room = Math.max(middle, width - middle) - half - 24;
  if (brush.measure(text.usuallyWithin(off), said) > room) return;
  const isLeft = middle > width / 2;
  const at = middle + (isLeft ? -1 : 1) * (half + 24);
  brush.text(text.usuallyWithin(off), at, foot, { ...said, align: isLeft ? 'right' : 'left' });
}

/** As far to both sides, with an upright end where the picture has not ended before. */
function paintWhisker(brush: Brush, x: number, far: number, y: number): void {
  const { width, theme } = brush;
  const paint = { stroke: theme.role.good, width: 5 };
  const [left, right] = [Math.max(0, x - far), Math.min(width, x + far)];
  brush.line(
    [left, right].map((at) => [at, y] as const),
    paint,
  );
  for (const at of [x - far, x + far])
    if (at > 0 && at < width)
      brush.line(
        [-1, 1].map((side) => [at, y + side * 0.32 * WHISKER] as const),
        paint,
      );
}
