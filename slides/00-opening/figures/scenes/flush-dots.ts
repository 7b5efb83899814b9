/**
 * Five minutes in dots, moment by moment: above what visitors ask for, served or not; below it what the origin is asked for,
 * once and once more. A dot is as many requests in both, and larger above.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { amount } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import { DotPile } from './dot-pile.ts';
import { paintEnd, paintFlush, paintGuess, paintRetries, paintTime } from './flush-marks.ts';
import { type Flush, MINUTES, ORIGIN_ROWS, placeOf, type Rows, VISITOR_ROWS } from './flush-place.ts';

const text = words.flush;

const SECONDS = 2.6;
/** Dots side by side in a stretch of time. */
const A_STRETCH = 2;
/** The origin is asked for at most so many times what visitors ask for, unless it turns out to be more. */
const USUAL_FACTOR = 3;
const ROWS_READ = 10;

export function flushDots(flush: Flush): Scene {
  const { columns, requestsPerSecond } = flush;
  const most = columns.originRequestsPerSecond.reduce((a, b) => Math.max(a, b), USUAL_FACTOR * requestsPerSecond);
  const stretches = columns.minutes.length;
  const seconds = (60 * (MINUTES.at(-1) ?? 0)) / (stretches * A_STRETCH);
  const requestsADot = roundUp(Math.max((most * seconds) / ORIGIN_ROWS, (requestsPerSecond * seconds) / VISITOR_ROWS));
  const rows = (perSecond: number) => (perSecond * seconds) / requestsADot;

  return {
    duration: SECONDS,
    paint: (brush, now) => paint(brush, flush, rows, now / SECONDS),
    table: {
      head: [text.axisMinutes, text.visitors, text.served, text.asked, text.retries],
      rows: Array.from({ length: ROWS_READ }, (_, i) => Math.floor(((i + 0.5) * stretches) / ROWS_READ)).map((at) => [
        amount(columns.minutes[at] ?? 0),
        ...[
          columns.requestsPerSecond,
          columns.goodputPerSecond,
          columns.originRequestsPerSecond,
          columns.retriesPerSecond,
        ].map((column) => amount(column[at] ?? 0)),
      ]),
    },
    legend: [
      { label: text.aServed(requestsADot), role: 'good', mark: 'square' },
      { label: text.anUnserved, role: 'quiet', mark: 'square' },
      { label: text.aFirst, role: 'main', mark: 'square' },
      { label: text.aRetry, role: 'bad', mark: 'square' },
    ],
  };
}

/** 1, 2 or 5 times a power of ten. */
function roundUp(least: number): number {
  let power = 1;
  while (power * 10 < least) power *= 10;
  return power * ([1, 2, 5, 10].find((one) => one * power >= least) ?? 10);
}

function paint(brush: Brush, flush: Flush, rows: Rows, share: number): void {
  const { theme } = brush;
  const { columns, flushMinute, guessedShare } = flush;
  const moments = columns.minutes.length * A_STRETCH;
  const place = placeOf(brush, moments);
  const radius = 0.4 * Math.min(place.across, place.up);
  const large = 0.42 * Math.min(place.across, place.visitorsUp);
  const kinds = {
    first: new DotPile(brush, theme.role.main, radius),
    again: new DotPile(brush, theme.role.bad, radius),
    served: new DotPile(brush, theme.role.good, large),
    unserved: new DotPile(brush, theme.role.quiet, large, 0.32),
  };
  const heap = [0, 0, 0, 0];
  /** Whole dots of a part; what is left over is carried to the next moment, so that none are lost or won. */
  const whole = (part: number, perSecond: number) => {
    const wanted = rows(perSecond) + (heap[part] ?? 0);
    const dots = Math.max(0, Math.round(wanted));
    heap[part] = wanted - dots;
    return dots;
  };
  const shown = Math.round(moments * Math.min(1, share));
  for (let moment = 0; moment < shown; moment++) {
    const at = Math.floor(moment / A_STRETCH);
    const of = (column: Float64Array) => column[at] ?? 0;
    const x = (moment + 0.5) * place.across;
    const pile = (kind: DotPile, from: number, to: number, foot: number, up: number) => {
      for (let row = from; row < to; row++) kind.add(x, foot - (row + 0.5) * up);
    };
    const again = whole(0, of(columns.retriesPerSecond));
    const first = whole(1, of(columns.originRequestsPerSecond) - of(columns.retriesPerSecond));
    pile(kinds.first, 0, first, place.origin, place.up);
    pile(kinds.again, first, first + again, place.origin, place.up);
    const served = whole(2, of(columns.goodputPerSecond));
    const asked = whole(3, of(columns.requestsPerSecond));
    pile(kinds.served, 0, served, place.visitors, place.visitorsUp);
    pile(kinds.unserved, served, asked, place.visitors, place.visitorsUp);
  }
  for (const kind of Object.values(kinds)) kind.paint();
  paintTime(brush, place);
  if (flushMinute !== undefined) paintFlush(brush, place, flushMinute);
  paintRetries(brush, place, flush, rows, share);
  if (guessedShare !== undefined) paintGuess(brush, place, rows(guessedShare * flush.requestsPerSecond));
  paintEnd(brush, place, flush, rows);
}
