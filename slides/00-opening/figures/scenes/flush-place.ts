/** What is drawn of a flush, and where its two heaps stand: room for words beside them, or over them where it is narrow. */
import type { Brush } from '../../../../src/figure/scene/brush.ts';

export interface Flush {
  /** Means of equal stretches of time. */
  columns: Record<
    'minutes' | 'requestsPerSecond' | 'goodputPerSecond' | 'originRequestsPerSecond' | 'retriesPerSecond',
    Float64Array
  >;
  requestsPerSecond: number;
  originCapacityPerSecond: number;
  /** When the cache is flushed, if it is. */
  flushMinute: number | undefined;
  atTheEnd: { askedPerSecond: number; servedShare: number };
  isDown: boolean;
  guessedShare: number | undefined;
}

/** How many rows of dots a rate is. */
export type Rows = (perSecond: number) => number;

export const MINUTES = [0, 1, 2, 3, 4, 5];
/** Rows for what the origin is asked for, and for what visitors ask for. */
export const ORIGIN_ROWS = 34;
export const VISITOR_ROWS = 11;
/** Of the height, for who is served, which comes first; and between the two heaps. */
const VISITORS = 0.56;
const GAP = 0.07;

export interface Place {
  width: number;
  /** Of a dot. */
  across: number;
  up: number;
  /** As `up`, of a visitor's dot: the same number of requests, and larger, as it is the answer. */
  visitorsUp: number;
  /** Where either heap stands. */
  origin: number;
  visitors: number;
  /** Room for words at the right, or none: then they stand over the heaps. */
  aside: number;
}

export function placeOf({ width, height, theme }: Brush, columns: number): Place {
  const row = 1.45 * theme.textPixels;
  const isWide = width >= 30 * theme.textPixels;
  const aside = isWide ? Math.min(0.27 * width, 15 * theme.textPixels) : 0;
  const above = isWide ? 0.3 * row : row;
  const between = isWide ? 0 : row;
  const high = height - row - above - between;
  const origin = height - row;
  return {
    width: width - aside,
    across: (width - aside) / columns,
    up: ((1 - VISITORS - GAP) * high) / ORIGIN_ROWS,
    visitorsUp: (VISITORS * high) / VISITOR_ROWS,
    origin,
    visitors: origin - (1 - VISITORS) * high - between,
    aside,
  };
}
