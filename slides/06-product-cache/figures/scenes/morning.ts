/**
 * Scene of slides "kasta-day" and "fix": the morning as it goes by. On the left how long an answer takes, drawn from left to
 * right; on the right the database's connections at that moment, and who stands in line for one.
 */
import { axisEnd, stretches } from '../../../../src/figure/chart/axes.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { percent, timeOfDay } from '../../../../src/words/format.ts';
import { TOLD_FIX_HOUR } from '../../model/product-cache/parameters.ts';
import { words } from '../../words.ts';
import { paintConnections } from './connections.ts';
import { type Panel, paintBare, paintPanel } from './morning-panel.ts';

const text = words.morning;
const { wholeMilliseconds } = words.written;
const SECONDS = 2.4;
const HOURS = [6, 7, 8, 9, 10, 11, 12, 13, 14];
const [FROM, TO] = [6, 14];
/** The connections' share of the width. */
const BESIDE = 0.31;
const GAP = 44;
const LARGE = 52;

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
  const panel = panelOf(morning);
  const isOver = load.some((share, i) => share >= 1 && (hour[i] ?? 0) <= untilHour);
  const isFixed = fixHour !== null && fixHour >= FROM && fixHour <= untilHour;
  return {
    duration: SECONDS,
    paint: (brush, seconds) => {
      const now = FROM + (TO - FROM) * Math.min(1, seconds / SECONDS);
      const x = (at: number) => ((at - FROM) / (TO - FROM)) * brush.width;
      if (brush.theme.bare) paintBare(brush, panel, load, x, now);
      else paintMorning(brush, morning, panel, Math.min(untilHour, now));
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

function panelOf(morning: Morning): Panel {
  const { hour, load, response, unfixed, clubMilliseconds = Number.NaN } = morning;
  // A full queue makes an answer take 0.8 to 0.9 s, whatever the sliders say; close up, as far as dawn and the club are seen.
  const dawn = response[0] ?? 0;
  const most = unfixed ? axisEnd(1.5 * Math.max(dawn, clubMilliseconds || 0), [100, 300, 1000]) : 1000;
  return {
    hour,
    y: response,
    // What was known ends with the told commit, where nobody makes one.
    knownUntil: unfixed && morning.fixHour === null ? TOLD_FIX_HOUR : Number.POSITIVE_INFINITY,
    over: stretches(hour, (i) => (load[i] ?? 0) >= 1),
    neverFound: unfixed ? stretches(hour, (i) => (unfixed[i] ?? 0) >= 1) : [],
    most,
    levels: [0, most / 2, most],
    format: wholeMilliseconds,
    mendedFrom: morning.fixHour ?? Number.POSITIVE_INFINITY,
    reference: Number.isNaN(clubMilliseconds)
      ? undefined
      : { at: clubMilliseconds, label: text.club(clubMilliseconds) },
    dawn: unfixed ? { at: dawn, label: text.dawn(dawn) } : undefined,
  };
}

function paintMorning(brush: Brush, morning: Morning, panel: Panel, until: number): void {
  const { width, height, theme } = brush;
  const { hour, load, response, connections } = morning;
  const known = Math.min(until, panel.knownUntil);
  const i = Math.max(
    0,
    hour.findLastIndex((at) => at <= known + 1e-9),
  );
  const beside = BESIDE * width;
  const wide = width - beside - GAP;
  const isOver = (load[i] ?? 0) >= 1;
  const colour = isOver ? theme.role.bad : theme.role.good;
  const line = 1.3 * theme.textPixels;
  const top = headline(brush, wholeMilliseconds(response[i] ?? 0), text.answerAt(known), [0, wide], colour);
  headline(brush, percent(load[i] ?? 0), text.full(connections), [wide + GAP, width], colour);
  const isMended = panel.mendedFrom <= known;
  paintConnections(
    brush,
    { connections, load: load[i] ?? 0, isMended },
    { left: wide + GAP, top, width: beside, height: height - top },
  );
  const labels = panel.levels.map((level) => brush.measure(panel.format(level)));
  const [left, right] = [Math.max(...labels) + 12, wide];
  const [upper, lower] = [top + line, height - 1.7 * theme.textPixels];
  const x = (at: number) => left + ((at - FROM) / (TO - FROM)) * (right - left);
  const every = (right - left) / brush.measure(timeOfDay(10)) > 14 ? 1 : 2;
  HOURS.forEach((at, n) => {
    if (n % every > 0) return;
    brush.text(timeOfDay(at), x(at), height - theme.textPixels * 0.6, { colour: theme.soft, align: 'center' });
  });
  const { fixHour } = morning;
  if (fixHour !== null && until >= fixHour && fixHour >= FROM && fixHour <= TO)
    paintFix(brush, fixHour, x(fixHour), [upper, lower], [left, right]);
  // After the moment's line: the answers fall along it.
  paintPanel(brush, panel, x, [left, right], [upper, lower], until);
}

/** A number to be read from the last row, and behind it what it is; gives the height that both take. */
function headline(
  brush: Brush,
  number: string,
  label: string,
  [left, right]: readonly [number, number],
  colour: string,
): number {
  const { theme } = brush;
  const high = LARGE * 1.05;
  const taken = brush.text(number, left, high / 2, { pixels: LARGE, weight: 800, colour, most: (right - left) / 2 });
  brush.text(label, left + taken + 14, high / 2 + 8, {
    pixels: 20,
    colour: theme.soft,
    weight: 600,
    most: right - left - taken - 14,
  });
  return high + 8;
}

/** The moment, named over it. */
function paintFix(
  brush: Brush,
  hour: number,
  x: number,
  [top, bottom]: readonly [number, number],
  [left, right]: readonly [number, number],
): void {
  const { theme } = brush;
  const ends = [top - 4, bottom].map((y) => [x, y] as const);
  brush.line(ends, { stroke: theme.ink, width: 2.5, dash: [9, 6] });
  const label = hour === TOLD_FIX_HOUR ? text.told : text.fix(hour);
  const style = { colour: theme.ink, weight: 700 } as const;
  const half = brush.measure(label, style) / 2;
  const middle = Math.max(left + half, Math.min(right - half, x));
  brush.text(label, middle, top - 4 - theme.textPixels * 0.6, { ...style, align: 'center' });
}
