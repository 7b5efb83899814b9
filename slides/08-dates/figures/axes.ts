/** Axes that several figures of the tale share. */
import type { Axis } from '../../../src/figure/chart-declaration.ts';

export const timeOfDay = (hour: number): string => {
  const minutes = Math.round(hour * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};

export const dayAxis = (label: string): Axis => ({
  label,
  minimum: 0,
  maximum: 24,
  ticks: [0, 3, 6, 9, 12, 15, 18, 21, 24],
  format: timeOfDay,
});

/** The first of few, coarse ends of an axis that holds `most`, so that the axis keeps still while a slider moves. */
export const top = (most: number, ends: readonly number[]): number => ends.find((end) => most <= end) ?? most;
