/**
 * Scene of slides "kasta-day" and "fix": the morning in two panels over one time axis, drawn from left to right: how long an
 * answer took, and below it what the database was asked for. Where that is more than it has, the line is a wall.
 */
import { axisEnd, stretches } from '../../../../src/figure/chart/axes.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { percent, timeOfDay } from '../../../../src/words/format.ts';
import { TOLD_FIX_HOUR } from '../../model/product-cache/parameters.ts';
import { words } from '../../words.ts';
import { type Panel, paintBare, paintPanel } from './morning-panel.ts';

const text = words.morning;
const { wholeMilliseconds } = words.written;
const SECONDS = 2.4;
const HOURS = [6, 7, 8, 9, 10, 11, 12, 13, 14];
const [FROM, TO] = [6, 14];
/** The upper panel's share of the height; between the two, pixels. */
const UPPER = 0.52;
const GAP = 14;

export interface Morning {
  hour: Float64Array;
  load: Float64Array;
  response: Float64Array;
  /** What is known by then is drawn; all of it where none is said. */
  untilHour?: number;
  /** The load, had nobody found it: then the answers are seen from close up. */
  unfixed?: Float64Array;
  /** Null where nothing is fixed. */
  fixHour: number | null;
  connections: number;
  /** Response of the club of 60,000 products, to compare with; NaN where nothing is fixed. */
  clubMilliseconds?: number;
}

export function morningScene(morning: Morning): Scene {
  const { hour, load, response, fixHour, untilHour = TO } = morning;
  const panels = panelsOf(morning);
  const isOver = load.some((share, i) => share >= 1 && (hour[i] ?? 0) <= untilHour);
  const isFixed = fixHour !== null && fixHour >= FROM && fixHour <= untilHour;
  return {
    duration: SECONDS,
    paint: (brush, seconds) => {
      const now = FROM + (TO - FROM) * Math.min(1, seconds / SECONDS);
      if (brush.theme.bare) paintBare(brush, panels, (at) => ((at - FROM) / (TO - FROM)) * brush.width, now);
      else paintMorning(brush, panels, fixHour, Math.min(untilHour, now));
    },
    legend: [
      ...(isOver ? [{ label: text.over, role: 'bad' as const }] : []),
      ...(isFixed && fixHour === TOLD_FIX_HOUR
        ? [{ label: text.commit, role: 'good' as const, origin: 'told' as const }]
        : []),
    ],
    table: {
      head: text.tableHead,
      // Each half hour.
      rows: [...hour].flatMap((at, i) =>
        at > untilHour || Math.abs(at * 2 - Math.round(at * 2)) > 1e-6
          ? []
          : [[timeOfDay(at), percent(load[i] ?? 0), wholeMilliseconds(response[i] ?? 0)]],
      ),
    },
  };
}

const greatest = (column: Float64Array) => column.reduce((most, value) => Math.max(most, value), 0);

function panelsOf(morning: Morning): readonly [upper: Panel, lower: Panel] {
  const { hour, load, response, unfixed, connections, clubMilliseconds = Number.NaN } = morning;
  const mendedFrom = morning.fixHour ?? Number.POSITIVE_INFINITY;
  const over = stretches(hour, (i) => (load[i] ?? 0) >= 1);
  const most = axisEnd(Math.max(greatest(load), greatest(unfixed ?? load)), [1.5, 2.5, 5, 10]);
  // A full queue makes an answer take 0.8 to 0.9 s, whatever the sliders say; close up, as far as dawn and the club are seen.
  const dawn = response[0] ?? 0;
  const longest = unfixed ? axisEnd(1.5 * Math.max(dawn, clubMilliseconds || 0), [100, 300, 1000]) : 1000;
  // What was known ends with the told commit, where nobody makes one.
  const knownUntil = unfixed && morning.fixHour === null ? TOLD_FIX_HOUR : Number.POSITIVE_INFINITY;
  return [
    {
      title: text.response,
      hour,
      y: response,
      unfixed: undefined,
      knownUntil,
      over,
      most: longest,
      levels: [0, longest / 2, longest],
      format: wholeMilliseconds,
      fillFrom: 0,
      mendedFrom,
      reference: Number.isNaN(clubMilliseconds)
        ? undefined
        : { at: clubMilliseconds, label: text.club(clubMilliseconds), isAbove: true, role: 'third' },
    },
    {
      title: text.load,
      hour,
      y: load,
      unfixed,
      knownUntil,
      over,
      most,
      levels: [0, 1, most],
      format: percent,
      fillFrom: 1,
      mendedFrom,
      reference: { at: 1, label: text.full(connections), isAbove: false, role: 'quiet' },
    },
  ];
}

function paintMorning(brush: Brush, [upper, lower]: readonly [Panel, Panel], fixHour: number | null, until: number) {
  const { width, height, theme } = brush;
  const t = theme.textPixels;
  const labels = [upper, lower].flatMap(({ levels, format }) => levels.map((level) => brush.measure(format(level))));
  const [left, right] = [Math.max(...labels) + 12, width - 8];
  const [top, bottom] = [t * 1.5, height - t * 1.5];
  const middle = top + UPPER * (bottom - top - GAP);
  const x = (hour: number) => left + ((hour - FROM) / (TO - FROM)) * (right - left);
  const every = (right - left) / brush.measure(timeOfDay(10)) > 18 ? 1 : 2;
  HOURS.forEach((hour, i) => {
    if (i % every > 0) return;
    const ends = [top, bottom].map((y) => [x(hour), y] as const);
    brush.line(ends, { stroke: theme.grid, width: 1 });
    const align = i === 0 ? 'left' : i === HOURS.length - 1 ? 'right' : 'center';
    brush.text(timeOfDay(hour), x(hour), height - t * 0.6, { colour: theme.soft, align });
  });
  paintPanel(brush, upper, x, [left, right], [top, middle], until);
  paintPanel(brush, lower, x, [left, right], [middle + GAP, bottom], until);
  if (fixHour !== null && until >= fixHour && fixHour >= FROM && fixHour <= TO)
    paintFix(brush, fixHour, x(fixHour), [top, bottom], [left, right]);
}

/** The moment, through both panels, named once over them. */
function paintFix(
  brush: Brush,
  hour: number,
  x: number,
  [top, bottom]: readonly [number, number],
  [left, right]: readonly [number, number],
): void {
  const { theme } = brush;
  const ends = [top - 4, bottom].map((y) => [x, y] as const);
  brush.line(ends, { stroke: theme.role.good, width: 3 });
  const label = hour === TOLD_FIX_HOUR ? text.told : text.fix(hour);
  const style = { colour: theme.role.good, weight: 700 } as const;
  const half = brush.measure(label, style) / 2;
  const middle = Math.max(left + half, Math.min(right - half, x));
  brush.text(label, middle, top - 4 - theme.textPixels * 0.6, { ...style, align: 'center' });
}
