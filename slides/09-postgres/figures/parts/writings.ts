/** Writings that several figures of the tale share. */
import { amount, duration } from '../../../../src/words/format.ts';

export const seconds = (value: number): string => duration(Math.round(value * 100) * 10);

export const hours = (value: number): string => `${amount(Math.round(value * 10) / 10)} h`;
