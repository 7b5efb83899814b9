/** What the attack's panels share: a clock that goes through midnight, and the marks of the night. */
import type { Axis, LineMark } from '../../../../src/figure/chart/declaration.ts';
import { timeOfDay } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.night;

export function hours(minimum: number, maximum: number, ticks: readonly number[]): Axis {
  return { label: text.axisTime, minimum, maximum, ticks, format: timeOfDay };
}

/** When last week's release came on, as told. */
export const OLD_RELEASE_HOUR = 1 + 16 / 60;

/** What was known when, as told. */
export const toldMarks: LineMark[] = [
  { axis: 'x', at: 0.5, label: text.unknown, role: 'third', origin: 'told' },
  { axis: 'x', at: OLD_RELEASE_HOUR, label: text.oldRelease, role: 'third', origin: 'told' },
  { axis: 'x', at: 2 + 31 / 60, label: text.attack, role: 'third', origin: 'told' },
];

/** The same three moments where a word has no room. */
export const toldTimes: LineMark[] = toldMarks.map((mark) => ({ ...mark, label: '' }));
