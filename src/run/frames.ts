/**
 * Frames: a figure's default and each of its steps, run to rest when the deck was built. A page draws them before, and
 * where nothing differs instead of, a run of its own.
 */
import type { Facts, Result } from '../simulation/engine/model.ts';
import type { Values } from '../simulation/engine/parameters.ts';
import { type PackedColumn, packColumn, unpackColumn } from './packed-columns.ts';

export interface Frame {
  /** The step's preset; empty for the default. */
  preset: string;
  /** All values of the model. */
  values: Values;
  seed: number;
  result: Result;
}

/** A frame as plain text and numbers: what the build writes into a module. */
export interface PackedFrame extends Omit<Frame, 'result'> {
  /** Names of the facts in a row; numbers may be what JSON has no word for. */
  facts: readonly [names: string, numbers: PackedColumn];
  columns: Readonly<Record<string, PackedColumn>>;
}

const BETWEEN_NAMES = ' ';

export function packFrame({ result: { facts, columns }, ...frame }: Frame): PackedFrame {
  const names = Object.keys(facts);
  return {
    ...frame,
    facts: [names.join(BETWEEN_NAMES), packColumn(Float64Array.from(Object.values(facts)))],
    columns: Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, packColumn(column)])),
  };
}

export function unpackFrame({ facts: [names, numbers], columns, ...frame }: PackedFrame): Frame {
  const values = unpackColumn(numbers);
  const facts: Facts = Object.fromEntries(
    (names === '' ? [] : names.split(BETWEEN_NAMES)).map((name, i) => [name, values[i] ?? Number.NaN]),
  );
  return {
    ...frame,
    result: {
      facts,
      columns: Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, unpackColumn(column)])),
    },
  };
}
