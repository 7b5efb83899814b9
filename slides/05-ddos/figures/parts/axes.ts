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

/** When something was known, as told. */
export const MESSAGE_HOURS = [0.5, OLD_RELEASE_HOUR, 2 + 31 / 60] as const;

/** Of the axis, from one moment's flag down to the next one's: each has its words over the lines that come after it. */
const FLAG = 0.115;

/** The three moments, by the clock, with what became known or was done then; each a flag of its own height under `top`. */
export const toldTimes = (top: number): LineMark[] =>
  MESSAGE_HOURS.map((at, i) => ({
    axis: 'x',
    at,
    upTo: top * (1 - i * FLAG),
    label: text.marks[i] ?? '',
    role: 'third',
    origin: 'told',
  }));
