/** What the attack's panels share: a clock that goes through midnight, the marks of the night, bands of trouble. */
import type { Axis, LineMark } from '../../../src/figure/chart-declaration.ts';
import { amount, duration, percent } from '../../../src/figure/format.ts';
import { words } from '../words.ts';

const text = words.night;

/** Hours from midnight, negative the evening before, as on a clock. */
export function clock(hour: number): string {
  const minutes = Math.round(hour * 60 + 24 * 60) % (24 * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export function hours(minimum: number, maximum: number, ticks: readonly number[]): Axis {
  return { label: text.axisTime, minimum, maximum, ticks, format: clock };
}

/** What was known when, as told. */
export const toldMarks: LineMark[] = [
  { axis: 'x', at: 0.5, label: text.unknown, role: 'third', origin: 'told' },
  { axis: 'x', at: 1 + 16 / 60, label: text.oldRelease, role: 'third', origin: 'told' },
  { axis: 'x', at: 2 + 31 / 60, label: text.attack, role: 'third', origin: 'told' },
];

/** The same three moments where a word has no room. */
export const toldTimes: LineMark[] = toldMarks.map((mark) => ({ ...mark, label: '' }));

/** A band over each time for which `is` holds 1; the first one carries the word. */
export function bands(hour: Float64Array, is: Float64Array, label: string): LineMark[] {
  const marks: LineMark[] = [];
  let from: number | undefined;
  is.forEach((state, i) => {
    if (state === 1) from ??= hour[i];
    if (from === undefined || (state === 1 && i < is.length - 1)) return;
    marks.push({ axis: 'x', at: from, to: hour[i] ?? from, label: marks.length === 0 ? label : '', role: 'bad' });
    from = undefined;
  });
  return marks;
}

/** The first of the steps that holds the value: an axis that grows seldom. */
export function atLeast(value: number, steps: readonly number[]): number {
  return steps.find((step) => step >= value) ?? 1.1 * value;
}

/** A share that is nearly nothing is written as nothing. */
export const share = (value: number) => percent(value < 5e-4 ? 0 : value);

/** On axes all seconds are seconds; in words a person would say minutes. */
export const secondsOnly = (value: number) => `${amount(value)} s`;
export const seconds = (value: number) => duration(value * 1000);

export const minutes = (value: number) => (value === 0 ? text.noMinutes : duration(value * 60_000));
