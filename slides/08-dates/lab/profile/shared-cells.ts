/**
 * The memory between what is profiled and who looks: one cell with the number of the call path that runs now, one on which
 * the sampler sleeps, one with the count of samples, then the samples themselves in the order in which they were taken.
 */
export const PATH = 0;
const STOPPED = 1;
const COUNT = 2;
const FIRST = 3;
/** A minute of them. */
const MOST_SAMPLES = 60_000;
/** The path of what is not profiled: between two requests. */
export const OUTSIDE = 0;
/** Between two looks, on the average; each pause is drawn, so that looks do not fall into step with the work. */
const MILLISECONDS = 1;

export type Cells = Int32Array<ArrayBufferLike>;

export function allocateCells(samples = MOST_SAMPLES): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer((FIRST + samples) * Int32Array.BYTES_PER_ELEMENT));
}

/** A sampling profiler: looks about every millisecond at what runs, notes it, and goes back to sleep. */
export function sampleUntilStopped(cells: Cells, uniform = Math.random): void {
  let count = 0;
  while (
    Atomics.wait(cells as Int32Array<SharedArrayBuffer>, STOPPED, 0, MILLISECONDS * (0.5 + uniform())) === 'timed-out'
  ) {
    const path = Atomics.load(cells, PATH);
    if (path === OUTSIDE || FIRST + count >= cells.length) continue;
    Atomics.store(cells, FIRST + count, path);
    Atomics.store(cells, COUNT, ++count);
  }
}

export function stopSampling(cells: Cells): void {
  Atomics.store(cells, STOPPED, 1);
  Atomics.notify(cells, STOPPED);
}

/** The paths that the samples found so far, oldest first. */
export const samplesOf = (cells: Cells): Int32Array =>
  Int32Array.from(cells.subarray(FIRST, FIRST + (cells[COUNT] ?? 0)));
