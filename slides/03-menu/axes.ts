/** Scales that the tale's figures share. */

const STEPS = [1, 1.5, 2, 3, 5, 7.5, 10];

/** The next of 1, 1.5, 2, 3, 5, 7.5 times a power of ten that holds `value`: an axis that seldom jumps. */
export function roundedUp(value: number): number {
  let power = 1;
  while (power * 10 < value) power *= 10;
  return power * (STEPS.find((step) => step * power >= value) ?? 10);
}

/** Minutes of the day as on a clock. */
export function timeOfDay(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(Math.round(minutes % 60)).padStart(2, '0')}`;
}
