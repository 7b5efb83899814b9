/** One panel of the morning: a curve over the hours, a wall where too much is asked for, and the level to compare with. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { words } from '../../words.ts';

export interface Panel {
  title: string;
  hour: Float64Array;
  y: Float64Array;
  /** Had nobody found it. */
  unfixed: Float64Array | undefined;
  /** What comes after is only what would have been. */
  knownUntil: number;
  /** When the database is asked for more than it has. */
  over: readonly { at: number; to: number }[];
  most: number;
  levels: readonly number[];
  format(value: number): string;
  /** From here on the curve is that of a shop that was mended. */
  mendedFrom: number;
  /** The level on which the wall stands. */
  fillFrom: number;
  reference: { at: number; label: string; isAbove: boolean; role: 'quiet' | 'third' } | undefined;
}

type Ends = readonly [from: number, to: number];
type ToPixels = (value: number) => number;

export function paintPanel(
  brush: Brush,
  panel: Panel,
  x: ToPixels,
  [left, right]: Ends,
  [top, bottom]: Ends,
  until: number,
) {
  const { context, theme } = brush;
  const { levels, most, format, reference, y: column, hour, unfixed } = panel;
  const t = theme.textPixels;
  const y = (value: number) => bottom - (value / most) * (bottom - top);
  const across = (at: number) => [left, right].map((end) => [end, at] as const);
  for (const level of levels) {
    brush.line(across(y(level)), { stroke: theme.grid, width: 1.5 });
    // The neighbour's numbers are near.
    const middle = Math.min(Math.max(y(level), top + 0.45 * t), bottom - 0.45 * t);
    brush.text(format(level), left - 8, middle, { colour: theme.soft, align: 'right' });
  }
  context.save();
  context.beginPath();
  context.rect(left, top - 2, Math.max(0, x(until) - left), bottom - top + 4);
  context.clip();
  if (reference)
    brush.line(across(y(reference.at)), {
      stroke: theme.role[reference.role],
      width: 2,
      ...(reference.role === 'third' && { dash: [9, 5] }),
    });
  paintWalls(brush, panel, x, y);
  const curve = (values: Float64Array, holds: (at: number) => boolean) =>
    [...hour].flatMap((at, i) => (holds(at) ? [[x(at), y(values[i] ?? 0)] as const] : []));
  const ghost = unfixed ?? column;
  const ghostFrom = Math.min(panel.knownUntil, panel.mendedFrom);
  if (Number.isFinite(ghostFrom) && (unfixed || panel.knownUntil === ghostFrom))
    brush.line(
      curve(ghost, (at) => at >= ghostFrom),
      { stroke: theme.role.quiet, width: 3, dash: [3, 6] },
    );
  const known = curve(column, (at) => at <= panel.knownUntil);
  brush.line(known, { stroke: theme.role.main, width: 4 });
  const mended = curve(column, (at) => at >= panel.mendedFrom);
  brush.line(mended, { stroke: theme.role.good, width: 5 });
  paintOver(brush, panel, x, y);
  context.restore();
  if (reference) {
    const style = { colour: theme.role[reference.role], weight: 650, align: 'right' } as const;
    brush.text(reference.label, right - 6, y(reference.at) + (reference.isAbove ? -0.75 : 0.75) * t, style);
  }
  if (unfixed && Number.isFinite(ghostFrom) && until >= (hour.at(-1) ?? 0))
    nameGhost(brush, panel, ghostFrom, x, y, right);
  brush.text(panel.title, left + 10, top + 0.85 * t, { weight: 750 });
  nameWhatLeaves(brush, panel, x, top, until);
}

/** Where too much is asked for, as far as it is known. */
const overOf = ({ over, knownUntil }: Panel) =>
  over.filter(({ at }) => at < knownUntil).map(({ at, to }) => ({ at, to: Math.min(to, knownUntil) }));

/** Above or below the dotted line, near its end. */
function nameGhost(
  brush: Brush,
  { unfixed, hour, y: column }: Panel,
  from: number,
  x: ToPixels,
  y: ToPixels,
  right: number,
) {
  const ghost = unfixed ?? column;
  const label = words.morning.unfixed;
  const style = { colour: brush.theme.role.quiet, align: 'right' } as const;
  const left = right - 6 - brush.measure(label, style);
  if (left < x(from)) return;
  const nearby = [...hour].flatMap((at, i) => (x(at) >= left ? [y(ghost[i] ?? 0)] : []));
  brush.text(label, right - 6, Math.min(...nearby) - 0.75 * brush.theme.textPixels, style);
}

/** What stands over the level, as an area. */
function paintWalls(brush: Brush, panel: Panel, x: ToPixels, y: ToPixels): void {
  const { context, theme } = brush;
  const { hour, y: column, fillFrom } = panel;
  for (const { at, to } of overOf(panel)) {
    context.beginPath();
    context.moveTo(x(at), y(fillFrom));
    hour.forEach((here, i) => {
      if (here >= at && here <= to) context.lineTo(x(here), y(Math.max(fillFrom, column[i] ?? 0)));
    });
    context.lineTo(x(to), y(fillFrom));
    context.closePath();
    brush.apply({ fill: theme.role.bad, alpha: 0.28 });
  }
}

/** The line itself, there. */
function paintOver(brush: Brush, panel: Panel, x: ToPixels, y: ToPixels): void {
  const { hour, y: column } = panel;
  for (const { at, to } of overOf(panel)) {
    const points = [...hour].flatMap((here, i) =>
      here >= at && here <= to ? [[x(here), y(column[i] ?? 0)] as const] : [],
    );
    brush.line(points, { stroke: brush.theme.role.bad, width: 5 });
  }
}

/** A wall that is higher than its panel says how high it is. */
function nameWhatLeaves(brush: Brush, panel: Panel, x: ToPixels, top: number, until: number): void {
  const { hour, y: column, most, format } = panel;
  const [first] = overOf(panel);
  if (!first || until < first.to) return;
  const highest = hour.reduce(
    (high, at, i) => (at >= first.at && at <= first.to ? Math.max(high, column[i] ?? 0) : high),
    0,
  );
  if (highest <= most) return;
  const style = { colour: brush.theme.role.bad, weight: 800, pixels: 22, align: 'center' } as const;
  brush.text(`↑ ${format(highest)}`, (x(first.at) + x(first.to)) / 2, top + 22, style);
}

/** Where the picture stands alone: the load, and the wall of answers that stands on it. */
export function paintBare(brush: Brush, [response, load]: readonly [Panel, Panel], x: ToPixels, until: number): void {
  const { context, width, height, theme } = brush;
  const area = ({ hour, y: column, most }: Panel, holds: (at: number) => boolean, alpha: number) => {
    context.beginPath();
    context.moveTo(0, height);
    hour.forEach((at, i) => {
      context.lineTo(x(at), height - (holds(at) ? Math.min(1, (column[i] ?? 0) / most) : 0) * (height - 3));
    });
    context.lineTo(width, height);
    context.closePath();
    brush.apply({ fill: theme.ink, alpha });
  };
  context.save();
  context.beginPath();
  context.rect(0, 0, x(until), height);
  context.clip();
  area(load, () => true, 0.3);
  area(response, (at) => response.over.some((one) => at >= one.at && at <= one.to), 1);
  context.restore();
  const full = height - (1 / load.most) * (height - 3);
  const ends = [0, width].map((at) => [at, full] as const);
  brush.line(ends, { stroke: theme.ink, width: 2, dash: [9, 6] });
}
