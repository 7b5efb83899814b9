/**
 * Scene of slide "profiler": a program's run as a band of its frames, a sampler that looks at it at moments of its own, and
 * what it has found so far beside what is true. Shares of the whole run.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { percentInTenths } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.profiler;
const SECONDS = 4;
const BAND_PIXELS = 46;
const TICK_PIXELS = 24;

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
      const found = isDone ? foundShare : sharesOf(looks.frame, taken, names.length);
      const count = isDone ? sampler.samples : taken;
      if (brush.theme.bare) return paintBand(brush, sampler, taken, 0);
      paintBand(brush, sampler, taken, heading(brush, count));
      paintShares(brush, sampler, found, count);
    },
    table: {
      head: [text.frame, text.trueShare, text.sampled],
      rows: names.map((name, i) => [name, percentInTenths(trueShare[i] ?? 0), percentInTenths(foundShare[i] ?? 0)]),
    },
  };
}

function sharesOf(frames: ArrayLike<number>, taken: number, size: number): number[] {
  const counts = new Array<number>(size).fill(0);
  for (let i = 0; i < taken; i++) counts[frames[i] ?? 0] = (counts[frames[i] ?? 0] ?? 0) + 1;
  return counts.map((count) => (taken > 0 ? count / taken : 0));
}

/** In the order of the frames: dates first, what is left over last. */
const coloursOf = ({ theme: { role } }: Brush) => [role.bad, role.main, role.second, role.third, role.good, role.quiet];

/** Gives the height that it takes. */
function heading(brush: Brush, count: number): number {
  const { theme, width } = brush;
  const y = theme.textPixels * 0.7;
  const style = { pixels: 24, weight: 800 };
  const room = width - brush.measure(text.countOf(count), style) - 24;
  if (brush.measure(text.bandLabel) < room) brush.text(text.bandLabel, 0, y, { colour: theme.soft });
  brush.text(text.countOf(count), width, y, { ...style, align: 'right' });
  return Math.max(34, theme.textPixels * 1.5);
}

function paintBand(brush: Brush, { stretches, looks }: Sampler, taken: number, top: number): void {
  const { context, width, height, theme } = brush;
  const band = theme.bare ? height * 0.6 : BAND_PIXELS;
  const ticks = theme.bare ? height * 0.3 : TICK_PIXELS;
  coloursOf(brush).forEach((fill, frame) => {
    context.beginPath();
    for (let i = 0; i < stretches.frame.length; i++)
      if (stretches.frame[i] === frame)
        context.rect((stretches.start[i] ?? 0) * width, top, Math.max(0.5, (stretches.length[i] ?? 0) * width), band);
    brush.apply({ fill });
    context.beginPath();
    // Each as wide as there is room for all.
    const wide = Math.max(1.2, Math.min(5, (0.35 * width) / looks.frame.length));
    for (let i = 0; i < taken; i++)
      if (looks.frame[i] === frame) context.rect((looks.place[i] ?? 0) * (width - wide), top + band + 4, wide, ticks);
    brush.apply({ fill });
  });
  if (taken === 0 || taken >= looks.frame.length) return;
  // Where it looks just now.
  const x = (looks.place[taken - 1] ?? 0) * width;
  const line = [top - 4, top + band + ticks + 8].map((y) => [x, y] as const);
  brush.line(line, { stroke: theme.ink, width: 3 });
}

/** A row a frame: what is true as an outline, what was found as a fill, and how far off it may well be. */
function paintShares(brush: Brush, sampler: Sampler, found: ArrayLike<number>, count: number): void {
  const { width, height, theme } = brush;
  const { names, trueShare } = sampler;
  const top = Math.max(34, theme.textPixels * 1.5) + BAND_PIXELS + TICK_PIXELS + 18;
  const rows = Math.max(1, Math.min(names.length, Math.floor((height - top) / (theme.textPixels * 1.15))));
  const row = (height - top) / rows;
  const left = Math.min(width * 0.36, theme.textPixels * 9.5);
  const room = width - left - theme.textPixels * 11;
  const colours = coloursOf(brush);
  for (let i = 0; i < rows; i++) {
    const [y, high] = [top + (i + 0.5) * row, row * 0.6];
    const [truth, share] = [trueShare[i] ?? 0, found[i] ?? 0];
    // As it is coloured in the band.
    const chip = theme.textPixels * 0.8;
    brush.box(0, y - chip / 2, chip, chip, 3, { fill: colours[i] ?? theme.ink });
    const weight = i === 0 ? 750 : 500;
    brush.text(names[i] ?? '', chip + 8, y, { weight, most: left - chip - 20 });
    brush.box(left, y - high / 2, share * room, high, 2, { fill: colours[i] ?? theme.ink });
    brush.box(left, y - high / 2, truth * room, high, 2, { stroke: theme.ink, width: 2 });
    if (count > 0) whisker(brush, left, room, y, truth, Math.sqrt((truth * (1 - truth)) / count));
    brush.text(text.foundOf(share, truth, count), width, y, { weight, align: 'right' });
  }
}

/** Two standard errors around what is true. */
function whisker(brush: Brush, left: number, room: number, y: number, truth: number, error: number): void {
  const at = (share: number) => left + Math.min(1.02, Math.max(0, share)) * room;
  const ends = [truth - 2 * error, truth + 2 * error].map((share) => [at(share), y] as const);
  brush.line(ends, { stroke: brush.theme.paper, width: 6 });
  brush.line(ends, { stroke: brush.theme.ink, width: 2.5 });
  for (const [x] of ends)
    brush.line(
      [
        [x, y - 6],
        [x, y + 6],
      ],
      { stroke: brush.theme.ink, width: 2.5 },
    );
}
