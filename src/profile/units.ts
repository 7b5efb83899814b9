/** What weights count, and units of time among that, in milliseconds. */
export type TimeUnit = 'nanoseconds' | 'microseconds' | 'milliseconds' | 'seconds';

/** What a weight counts, as the file has it: samples, time, bytes, or whatever else it names. */
export type ProfileUnit = 'samples' | TimeUnit | 'bytes' | (string & {});

const MILLISECONDS: Record<TimeUnit, number> = {
  nanoseconds: 1e-6,
  microseconds: 1e-3,
  milliseconds: 1,
  seconds: 1000,
};

export const isTime = (unit: ProfileUnit): unit is TimeUnit => Object.hasOwn(MILLISECONDS, unit);

export const inMilliseconds = (weight: number, unit: ProfileUnit): number | undefined =>
  isTime(unit) ? weight * MILLISECONDS[unit] : undefined;
