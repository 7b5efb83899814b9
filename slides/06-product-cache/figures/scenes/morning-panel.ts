/** The morning's answers: a curve over the hours, a wall where too much is asked for, and the levels to compare with. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { words } from '../../words.ts';

interface Level {
  at: number;
  label: string;
}

type Stretch = { at: number; to: number };

export interface Panel {
  hour: Float64Array;
  y: Float64Array;
  /** What comes after is only what would have been. */
  knownUntil: number;
  /** When the database is asked for more than it has; and when it would have been, had nobody found it. */
  over: readonly Stretch[];
  neverFound: readonly Stretch[];
  most: number;
  levels: readonly number[];
  format(value: number): string;
  /** From here on the curve is that of a shop that was mended. */
  mendedFrom: number;
  reference: Level | undefined;
  /** The level at which the morning began, where it is named. */
  dawn: Level | undefined;
}

type Ends = readonly [from: number, to: number];
type ToPixels = (value: number) => number;

/** The arrow at a wall that leaves its panel, and the number under it, in pixels. */
const ARROW = 44;
const HEIGHT_PIXELS = 26;

export function paintPanel(
  brush: Brush,
  panel: Panel,
  x: ToPixels,
  [left, right]: Ends,
  [top, bottom]: Ends,
  until: number,
) {
  const { context, theme } = brush;
  const { levels, most, format, reference, dawn, y: column, hour } = panel;
  const t = theme.textPixels;
  const y = (value: number) => bottom - (value / most) * (bottom - top);
  const across = (at: number) => [left, right].map((end) => [end, at] as const);
  for (const level of levels) {
    brush.line(across(y(level)), { stroke: theme.grid, width: 1.5 });
    brush.text(format(level), left - 8, y(level), { colour: theme.soft, align: 'right' });
  }
  context.save();
  context.beginPath();
  context.rect(left, top - 2, Math.max(0, x(until) - left), bottom - top + 4);
  context.clip();
  // What would have been, as far as it is no more.
  const ghostFrom = Math.min(panel.knownUntil, panel.mendedFrom);
  for (const { at, to } of panel.neverFound)
    if (to > ghostFrom) {
      const from = x(Math.max(at, ghostFrom));
      const outline = [
        [from, bottom],
        [from, top],
        [x(to), top],
        [x(to), bottom],
      ] as const;
      brush.line(outline, { stroke: theme.role.bad, width: 2.5, dash: [3, 6], alpha: 0.75 });
    }
  if (reference) brush.line(across(y(reference.at)), { stroke: theme.role.quiet, width: 2.5, dash: [9, 6] });
  paintWalls(brush, panel, x, y);
  const curve = (holds: (at: number) => boolean) =>
    [...hour].flatMap((at, i) => (holds(at) ? [[x(at), y(column[i] ?? 0)] as const] : []));
  brush.line(
    curve((at) => at <= panel.knownUntil),
    { stroke: theme.role.main, width: 5 },
  );
  brush.line(
    curve((at) => at >= panel.mendedFrom),
    { stroke: theme.role.good, width: 6 },
  );
  paintOver(brush, panel, x, y);
  context.restore();
  const isWhole = until >= (hour.at(-1) ?? 0);
  if (reference && isWhole)
    brush.text(reference.label, right - 6, y(reference.at) - 0.75 * t, {
      colour: theme.role.quiet,
      weight: 650,
      align: 'right',
    });
  if (dawn) brush.text(dawn.label, left + 8, y(dawn.at) - 0.8 * t, { colour: theme.role.main, weight: 650 });
  const [would] = panel.neverFound;
  if (isWhole && would && would.to > ghostFrom)
    brush.text(words.morning.unfixed, right - 6, top + 0.9 * t, {
      colour: theme.role.bad,
      align: 'right',
      most: right - Math.max(left, x(ghostFrom)) - 12,
    });
  nameWhatLeaves(brush, panel, x, top, until);
}

/** Where too much is asked for, as far as it is known. */
const overOf = ({ over, knownUntil }: Panel) =>
  over.filter(({ at }) => at < knownUntil).map(({ at, to }) => ({ at, to: Math.min(to, knownUntil) }));

