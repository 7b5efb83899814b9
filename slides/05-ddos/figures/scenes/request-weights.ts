/**
 * Requests counted above, and below what they weigh: the same kinds in the same order, and between the bars how far each
 * is spread. The lower bar is drawn in cores, the frame is all that there are.
 */
import { axisEnd } from '../../../../src/figure/chart/axes.ts';
import { ease } from '../../../../src/figure/motion.ts';
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { amount, percent } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.serverRendering;

interface Kind {
  label: string;
  role: 'good' | 'main' | 'bad';
  perSecond: number;
  cores: number;
}

export interface RequestWeights {
  /** The attack is the last. */
  kinds: readonly [api: Kind, pages: Kind, attack: Kind];
  there: number;
  /** Of a page, in API calls. */
  pageCostInApiCalls: number;
  /** Where in the lower bar the attack would begin, were the viewer right, and the words of that. */
  guess: { cores: number; label: string } | undefined;
}

const SECONDS = 1.8;
const ENDS = [42, 84, 168, 336] as const;

export function requestWeights(weights: RequestWeights): Scene {
  const { kinds } = weights;
  const all = kinds.reduce((sum, { perSecond }) => sum + perSecond, 0);
  const work = kinds.reduce((sum, { cores }) => sum + cores, 0);
  return {
    duration: kinds[2].perSecond > 0 ? SECONDS : 0,
    paint: (brush, seconds) => paint(brush, weights, ease(seconds / SECONDS)),
    table: {
      head: [text.kind, text.perSecond, text.requestsShare, text.axisCores, text.workShare],
      rows: kinds.map(({ label, perSecond, cores }) => [
        label,
        amount(Math.round(perSecond)),
        percent(all > 0 ? perSecond / all : 0),
        text.tenths(cores),
        percent(work > 0 ? cores / work : 0),
      ]),
    },
  };
}

function paint(brush: Brush, { kinds, there, pageCostInApiCalls, guess }: RequestWeights, grown: number): void {
  const { theme, height } = brush;
  const row = theme.textPixels;
  const left = Math.max(150, 8.9 * row);
  const width = brush.width - left - 4;
  const now = kinds.map((kind, i) =>
    i === 2 ? { ...kind, perSecond: grown * kind.perSecond, cores: grown * kind.cores } : kind,
  );
  const all = kinds.reduce((sum, { cores }) => sum + cores, 0);
  const end = axisEnd(Math.max(all, 1.15 * there), ENDS);
  const thick = 0.27 * height;
  const [above, below] = [1.9 * row, height - 2.1 * row - thick];
  const counted = placesOf(
    now.map(({ perSecond }) => perSecond),
    width,
  );
  const weighed = placesOf(
    now.map(({ cores }) => cores),
    0,
    width / end,
  );
  brush.text(text.requestsRow, 0, above + thick / 2 - 0.7 * row, { weight: 750, pixels: 1.25 * row, most: left - 16 });
  brush.text(text.coresRow, 0, below + thick / 2 - 0.7 * row, { weight: 750, pixels: 1.25 * row, most: left - 16 });
  const [requests, cores] = [sum(now.map(({ perSecond }) => perSecond)), sum(now.map((kind) => kind.cores))];
  brush.text(text.requestsNow(requests), 0, above + thick / 2 + 0.8 * row, { colour: theme.soft, most: left - 16 });
  brush.text(text.coresNow(cores), 0, below + thick / 2 + 0.8 * row, { colour: theme.soft, most: left - 16 });
  now.forEach(({ role, perSecond }, i) => {
    const [top, foot] = [counted[i], weighed[i]];
    if (!top || !foot || perSecond === 0) return;
    const fill = theme.role[role];
    brush.line(
      [
        [left + top.from, above + thick],
        [left + top.to, above + thick],
        [left + foot.to, below],
        [left + foot.from, below],
      ],
      { fill, alpha: 0.2 },
    );
    brush.box(left + top.from, above, Math.max(1, top.to - top.from), thick, 0, { fill });
    brush.box(left + foot.from, below, Math.max(1, foot.to - foot.from), thick, 0, { fill });
  });
  brush.box(left, below - 5, (there / end) * width, thick + 10, 4, { stroke: theme.ink, width: 3.5 });
  const capacity = left + (there / end) * width;
  brush.text(text.capacity(there), capacity, height - 0.75 * row, { weight: 700, align: 'right' });
  const assumed = text.costOf(pageCostInApiCalls);
  if (brush.measure(assumed) + 2 * row < capacity - left - brush.measure(text.capacity(there), { weight: 700 }))
    brush.text(assumed, left, height - 0.75 * row, { colour: theme.soft });
  paintNames(brush, kinds, counted, { left, above, thick });
  paintShares(
    brush,
    kinds[2],
    { counted: counted[2], weighed: besideEdge(weighed[2], (there / end) * width) },
    { left, above, below, thick },
    [requests, cores],
    grown,
  );
  if (guess) paintGuess(brush, guess.label, left + (guess.cores / end) * width, below, thick);
}

