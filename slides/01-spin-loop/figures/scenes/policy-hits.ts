/** How often each policy hits, over the places in the cache by their logarithm: a small chart beside a larger picture. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import { percent, short } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.cacheFigure;

export interface HitsOverSize {
  places: Float64Array;
  lines: readonly { hitRatio: Float64Array; isChosen: boolean }[];
  /** Simulated, of the policy that is looked at. */
  marks: { places: Float64Array; hitRatio: Float64Array } | undefined;
  here: { places: number; hitRatio: number };
}

interface Place {
  width: number;
  top: number;
  height: number;
}

/** The axis holds still, whatever the catalogue. */
const [SMALLEST, MOST] = [10, 400_000];
const TICKS = [10, 1000, 100_000];

export function paintHits(brush: Brush, { places, lines, marks, here }: HitsOverSize, area: Place): void {
  const { theme } = brush;
  const { width, top } = area;
  const low = top + area.height - 2.4 * theme.textPixels;
  const x = (count: number) => (width * Math.log(Math.max(1, count / SMALLEST))) / Math.log(MOST / SMALLEST);
  const y = (share: number) => low - share * (low - top - theme.textPixels);
  for (const share of [0, 1])
    brush.line(
      [
        [0, y(share)],
        [width, y(share)],
      ],
      { stroke: theme.grid, width: 1.5 },
    );
  for (const tick of TICKS)
    brush.text(short(tick), x(tick), low + 0.7 * theme.textPixels, {
      colour: theme.soft,
      align: tick === SMALLEST ? 'left' : 'center',
    });
  brush.text(text.axisPlaces, 0, low + 1.9 * theme.textPixels, { colour: theme.soft, most: width });
  brush.text(percent(1), 0, y(1) - 0.6 * theme.textPixels, { colour: theme.soft });
  brush.text(percent(0), width, y(0) - 0.6 * theme.textPixels, { colour: theme.soft, align: 'right' });
  for (const { hitRatio, isChosen } of [...lines].sort((a, b) => Number(a.isChosen) - Number(b.isChosen)))
    brush.line(
      Array.from(hitRatio, (ratio, i) => [x(places[i] ?? SMALLEST), y(ratio)] as const),
      isChosen ? { stroke: theme.role.main, width: 4 } : { stroke: theme.role.quiet, width: 1.5 },
    );
  marks?.hitRatio.forEach((ratio, i) => {
    brush.dot(x(marks.places[i] ?? SMALLEST), y(ratio), 4, { fill: theme.paper, stroke: theme.role.main });
  });
  brush.dot(x(here.places), y(here.hitRatio), 8, { fill: theme.role.main });
  brush.text(percent(here.hitRatio), x(here.places) + 12, y(here.hitRatio) + 1.1 * theme.textPixels, {
    pixels: theme.textPixels + 6,
    weight: 800,
    colour: theme.role.main,
  });
}
