/** Where a figure's values stand before any hand: its parameters' defaults, its own base over them, a preset over both. */
import { defaults, type Value, type Values } from '../simulation/engine/parameters.ts';
import type { Figure } from './declare.ts';

export function standingValues(
  { parameters, base = {} }: Pick<Figure, 'parameters' | 'base'>,
  preset: Readonly<Record<string, Value | undefined>> = {},
): Values {
  const set = [base, preset]
    .flatMap((layer) => Object.entries(layer))
    .flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return { ...defaults(parameters), ...Object.fromEntries(set) };
}
