/**
 * Scene of slide "fix": the morning in small panels, one axis each, drawn from left to right past the moment of the fix:
 * what the database was asked for, how long an answer took, and the same again near the ground, where it is better than ever.
 */
import { axisEnd } from '../../../../src/figure/chart/axes.ts';
import type { Role } from '../../../../src/figure/chart/declaration.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { percent, timeOfDay } from '../../../../src/words/format.ts';
import { TOLD_FIX_HOUR } from '../../model/product-cache/parameters.ts';
import { words } from '../../words.ts';

const text = words.fixed;
const { wholeMilliseconds } = words.written;
const SECONDS = 2.4;
/** Where an axis has its numbers, as shares of its length. */
const LEVELS = [0, 0.5, 1];
const HOURS = [6, 8, 10, 12, 14];
/** Room between panels, and beside the first for the widest of the numbers at an axis, in pixels. */
const GAP = 36;

export interface Morning {
  hour: Float64Array;
  load: Float64Array;
  response: Float64Array;
  /** Had nobody found it. */
  loadUnfixed: Float64Array;
  responseUnfixed: Float64Array;
  fixHour: number | null;
  /** Of the club of 60,000 products at the moment of the fix; NaN where there is none. */
  clubMilliseconds: number;
}

interface Panel {
  title: string;
  y: Float64Array;
  unfixed: Float64Array;
  most: number;
  role: Role;
  format(value: number): string;
  /** Level to compare with, and its word. */
  reference: { at: number; label: string; isLeft: boolean } | undefined;
}

export function morningScene(morning: Morning): Scene {
  const { hour, load, response, fixHour } = morning;
  const panels = panelsOf(morning);
  return {
    duration: SECONDS,
    paint: (brush, seconds) => {
      const until = 6 + 8 * Math.min(1, seconds / SECONDS);
      if (brush.theme.bare) return paintPanel(brush, morning, panels[0] as Panel, 0, brush.width, until);
      // A narrow sheet has room for two: the last is the point.
      const shown = brush.width < 800 ? [panels[0], panels[2]] : panels;
      const width = (brush.width - GAP * (shown.length - 1)) / shown.length;
      shown.forEach((panel, i) => {
        if (panel) paintPanel(brush, morning, panel, i * (width + GAP), width, until);
      });
    },
    legend: [
      { label: text.asItWent, role: 'main' },
      ...(fixHour === null ? [] : [{ label: text.unfixed, role: 'quiet' as const }]),
    ],
    table: {
      head: text.tableHead,
      // Each half hour.
      rows: [...hour].flatMap((at, i) =>
        Math.abs(at * 2 - Math.round(at * 2)) > 1e-6
          ? []
          : [[timeOfDay(at), percent(load[i] ?? 0), wholeMilliseconds(response[i] ?? 0)]],
      ),
    },
  };
}

const greatest = (column: Float64Array) => column.reduce((most, value) => Math.max(most, value), 0);

function panelsOf({ load, response, loadUnfixed, responseUnfixed, clubMilliseconds }: Morning): Panel[] {
  return [
    {
      title: text.loadPanel,
      y: load,
      unfixed: loadUnfixed,
      most: axisEnd(greatest(loadUnfixed), [1.5, 2.5, 5, 10]),
      role: 'main',
      format: percent,
      reference: { at: 1, label: text.allBusy, isLeft: false },
    },
    {
      title: text.responsePanel,
      y: response,
      unfixed: responseUnfixed,
      most: 1000,
      role: 'main',
      format: wholeMilliseconds,
      reference: undefined,
    },
    {
      title: text.closePanel,
      y: response,
      unfixed: responseUnfixed,
      // Near the ground, as far as the club was there.
      most: axisEnd(Number.isNaN(clubMilliseconds) ? 0 : 1.5 * clubMilliseconds, [100, 300, 1000]),
      role: 'good',
      format: wholeMilliseconds,
      reference: Number.isNaN(clubMilliseconds) ? undefined : { at: clubMilliseconds, label: text.club, isLeft: true },
    },
  ];
}

