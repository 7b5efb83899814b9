/**
 * Scene of slide "parse-once": two cores serve the same list, each product of it a stretch of work and, where dates are
 * parsed each time, a longer one of dates. Played in slow motion, both on one scale, until the slower one is done; the other
 * goes on with further lists meanwhile. Milliseconds.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { duration } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.parseOnce;
const SECONDS = 4.5;
const HEADING_PIXELS = 24;
/** Between the lanes, in pixels. */
const GAP = 14;
/** Under the lanes, in headings: a lab says there how far it is. */
const FOOT = 1.5;
/** Beyond so many the further lists are one block. */
const MOST_LISTS = 400;

export interface Race {
  products: number;
  eachTimeMilliseconds: number;
  onceMilliseconds: number;
  /** Of what it is, beside how many times as fast. */
  note: string;
}

export function raceScene(race: Race): Scene {
  const { products, eachTimeMilliseconds: each, onceMilliseconds: once } = race;
  const longest = Math.max(each, once);
  return {
    duration: SECONDS,
    paint: (brush, seconds) => paintRace(brush, race, longest * Math.min(1, seconds / SECONDS)),
    legend: [
      { label: text.datesLegend, role: 'bad' },
      { label: text.workLegend, role: 'good' },
    ],
    table: {
      head: text.tableHead,
      rows: [
        [text.eachLine, duration(each), text.productsOf(products, products)],
        [text.onceLine, duration(once), text.meanwhile(listsIn(longest, once))],
      ],
    },
  };
}

/** Lists that are served by then. */
const listsIn = (milliseconds: number, each: number) => Math.floor(milliseconds / each + 1e-9);

const lineOf = ({ theme }: Brush) => 1.7 * Math.max(HEADING_PIXELS, theme.textPixels);

interface Lane {
  top: number;
  height: number;
  /** Pixels a millisecond. */
  scale: number;
}

function paintRace(brush: Brush, race: Race, now: number): void {
  const { width, height, theme } = brush;
  const { products, eachTimeMilliseconds: each, onceMilliseconds: once } = race;
  const longest = Math.max(each, once);
  const line = theme.bare ? 0 : lineOf(brush);
  const room = (height - line - FOOT * line - GAP) / 2;
  const lane = (index: number): Lane => ({
    top: line + index * (room + GAP),
    height: room,
    scale: width / longest,
  });
  paintSlow(brush, lane(0), race, Math.min(now, each));
  paintFast(brush, lane(1), race, now);
  if (now >= each) paintFactor(brush, lane(1), race);
  if (theme.bare) return;
  const done = Math.min(products, Math.floor((now / each) * products + 1e-9));
  const { top, height: high } = lane(1);
  const [over, under] = [line / 2, top + high + line / 2];
  heading(
    brush,
    over,
    width,
    text.eachTook(Math.min(now, each), now >= each),
    done < products ? text.productsOf(done, products) : '',
  );
  heading(brush, under, width, text.onceTook(Math.min(now, once), now >= once), '');
}

/** What a lane is, over or under it, and how far it has come; the latter where there is room for both. */
function heading(brush: Brush, y: number, right: number, name: string, far: string): void {
  const style = { pixels: HEADING_PIXELS, weight: 700 };
  const taken = brush.text(name, 0, y, { ...style, most: brush.width });
  if (far && taken + brush.measure(far, style) + 40 < right) brush.text(far, right, y, { ...style, align: 'right' });
}

function paintSlow(brush: Brush, lane: Lane, race: Race, now: number): void {
  const { context, theme } = brush;
  const { products, eachTimeMilliseconds: each, onceMilliseconds: once } = race;
  const stretch = each / Math.max(1, products);
  const work = Math.min(stretch, once / Math.max(1, products));
  for (const [from, to, fill] of [
    [0, work, theme.role.good],
    [work, stretch, theme.role.bad],
  ] as const) {
    context.beginPath();
    for (let start = 0; start < now - 1e-9; start += stretch) {
      const [left, right] = [start + from, Math.min(now, start + to)];
      if (right > left) context.rect(left * lane.scale, lane.top, (right - left) * lane.scale, lane.height);
    }
    brush.apply({ fill });
  }
}

/** The first list, those after it paler, and one that is not done paler yet. */
function paintFast(brush: Brush, lane: Lane, { onceMilliseconds: once }: Race, now: number): void {
  const { context, theme } = brush;
  const gap = Math.min(3, once * lane.scale * 0.3);
  const block = (start: number, end: number) =>
    context.rect(start * lane.scale, lane.top, Math.max(0.5, (end - start) * lane.scale - gap), lane.height);
  context.beginPath();
  block(0, Math.min(now, once));
  brush.apply({ fill: theme.role.good });
  context.beginPath();
  const done = Math.min(MOST_LISTS, listsIn(now, once));
  for (let list = 1; list < done; list++) block(list * once, (list + 1) * once);
  brush.apply({ fill: theme.role.good, alpha: 0.42 });
  if (done < 1 || done === MOST_LISTS || now - done * once < 1e-9) return;
  context.beginPath();
  block(done * once, now);
  brush.apply({ fill: theme.role.good, alpha: 0.15 });
}

/** How many times as fast, on a plate: it lies over the blocks that say so. */
function paintFactor(
  brush: Brush,
  { top, height }: Lane,
  { eachTimeMilliseconds, onceMilliseconds, note }: Race,
): void {
  const { width, theme } = brush;
  const number = { pixels: Math.min(84, 0.66 * height), weight: 800 } as const;
  const label = text.faster(eachTimeMilliseconds, onceMilliseconds);
  const beside = { pixels: 26, weight: 650 } as const;
  const [long, more] = [brush.measure(label, number), note ? 16 + brush.measure(note, beside) : 0];
  const [left, middle] = [(width - long - more) / 2, top + height / 2];
  const high = Math.min(height - 8, 1.25 * number.pixels);
  brush.box(left - 26, middle - high / 2, long + more + 52, high, 12, { fill: theme.paper });
  brush.text(label, left, middle + 2, number);
  if (note) brush.text(note, left + long + 16, middle + 2, beside);
}
