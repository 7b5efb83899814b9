/** What a figure asks to be run, and whether two such jobs are the same. */
import type { Frame } from '../run/frames.ts';
import type { Job, JobAnswer } from '../run/protocol.ts';
import type { Values } from '../simulation/engine/parameters.ts';

export type Wanted = Omit<Job, 'effort'>;

/** What the build computed, as an answer to what was asked for. */
export const shipped = (wanted: Wanted, { result }: Frame): JobAnswer => ({
  job: { ...wanted, effort: 'rest' },
  result,
  milliseconds: 0,
});

export const isSame = (one: { values: Values; seed: number }, other: { values: Values; seed: number }): boolean =>
  one.seed === other.seed && sameValues(one.values, other.values);

export const sameValues = (one: Values, other: Values): boolean =>
  Object.keys(other).every((name) => one[name] === other[name]);
