/** Axes that several figures of the tale share. */
import { axisEnd } from '../../../../src/figure/chart/axes.ts';
import type { Axis, LineMark } from '../../../../src/figure/chart/declaration.ts';
import { percent, timeOfDay } from '../../../../src/words/format.ts';
import { TOLD_FIX_HOUR } from '../../model/product-cache/parameters.ts';
import { words } from '../../words.ts';

/** The rehearsal's morning, as the model has it. */
export const morningAxis: Axis = {
  label: words.kastaDay.axisTime,
  minimum: 6,
  maximum: 14,
  ticks: [6, 7, 8, 9, 10, 11, 12, 13, 14],
  format: timeOfDay,
};

/** Moments at which the line of the fix stands. */
export const fixMark = (hour: number): LineMark =>
  hour === TOLD_FIX_HOUR
    ? { axis: 'x', at: hour, label: words.fixed.told, role: 'good', origin: 'told' }
    : { axis: 'x', at: hour, label: words.fixed.fix(hour), role: 'good' };

/** Load as a share. */
export function loadAxis(label: string, most: number, ends: readonly number[] = [1.5, 2.5, 5, 10]): Axis {
  return { label, minimum: 0, maximum: axisEnd(most, ends), format: percent };
}

/** A full queue makes an answer take 0.8 to 0.9 s, whatever the sliders say. */
export const responseAxis: Axis = { label: words.kastaDay.axisResponse, minimum: 0, maximum: 1000 };