/** What stands there, as an area. */
function paintWalls(brush: Brush, panel: Panel, x: ToPixels, y: ToPixels): void {
  const { context, theme } = brush;
  const { hour, y: column } = panel;
  for (const { at, to } of overOf(panel)) {
    context.beginPath();
    context.moveTo(x(at), y(0));
    hour.forEach((here, i) => {
      if (here >= at && here <= to) context.lineTo(x(here), y(column[i] ?? 0));
    });
    context.lineTo(x(to), y(0));
    context.closePath();
    brush.apply({ fill: theme.role.bad, alpha: 0.16 });
  }
}

/** The line itself, there. */
function paintOver(brush: Brush, panel: Panel, x: ToPixels, y: ToPixels): void {
  const { hour, y: column } = panel;
  for (const { at, to } of overOf(panel)) {
    const points = [...hour].flatMap((here, i) =>
      here >= at && here <= to ? [[x(here), y(column[i] ?? 0)] as const] : [],
    );
    brush.line(points, { stroke: brush.theme.role.bad, width: 6 });
  }
}

/** A wall that is higher than its panel says how high it is, under an arrow that leaves it. */
function nameWhatLeaves(brush: Brush, panel: Panel, x: ToPixels, top: number, until: number): void {
  const { hour, y: column, most, format } = panel;
  const [first] = overOf(panel);
  if (!first || until < first.to) return;
  const highest = hour.reduce(
    (high, at, i) => (at >= first.at && at <= first.to ? Math.max(high, column[i] ?? 0) : high),
    0,
  );
  if (highest <= most) return;
  const middle = (x(first.at) + x(first.to)) / 2;
  const { bad } = brush.theme.role;
  const shaft = [top + 4 + ARROW, top + 6].map((y) => [middle, y] as const);
  brush.line(shaft, { stroke: bad, width: 7 });
  const head = [
    [middle - 13, top + 19],
    [middle, top + 5],
    [middle + 13, top + 19],
  ] as const;
  brush.line(head, { stroke: bad, width: 7 });
  const style = { pixels: HEIGHT_PIXELS, colour: bad, weight: 800, align: 'center' } as const;
  brush.text(format(highest), middle, top + ARROW + 26, { ...style, most: x(first.to) - x(first.at) - 8 });
}

/** Where the picture stands alone: the load, and the wall of answers that stands on it. */
export function paintBare(brush: Brush, response: Panel, load: Float64Array, x: ToPixels, until: number): void {
  const { context, width, height, theme } = brush;
  const { hour, over } = response;
  const mostLoad = Math.max(1.5, 1.1 * load.reduce((most, share) => Math.max(most, share), 0));
  const area = (share: (i: number) => number, alpha: number) => {
    context.beginPath();
    context.moveTo(0, height);
    hour.forEach((at, i) => {
      context.lineTo(x(at), height - share(i) * (height - 3));
    });
    context.lineTo(width, height);
    context.closePath();
    brush.apply({ fill: theme.ink, alpha });
  };
  context.save();
  context.beginPath();
  context.rect(0, 0, x(until), height);
  context.clip();
  area((i) => (load[i] ?? 0) / mostLoad, 0.3);
  const isOver = (at: number) => over.some((one) => at >= one.at && at <= one.to);
  area((i) => (isOver(hour[i] ?? 0) ? Math.min(1, (response.y[i] ?? 0) / response.most) : 0), 1);
  context.restore();
  const full = height - (1 / mostLoad) * (height - 3);
  const ends = [0, width].map((at) => [at, full] as const);
  brush.line(ends, { stroke: theme.ink, width: 2, dash: [9, 6] });
  const [first] = over;
  if (!first || until < first.to) return;
  const style = { pixels: 22, weight: 650 };
  const slowest = hour.reduce((most, at, i) => (isOver(at) ? Math.max(most, response.y[i] ?? 0) : most), 0);
  brush.text(words.morning.answerAlone(slowest), x(first.to) + 18, (full + height) / 2, style);
  brush.text(words.morning.fullAlone, width - 64, full - 18, { ...style, align: 'right' });
  brush.text(words.morning.loadAlone, 64, full + 24, style);
}
