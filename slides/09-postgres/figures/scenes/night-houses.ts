/**
 * Scene of slide "postmortem": a house at night for each way of searching, a hundred windows in each, a team behind every one;
 * it is lit until the team knows. The first way and the one that is told now are large, those between them small, and one clock
 * goes for all, to the hour of the tale. Hours.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { words } from '../../words.ts';
import { paintClock } from './clock.ts';
import { paintHouse, WINDOWS } from './house.ts';

const text = words.postmortem;
const SECONDS = 3;
const LARGE = 76;
/** Of a large one: a house between two of them, and its number. */
const BETWEEN = 0.42;
/** Of the width, a large house. */
const WIDE = 0.3;
const MOST_CLOCK = 130;
/** In letters: in less room the two large ones alone. */
const NARROW = 26;

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

export function housesScene(searches: Searches): Scene {
  const { ways, hours, toldHours } = searches;
  return {
    duration: SECONDS,
    legend: [
      { label: text.isLit, role: 'bad', mark: 'square' },
      { label: text.isDark, role: 'quiet', mark: 'square' },
      // The twenty hours.
      { label: '', role: 'bad', origin: 'told' },
    ],
    table: {
      head: text.tableHead,
      rows: ways.map(({ label, medianHours, stillShare }) => [label, words.hours(medianHours), text.few(stillShare)]),
    },
    paint(brush, seconds) {
      const now = toldHours * Math.min(1, seconds / SECONDS);
      const { height, theme } = brush;
      const ground = theme.bare ? height - 2 : height - 1.5 * theme.textPixels;
      const isNarrow = brush.width < NARROW * theme.textPixels;
      const seen = isNarrow ? ways.filter((_, i) => i === 0 || i === ways.length - 1) : ways;
      const places = placesOf(brush, seen, ground);
      paintClock(brush, now, toldHours, clockIn(brush, places, ground));
      brush.line(
        [0, brush.width].map((x) => [x, ground] as const),
        { stroke: theme.ink, width: 3 },
      );
      for (const place of places) paintWay(brush, place, hours, place.way.isNew ? now : toldHours, toldHours);
    },
  };
}

interface Place {
  way: Way;
  left: number;
  width: number;
  top: number;
  ground: number;
  pixels: number;
  /** Across, for what is written over it. */
  room: number;
  isLarge: boolean;
}

function placesOf({ width, height, theme }: Brush, ways: readonly Way[], ground: number): Place[] {
  const wide = WIDE * width;
  const between = ways.length - 2;
  return ways.map((way, i) => {
    const isLarge = i === 0 || i === ways.length - 1;
    const pixels = (isLarge ? 1 : 0.6) * Math.min(LARGE, 0.19 * height);
    const top = theme.bare ? 0 : 1.35 * theme.textPixels + 1.05 * Math.max(theme.textPixels, pixels);
    const room = (width - 2 * wide) / Math.max(1, between);
    if (isLarge)
      return { way, left: i === 0 ? 0 : width - wide, width: wide, top, ground, pixels, room: wide, isLarge };
    const high = BETWEEN * (ground - top);
    // A house of the same build: no wider for its height than its neighbours.
    const across = Math.min(0.8 * room, BETWEEN * wide);
    const left = wide + (i - 0.5) * room - across / 2;
    return { way, left, width: across, top: ground - high, ground, pixels, room, isLarge };
  });
}

/** Over what is small, or in the room where nothing stands yet. */
function clockIn({ width, theme }: Brush, places: readonly Place[], ground: number) {
  const small = places.filter(({ isLarge }) => !isLarge);
  const head = theme.bare ? 0 : 1.35 * theme.textPixels + 1.1 * Math.max(theme.textPixels, small[0]?.pixels ?? 0);
  const foot = small.length > 0 ? Math.min(...small.map(({ top }) => top)) - head : ground;
  const free = places.length === 1 ? [WIDE * width, width] : [WIDE * width, (1 - WIDE) * width];
  const [from = 0, to = width] = free;
  return { x: (from + to) / 2, y: foot / 2, radius: Math.min(MOST_CLOCK, 0.44 * foot, 0.4 * (to - from)) };
}

function paintWay(brush: Brush, place: Place, hours: Float64Array, now: number, told: number): void {
  const { theme } = brush;
  const { way, left, width, top, ground, pixels, room, isLarge } = place;
  const searching = now < told ? 1 - foundBy(hours, way.foundShare, now) : way.stillShare;
  paintHouse(brush, { left, width, top, ground, lit: Math.round(WINDOWS * searching) });
  if (theme.bare) return;
  const middle = left + width / 2;
  const size = Math.max(theme.textPixels, pixels);
  const colour = searching > 0.1 ? theme.role.bad : searching > 0 ? theme.ink : theme.role.good;
  const style = { align: 'center', most: isLarge ? room : room - 6 } as const;
  brush.text(way.label, middle, top - 1.05 * size - 0.6 * theme.textPixels, { ...style, weight: 700 });
  brush.text(text.few(searching), middle, top - 0.52 * size, { ...style, pixels, weight: 800, colour });
  if (!isLarge) return;
  const dark = darkAt(hours, way.foundShare);
  // A hundred dark windows are not all: of many more teams one may still search.
  const said = way.stillShare === 0 && dark <= told ? text.allKnow(dark) : text.halfKnow(way.medianHours);
  brush.text(said, middle, ground + 0.85 * theme.textPixels, { ...style, colour: theme.soft });
}

function foundBy(hours: Float64Array, found: Float64Array, now: number): number {
  const after = hours.findIndex((hour) => hour >= now);
  if (after < 1) return found[Math.max(0, after)] ?? 0;
  const [from = 0, to = 0] = [hours[after - 1], hours[after]];
  const [early = 0, late = 0] = [found[after - 1], found[after]];
  return early + ((late - early) * (now - from)) / (to - from);
}

/** The first hour in which no window is lit; infinity where the hours don't see it. */
function darkAt(hours: Float64Array, found: Float64Array): number {
  const at = found.findIndex((share) => Math.round(WINDOWS * (1 - share)) === 0);
  return at < 0 ? Number.POSITIVE_INFINITY : (hours[at] ?? 0);
}
