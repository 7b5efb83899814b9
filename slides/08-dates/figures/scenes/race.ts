/**
 * Scene of slide "parse-once": two belts on one scale of time. On the upper one a leaf of a calendar for each product whose
 * dates are read again, and behind them the one list that comes of it; on the lower one the lists that are served meanwhile
 * where dates were parsed once. Played in slow motion until the slower one is done. Milliseconds.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { duration } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import { paintBelt, paintLeaves, paintSheet } from './belt.ts';

const text = words.parseOnce;
const SECONDS = 4.5;
const HEADING_PIXELS = 26;
const BELT = 20;
/** Of the width, beside the belts, for how many times as fast. */
const ASIDE = 0.2;
/** Under the belts, in headings: a lab says there how far it is. */
const FOOT = 1.2;
/** Beyond so many the further lists are one block. */
const MOST_LISTS = 400;

export interface Race {
  products: number;
  eachTimeMilliseconds: number;
  onceMilliseconds: number;
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

interface Lane {
  top: number;
  /** Of what lies on the belt. */
  height: number;
  /** Pixels a millisecond. */
  scale: number;
}

function paintRace(brush: Brush, race: Race, now: number): void {
  const { width, height, theme } = brush;
  const { eachTimeMilliseconds: each, onceMilliseconds: once } = race;
  const heading = theme.bare ? 0 : 1.6 * Math.max(HEADING_PIXELS, theme.textPixels);
  const room = (height - FOOT * heading) / 2;
  const long = (1 - ASIDE) * width;
  // The list that the slower one interrupts has its place to the end.
  const shown = Math.max(each, Math.ceil(each / once - 1e-9) * once, once);
  const lanes = [0, room] as const;
  const [slow, fast] = lanes.map(
    (top): Lane => ({ top: top + heading, height: room - heading - BELT - 8, scale: long / shown }),
  ) as [Lane, Lane];
  for (const lane of [slow, fast]) paintBelt(brush, lane.top + lane.height, long, BELT);
  paintSlow(brush, slow, race, Math.min(now, each));
  paintFast(brush, fast, race, now);
  if (now >= each) paintFactor(brush, race, long, slow.top, fast.top + fast.height);
  if (theme.bare) return;
  const style = { pixels: HEADING_PIXELS, weight: 700, most: long };
  brush.text(text.eachTook(Math.min(now, each), now >= each), 0, heading / 2, { ...style, colour: theme.role.bad });
  brush.text(text.onceTook(Math.min(now, once), now >= once), 0, room + heading / 2, {
    ...style,
    colour: theme.role.good,
  });
}

/** The dates of one product after the other, and the list at the end. */
function paintSlow(brush: Brush, { top, height, scale }: Lane, race: Race, now: number): void {
  const { products, eachTimeMilliseconds: each, onceMilliseconds: once } = race;
  const dates = Math.max(0, each - once);
  const share = dates > 0 ? Math.min(1, now / dates) : 1;
  paintLeaves(brush, { top, height, width: dates * scale, count: products }, share);
  if (now > dates || dates === 0)
    paintSheet(brush, { left: dates * scale, top, width: Math.min(each, once) * scale, height }, (now - dates) / once);
}

function paintFast(brush: Brush, { top, height, scale }: Lane, { onceMilliseconds: once }: Race, now: number): void {
  const begun = Math.min(MOST_LISTS, Math.ceil(now / once - 1e-9));
  for (let list = 0; list < begun; list++)
    paintSheet(brush, { left: list * once * scale, top, width: once * scale, height }, now / once - list);
  const from = MOST_LISTS * once;
  if (begun === MOST_LISTS && now > from)
    brush.box(from * scale, top, (now - from) * scale, height, 0, { fill: brush.theme.role.good, alpha: 0.5 });
}

/** How many times as fast, beside both belts. */
function paintFactor(brush: Brush, race: Race, left: number, top: number, foot: number): void {
  const { width, theme } = brush;
  const number = text.faster(race.eachTimeMilliseconds, race.onceMilliseconds);
  const [middle, most] = [(left + width) / 2 + 0.01 * width, width - left - 0.03 * width];
  const pixels = Math.min(130, (130 * most) / Math.max(1, brush.measure(number, { pixels: 130, weight: 800 })));
  const label = brush.measure(text.asMany, { weight: 650 }) <= most ? text.asMany : '';
  const y = (top + foot) / 2;
  brush.text(number, middle, y, { pixels, weight: 800, colour: theme.role.good, align: 'center', most });
  if (label) brush.text(label, middle, y + 0.5 * pixels + theme.textPixels, { weight: 650, align: 'center' });
}