function paintPanel(brush: Brush, morning: Morning, panel: Panel, left: number, wide: number, until: number): void {
  const { context, height, theme } = brush;
  const t = theme.bare ? 0 : theme.textPixels;
  const inset = theme.bare
    ? 0
    : Math.max(...LEVELS.map((share) => brush.measure(panel.format(share * panel.most)))) + 10;
  const [top, bottom] = [t * 3.1, height - t * 1.7];
  const [x0, x1] = [left + inset, left + wide - (theme.bare ? 0 : 6)];
  const x = (hour: number) => x0 + ((hour - 6) / 8) * (x1 - x0);
  const y = (value: number) => bottom - Math.min(2, value / panel.most) * (bottom - top);
  if (!theme.bare) paintFrame(brush, panel, left, [x0, x1], y);
  context.save();
  context.beginPath();
  context.rect(x0, top - 3, Math.max(0, x(until) - x0), bottom - top + 6);
  context.clip();
  const { hour, fixHour } = morning;
  const curve = (column: Float64Array) => Array.from(hour, (at, i) => [x(at), y(column[i] ?? 0)] as const);
  if (fixHour !== null) brush.line(curve(panel.unfixed), { stroke: theme.role.quiet, width: 2, dash: [5, 5] });
  brush.line(curve(panel.y), { stroke: theme.role[fixHour === null ? 'bad' : panel.role], width: 4 });
  context.restore();
  if (panel.reference && !theme.bare) paintReference(brush, panel.reference, [x0, x1], y);
  if (fixHour !== null && until >= fixHour && fixHour >= 6 && fixHour <= 14)
    paintFix(brush, fixHour, x(fixHour), [top, bottom], [left, left + wide]);
}

/** Title, levels and hours. */
function paintFrame(
  brush: Brush,
  panel: Panel,
  left: number,
  [x0, x1]: readonly [number, number],
  y: (value: number) => number,
) {
  const { height, theme } = brush;
  const t = theme.textPixels;
  brush.text(panel.title, left, t * 0.7, { weight: 700, most: x1 - left });
  for (const share of LEVELS) {
    const at = y(share * panel.most);
    const ends = [x0, x1].map((end) => [end, at] as const);
    brush.line(ends, { stroke: theme.grid, width: 1.5 });
    brush.text(panel.format(share * panel.most), x0 - 8, at, { colour: theme.soft, align: 'right' });
  }
  const room = (x1 - x0) / brush.measure(timeOfDay(10));
  const every = room > 7.5 ? 1 : room > 4 ? 2 : 4;
  HOURS.forEach((hour, i) => {
    if (i % every === 0)
      brush.text(timeOfDay(hour), x0 + ((hour - 6) / 8) * (x1 - x0), height - t * 0.7, {
        colour: theme.soft,
        align: i === 0 ? 'left' : i === HOURS.length - 1 ? 'right' : 'center',
      });
  });
}

/** Named below it, at the end where the curves keep off. */
function paintReference(
  brush: Brush,
  { at, label, isLeft }: NonNullable<Panel['reference']>,
  [x0, x1]: readonly [number, number],
  y: (value: number) => number,
): void {
  const ends = [x0, x1].map((end) => [end, y(at)] as const);
  const colour = brush.theme.role.third;
  brush.line(ends, { stroke: colour, width: 2.5, dash: [9, 5] });
  const style = { colour, weight: 650, align: isLeft ? 'left' : 'right', most: x1 - x0 } as const;
  brush.text(label, isLeft ? x0 : x1, y(at) + brush.theme.textPixels * 0.85, style);
}

/** The moment, named over the plot. */
function paintFix(
  brush: Brush,
  hour: number,
  x: number,
  [top, bottom]: readonly [number, number],
  [left, right]: readonly [number, number],
): void {
  const { theme } = brush;
  const ends = [top - (theme.bare ? 0 : 6), bottom].map((y) => [x, y] as const);
  brush.line(ends, { stroke: theme.role.good, width: 3 });
  if (theme.bare) return;
  const label = hour === TOLD_FIX_HOUR ? text.told : text.fix(hour);
  const style = { colour: theme.role.good, weight: 650 } as const;
  const half = brush.measure(label, style) / 2;
  const middle = Math.max(left + half, Math.min(right - half, x));
  brush.text(label, middle, top - 6 - theme.textPixels * 0.6, { ...style, align: 'center' });
}
