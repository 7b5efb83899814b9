/** What the lab's storage can be told to do with a page, in the order of its menu. Milliseconds. */
import type { ChecksumKind, FailingBlocks, Fault, OtherBytes } from '../../../src/database/storage/fault.ts';
import { FIXED_WIDTH_BYTES } from './table.ts';

export type FaultName = 'silence' | 'late' | OtherBytes;

export const faultNames: readonly FaultName[] = ['silence', 'late', 'zeros', 'random', 'torn-half', 'one-bit'];

/** Where the page may not share memory with its workers a silence ends by itself, after any patience that can be set. */
const LONGEST_SILENCE = 1500;
const LATE = 2000;

export interface ChosenFault {
  page: number;
  name: FaultName;
  checksum: ChecksumKind;
}

export const changesBytes = (name: FaultName): name is OtherBytes => name !== 'silence' && name !== 'late';

function faultOf({ name, checksum }: ChosenFault): Fault {
  if (changesBytes(name)) return { kind: 'bytes', bytes: name, checksum };
  return name === 'silence'
    ? { kind: 'silence', longestMilliseconds: LONGEST_SILENCE }
    : { kind: 'late', milliseconds: LATE };
}

export const failingOf = (chosen: ChosenFault): FailingBlocks => ({
  blocks: [chosen.page],
  fault: faultOf(chosen),
  fixedWidthBytes: FIXED_WIDTH_BYTES,
});
