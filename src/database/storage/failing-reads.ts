/**
 * Our storage under a server: the reads of one file pass through here, and for chosen blocks they do not return, return
 * late, or give other bytes. The fault stands here, in our code, and not in the server's files: nothing is damaged, a
 * server that waits is let go at will, and no weakness of the server is used; it is what a disk does to it.
 */
import { randomStreams } from '../../simulation/engine/random.ts';
import { BLOCK_BYTES, type FailingBlocks } from './fault.ts';
import { otherBytes } from './other-bytes.ts';
import { sleep, waitForSwitch } from './waiting.ts';

/** What is needed of the engine's file system. */
export interface FileSystem {
  lookupPath(path: string): { node: FileNode };
  streams: readonly (Stream | null | undefined)[];
}

interface FileNode {
  stream_ops: Operations;
}

interface Stream {
  node: FileNode;
  stream_ops: Operations;
}

interface Operations {
  /** Reads into the buffer, from `offset` on, and tells how many bytes. */
  read(stream: Stream, buffer: Int8Array | Uint8Array, offset: number, length: number, position: number): number;
}

const SEED = 1;

export class FailingReads {
  private readonly files: FileSystem;
  private readonly cells: Int32Array | undefined;
  private undo = () => {};

  /** @param cells the page's switch for silence, where memory is shared with it. */
  constructor(files: FileSystem, cells: Int32Array | undefined) {
    this.files = files;
    this.cells = cells;
  }

  /** From now on, and until another disk is put in. */
  fail(path: string, failing: FailingBlocks): void {
    this.heal();
    const { node } = this.files.lookupPath(path);
    const good = node.stream_ops;
    this.put(node, { ...good, read: (...asked) => this.read(good, failing, asked) });
    this.undo = () => this.put(node, good);
  }

  heal(): void {
    this.undo();
    this.undo = () => {};
  }

  /** An open file has its operations from when it was opened. */
  private put(node: FileNode, operations: Operations): void {
    node.stream_ops = operations;
    for (const stream of this.files.streams) if (stream?.node === node) stream.stream_ops = operations;
  }

  private read(good: Operations, failing: FailingBlocks, asked: Parameters<Operations['read']>): number {
    const [stream, buffer, offset, length, position] = asked;
    const { blocks, fault } = failing;
    // The server asks for whole blocks, one or some in a row.
    const hit = blocks.filter(
      (block) => block * BLOCK_BYTES >= position && (block + 1) * BLOCK_BYTES <= position + length,
    );
    if (hit.length > 0 && fault.kind === 'late') sleep(fault.milliseconds);
    if (hit.length > 0 && fault.kind === 'silence') {
      if (this.cells) waitForSwitch(this.cells);
      else sleep(fault.longestMilliseconds);
    }
    const bytesRead = good.read(stream, buffer, offset, length, position);
    if (fault.kind === 'bytes')
      for (const block of hit) {
        const { bytes, checksum } = fault;
        const page = this.block(good, stream, block);
        const neighbour = this.block(good, stream, block > 0 ? block - 1 : 1);
        const read = { page, block, neighbour, fixedWidthBytes: failing.fixedWidthBytes };
        // The same wrong bytes at each read, as from a disk.
        const random = randomStreams(SEED)(`block-${block}`);
        buffer.set(otherBytes(read, bytes, checksum, random), offset + block * BLOCK_BYTES - position);
      }
    return bytesRead;
  }

  private block(good: Operations, stream: Stream, block: number): Uint8Array {
    const page = new Uint8Array(BLOCK_BYTES);
    good.read(stream, page, 0, BLOCK_BYTES, block * BLOCK_BYTES);
    return page;
  }
}