/** What each is, on its own part of the upper bar: in it where it has the room, else over it, towards the middle. */
function paintNames(
  brush: Brush,
  kinds: RequestWeights['kinds'],
  places: readonly Place[],
  { left, above, thick }: { left: number; above: number; thick: number },
): void {
  const { theme } = brush;
  const row = theme.textPixels;
  const style = { weight: 700, pixels: 1.15 * row } as const;
  const [api, pages] = places;
  if (api && brush.measure(kinds[0].label, style) + 32 < api.to - api.from)
    brush.text(kinds[0].label, left + 16, above + thick / 2, { ...style, colour: theme.paper });
  if (!pages || kinds[1].perSecond === 0) return;
  const [x, y] = [left + (pages.from + pages.to) / 2, above - 0.9 * row];
  brush.line(
    [
      [x - 8, y],
      [x, y],
      [x, above],
    ],
    { stroke: theme.role.main, width: 2.5 },
  );
  brush.text(text.perSecondOf(kinds[1].label, kinds[1].perSecond), x - 14, y, {
    ...style,
    colour: theme.role.main,
    align: 'right',
    most: x - 14,
  });
}

/** What of a place lies on one side of an edge, whichever has more room: no letter stands across it. */
function besideEdge(place: Place | undefined, edge: number): Place | undefined {
  if (!place || edge <= place.from || edge >= place.to) return place;
  return edge - place.from > place.to - edge ? { from: place.from, to: edge } : { from: edge, to: place.to };
}

/** The attack's share of either bar, over the upper and in the lower one. */
function paintShares(
  brush: Brush,
  kind: Kind,
  { counted, weighed }: { counted: Place | undefined; weighed: Place | undefined },
  { left, above, below, thick }: { left: number; above: number; below: number; thick: number },
  [requests, work]: readonly [number, number],
  grown: number,
): void {
  const { perSecond, cores } = kind;
  if (!counted || !weighed || perSecond === 0) return;
  const { theme } = brush;
  const row = theme.textPixels;
  brush.text(text.ofRequests((grown * perSecond) / requests), left + counted.to, above - 0.95 * row, {
    align: 'right',
    weight: 800,
    pixels: 1.5 * row,
    colour: theme.role.bad,
  });
  // Within its wedge, a little above its middle.
  const part = 0.45;
  const middle = (counted.from + counted.to + part * (weighed.from + weighed.to - counted.from - counted.to)) / 2;
  const wide = (1 - part) * (counted.to - counted.from) + part * (weighed.to - weighed.from);
  if (brush.measure(kind.label, { weight: 700 }) < 0.9 * wide)
    brush.text(kind.label, left + middle, above + thick + part * (below - above - thick), {
      align: 'center',
      weight: 700,
      colour: theme.role.bad,
    });
  const room = weighed.to - weighed.from - 16;
  const pixels = Math.min(44, 0.6 * thick);
  const share = text.ofWork((grown * cores) / work);
  const whole = text.attackOf(share);
  const label = brush.measure(whole, { pixels, weight: 800 }) > room ? share : whole;
  if (brush.measure(label, { pixels, weight: 800 }) > room) return;
  brush.text(label, left + weighed.from + room / 2 + 8, below + thick / 2, {
    align: 'center',
    weight: 800,
    pixels,
    colour: theme.paper,
  });
}

function paintGuess(brush: Brush, label: string, x: number, below: number, thick: number): void {
  const { theme } = brush;
  brush.line(
    [
      [x, below - 16],
      [x, below + thick + 12],
    ],
    { stroke: theme.role.second, width: 4, dash: [9, 5] },
  );
  const isRight = x + brush.measure(label, { weight: 700 }) + 14 < brush.width;
  const wide = brush.measure(label, { weight: 700 }) + 12;
  const left = isRight ? x + 6 : x - 6 - wide;
  brush.box(left, below - 1.9 * theme.textPixels, wide, 1.4 * theme.textPixels, 5, { fill: theme.paper });
  brush.text(label, left + 6, below - 1.2 * theme.textPixels, { weight: 700, colour: theme.role.second });
}

interface Place {
  from: number;
  to: number;
}

const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);

/** One after the other; over the whole width, or at so many pixels each. */
function placesOf(amounts: readonly number[], width: number, pixels = width / sum(amounts)): Place[] {
  let from = 0;
  return amounts.map((one) => {
    const place = { from, to: from + one * pixels };
    from = place.to;
    return place;
  });
}
