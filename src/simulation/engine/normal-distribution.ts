/** The standard normal distribution. Source: M. Abramowitz and I. A. Stegun 1964, 26.2.17; absolute error below 7.5e-8. */
import { exp } from './portable-math.ts';

/** Share of the values that lie below `x` standard deviations. */
export function normalShareBelow(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const density = 0.3989422804014327 * exp((-x * x) / 2);
  const above =
    density * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return x < 0 ? above : 1 - above;
}
