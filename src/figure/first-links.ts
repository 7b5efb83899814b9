/**
 * Links of version 1 name what differed from the values at which figures stood then. Where a figure has come to stand
 * elsewhere since, its declaration says where it stood: `firstDefault` of a parameter, `firstBase` of the figure.
 */
import type { Value } from '../simulation/engine/parameters.ts';
import type { Figure } from './declare.ts';

/** What such a link means by not naming a value, where that is not what stands there now. */
export function meantByFirstLinks({
  parameters,
  firstBase = {},
}: Pick<Figure, 'parameters' | 'firstBase'>): Record<string, Value> {
  const defaults = Object.entries(parameters).map(([name, { firstDefault }]) => [name, firstDefault] as const);
  const meant = [...defaults, ...Object.entries(firstBase)].flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(meant);
}
