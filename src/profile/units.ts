/** Units of time that weights have, in milliseconds; what is no time is none. */
import type { ProfileUnit, TimeUnit } from './profile.ts';

const MILLISECONDS: Record<TimeUnit, number> = {
  nanoseconds: 1e-6,
  microseconds: 1e-3,
  milliseconds: 1,
  seconds: 1000,
};

export const isTime = (unit: ProfileUnit): unit is TimeUnit => Object.hasOwn(MILLISECONDS, unit);

export const inMilliseconds = (weight: number, unit: ProfileUnit): number | undefined =>
  isTime(unit) ? weight * MILLISECONDS[unit] : undefined;
