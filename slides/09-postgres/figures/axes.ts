/** Axes and writings that several figures of the tale share. */
import { amount, duration } from '../../../src/figure/format.ts';

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** The axis grows in few steps, so that it holds still while a slider moves. */
export const roundedUp = (value: number, steps: readonly number[] = STEPS): number =>
  steps.find((top) => value <= top) ?? steps.at(-1) ?? value;

export const seconds = (value: number): string => duration(Math.round(value * 100) * 10);

export const hours = (value: number): string => `${amount(Math.round(value * 10) / 10)} h`;
