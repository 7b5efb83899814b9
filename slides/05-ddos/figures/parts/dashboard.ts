/** The panel that the team watched: server-rendered pages a second, before there was a defence and with one, on axes that stay. */
import { axisEnd } from '../../../../src/figure/chart/axes.ts';
import type { Axis } from '../../../../src/figure/chart/declaration.ts';
import { words } from '../../words.ts';
import { hours } from './axes.ts';

/** About ten pages a second are normal, as told. */
export const TOLD_PAGES = 10;

/** Hours around which nobody attacks: there is room for a number. */
export const QUIET_HOUR = 5.5;

/** From then on next to nobody is awake. */
export const DAWN_HOUR = 3.4;

/** With room for words over the curve. */
const ENDS = [150, 300, 600];
const PARTS = 3;

/** From ten in the evening to noon. */
export const time: Axis = { ...hours(-2, 12, [-2, 0, 2, 4, 6, 8, 10, 12]), label: '' };

export function pagesAxis(most: number): Axis {
  const maximum = axisEnd(most, ENDS);
  return {
    label: words.dashboard.axisPages,
    minimum: 0,
    maximum,
    ticks: Array.from({ length: PARTS + 1 }, (_, i) => (i * maximum) / PARTS),
  };
}
