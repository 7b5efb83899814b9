/** Axes that several figures of the tale share. */
import { axisEnd } from '../../../../src/figure/chart/axes.ts';
import type { Axis } from '../../../../src/figure/chart/declaration.ts';
import { percent } from '../../../../src/words/format.ts';

/** Load as a share. */
export function loadAxis(label: string, most: number, ends: readonly number[] = [1.5, 2.5, 5, 10]): Axis {
  return { label, minimum: 0, maximum: axisEnd(most, ends), format: percent };
}
