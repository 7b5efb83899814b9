/** What the attack's panels share: a clock that goes through midnight, and the marks of the night. */
import type { Axis, LineMark } from '../../../../src/figure/chart/declaration.ts';
import { amount, duration, percent, timeOfDay } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.night;

export function hours(minimum: number, maximum: number, ticks: readonly number[]): Axis {
  return { label: text.axisTime, minimum, maximum, ticks, format: timeOfDay };
}

/** What was known when, as told. */
export const toldMarks: LineMark[] = [
  { axis: 'x', at: 0.5, label: text.unknown, role: 'third', origin: 'told' },
  { axis: 'x', at: 1 + 16 / 60, label: text.oldRelease, role: 'third', origin: 'told' },
  { axis: 'x', at: 2 + 31 / 60, label: text.attack, role: 'third', origin: 'told' },
];

/** The same three moments where a word has no room. */
export const toldTimes: LineMark[] = toldMarks.map((mark) => ({ ...mark, label: '' }));

/** A share that is nearly nothing is written as nothing. */
export const share = (value: number) => percent(value < 5e-4 ? 0 : value);

/** On axes all seconds are seconds; in words a person would say minutes. */
export const secondsOnly = (value: number) => `${amount(value)} s`;
export const seconds = (value: number) => duration(value * 1000);

export const minutes = (value: number) => (value === 0 ? text.noMinutes : duration(value * 60_000));
