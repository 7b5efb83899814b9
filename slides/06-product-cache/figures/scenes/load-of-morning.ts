/** The morning as its scenes are told, and when too much is asked of its database. */
import { stretches } from '../../../../src/figure/chart/axes.ts';
import { TO } from './hours.ts';

export interface Morning {
  hour: Float64Array;
  load: Float64Array;
  response: Float64Array;
  /** What is known by then is drawn. */
  untilHour: number;
  connections: number;
}

/** Half past ten, by when it was fixed, as long as no more is known. */
const FIXED_BY = 10.5;

export const endOf = (untilHour: number): number => (untilHour <= FIXED_BY ? FIXED_BY : TO);

/** A third more than the database can do, at the least. */
export const mostLoad = (load: Float64Array): number =>
  load.reduce((most, share) => Math.max(most, 1.1 * share), 4 / 3);

/** When the database is asked for more than it has, as far as it is known. */
export const overOf = (hour: Float64Array, load: Float64Array, until: number) =>
  stretches(hour, (i) => (load[i] ?? 0) >= 1)
    .filter(({ at }) => at < until)
    .map(({ at, to }) => ({ at, to: Math.min(to, until) }));
