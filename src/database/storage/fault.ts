/**
 * How a storage can fail under a server, and where: plain data, which travels to the worker that hosts both. Nothing of it
 * is written anywhere: what the server's files hold is good all the time, as it is when a disk reads wrong or not at all.
 */

/** The server reads its tables and indexes in blocks of so many bytes. */
export const BLOCK_BYTES = 8192;

export type OtherBytes = 'zeros' | 'random' | 'torn-half' | 'one-bit';

/**
 * The checksum in the block's header. `kept`: as it was, so that it gives the other bytes away. `fitting`: as if the server
 * itself had written them.
 */
export type ChecksumKind = 'kept' | 'fitting';

export type Fault =
  /** The read does not return; without shared memory it does after so many milliseconds. */
  | { kind: 'silence'; longestMilliseconds: number }
  | { kind: 'late'; milliseconds: number }
  | { kind: 'bytes'; bytes: OtherBytes; checksum: ChecksumKind };

export interface FailingBlocks {
  /** Numbers of a table's blocks, from 0. */
  blocks: readonly number[];
  fault: Fault;
  /** So many bytes at the beginning of each row are columns of fixed width. Other bytes with a fitting checksum change these alone. */
  fixedWidthBytes: number;
}
