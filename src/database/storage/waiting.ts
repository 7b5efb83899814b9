/**
 * How a worker waits within a read, which it cannot leave: asleep, on memory. Memory that is shared with the page lets the
 * page end the wait at will; without it the end is set beforehand. It sleeps in short turns of script, because that is
 * where a browser ends a worker that is given up. Milliseconds.
 */

const LONGEST_TURN = 250;

/** In the shared memory: whether the storage is silent. */
const SILENT = 0;

/** The page's hand on a silent storage. */
export class SilenceSwitch {
  /** Undefined where the page may not share memory. */
  readonly cells: Int32Array<SharedArrayBuffer> | undefined =
    typeof SharedArrayBuffer === 'function' ? new Int32Array(new SharedArrayBuffer(4)) : undefined;

  set silent(silent: boolean) {
    if (!this.cells) return;
    Atomics.store(this.cells, SILENT, Number(silent));
    Atomics.notify(this.cells, SILENT);
  }
}

/** Until the page switches the silence off. */
export function waitForSwitch(cells: Int32Array): void {
  while (Atomics.load(cells, SILENT) === 1) Atomics.wait(cells, SILENT, 1, LONGEST_TURN);
}

export function sleep(milliseconds: number): void {
  const cells = ownCells();
  const end = performance.now() + milliseconds;
  for (let left = milliseconds; left > 0; left = end - performance.now())
    if (cells) Atomics.wait(cells, 0, 0, Math.min(left, LONGEST_TURN));
}

/** Memory of the worker's own that can be slept on; some browsers have none without isolation, and the wait takes a core. */
function ownCells(): Int32Array | undefined {
  try {
    const { buffer } = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const cells = new Int32Array(buffer);
    Atomics.wait(cells, 0, 1);
    return cells;
  } catch {
    return undefined;
  }
}
