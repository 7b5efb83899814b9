/**
 * Requests/s over a day that has a given mean and a given peak: an ordinary day, and on top, where its peak is not enough,
 * the burst of a sale at the same hour. So the night does not pay for the peak. Both shapes are assumptions.
 */
import { exp } from '../../../../src/simulation/engine/portable-math.ts';
import { ratesOfDay } from '../../../shared/daily-load.ts';
import { ordinary } from './parameters.ts';

/** Hour by hour, both midnights included: quiet at four, up at noon, highest at eight in the evening. */
const EVERYDAY: readonly number[] = [
  0.62, 0.5, 0.42, 0.37, 0.35, 0.37, 0.45, 0.57, 0.69, 0.79, 0.87, 0.92, 0.94, 0.92, 0.88, 0.86, 0.86, 0.88, 0.92, 0.97,
  1, 0.97, 0.88, 0.74, 0.62,
];
const PEAK_HOUR = 20;
/** Deviation of the burst, in hours, and with it its own peak ÷ mean: 24 ÷ (deviation × √2π). */
const BURST_HOURS = 0.45;
const BURST_PEAK = 24 / (BURST_HOURS * 2.506628274631);

/** At slots + 1 equal steps from midnight to midnight; 288 can be divided by `slots`. */
export function dayCurve(requestsPerSecond: number, peakFactor: number, slots: number): Float64Array {
  const everyday = ratesOfDay(
    { requestsPerSecond, peakFactor: Math.min(peakFactor, ordinary.peakFactor), profile: EVERYDAY },
    slots,
  );
  const share = Math.max(0, peakFactor - ordinary.peakFactor) / (BURST_PEAK - ordinary.peakFactor);
  return everyday.map((rate, i) => (1 - share) * rate + share * requestsPerSecond * burst((24 * i) / slots));
}

/** With mean 1 over the day. */
function burst(hour: number): number {
  const deviations = (hour - PEAK_HOUR) / BURST_HOURS;
  return BURST_PEAK * exp((-deviations * deviations) / 2);
}
