/**
 * How a shop's requests spread over a day: quiet before dawn, busy by noon, busiest in the evening. The factor has mean 1
 * over the day and the asked-for peak. An assumed shape in the manner of published retail traffic; not measured anywhere.
 */
import { monotoneCubic } from '../../src/simulation/engine/monotone-cubic.ts';

/** Share of the evening's peak, by the hour, both midnights included. */
const SHAPE = [
  0.36, 0.22, 0.13, 0.08, 0.06, 0.07, 0.13, 0.26, 0.42, 0.56, 0.66, 0.71, 0.74, 0.72, 0.68, 0.66, 0.67, 0.71, 0.78,
  0.88, 0.97, 1, 0.86, 0.6, 0.36,
];
const shapeAt = monotoneCubic(SHAPE);
/** Of the curve as well: over a day that goes around the slopes of its pieces cancel out. */
const MEAN = SHAPE.slice(1).reduce((sum, share) => sum + share, 0) / 24;
const SHAPE_PEAK = 1 / MEAN;
const PEAK_HOUR = 21;
/** A sale opens with a rush: a hill of this half width around the peak, of mean 1 over the day. */
const RUSH_HOURS = 2;
const RUSH_PEAK = 24 / RUSH_HOURS;

/** The greatest peak that a day may be asked for. */
export const GREATEST_PEAK_FACTOR = 10;

/**
 * Request rate at `hour` of the day (any real number; days repeat) as a multiple of the day's mean, for a day whose peak
 * is `peakFactor` (1 … 10) times the mean. 1 is a flat day; beyond the shape's own peak a rush is mixed in.
 */
export function dayFactor(hour: number, peakFactor: number): number {
  const within = hour - 24 * Math.floor(hour / 24);
  const shape = shapeAt(within) / MEAN;
  if (peakFactor <= SHAPE_PEAK) return 1 + ((shape - 1) * (peakFactor - 1)) / (SHAPE_PEAK - 1);
  const rush = RUSH_PEAK * hill(Math.min(1, Math.abs(within - PEAK_HOUR) / RUSH_HOURS));
  const share = (peakFactor - SHAPE_PEAK) / (RUSH_PEAK - SHAPE_PEAK);
  return shape * (1 - share) + rush * share;
}

/** From 1 at its top down to 0, level at both: as much under it as under a straight slope. */
const hill = (away: number) => 1 - away * away * (3 - 2 * away);
