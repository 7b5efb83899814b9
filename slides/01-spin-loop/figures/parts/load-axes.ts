/** Load average against request rate: the axes of all figures that draw it, so that their curves can be compared. */
import type { Chart } from '../../../../src/figure/chart/declaration.ts';
import { HIGHEST_RATE } from '../../model/spin-loop/rates.ts';
import { words } from '../../words.ts';

const text = words.loadAxes;

/** Load averages are counted in threads; above all of them there is room for words. */
const axisEnd = (threads: number) => Math.ceil((threads * 1.4) / 5) * 5;

export const loadAxes = (threads: number): Pick<Chart, 'x' | 'y'> => ({
  x: { label: text.rate, minimum: 0, maximum: HIGHEST_RATE },
  y: { label: text.load, minimum: 0, maximum: axisEnd(threads) },
});
