/**
 * Work that takes the same time a step in every worker: a loop in WebAssembly, because a JavaScript one runs at the
 * speed of whatever compiler tier its worker has reached (2.7 to 35 ns a step were seen side by side).
 */
export type Spin = (steps: number) => void;

/**
 * By hand, for want of a compiler in the build:
 *   (func (export "spin") (param $steps i32) (result i32) (local $x i32)
 *     (loop $again
 *       (local.set $x (i32.add (i32.mul (local.get $x) (i32.const 1664525)) (local.get $steps)))
 *       (br_if $again (local.tee $steps (i32.sub (local.get $steps) (i32.const 1)))))
 *     (local.get $x))
 * Each step needs the one before, so that no compiler can shorten it.
 */
const MODULE = Uint8Array.of(
  // magic, version 1
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  // types: one, (i32) -> i32
  ...[0x01, 0x06, 0x01, 0x60, 0x01, 0x7f, 0x01, 0x7f],
  // functions: one, of type 0
  ...[0x03, 0x02, 0x01, 0x00],
  // exports: "spin" is function 0
  ...[0x07, 0x08, 0x01, 0x04, 0x73, 0x70, 0x69, 0x6e, 0x00, 0x00],
  // code: one body of 31 bytes, with one i32 of its own
  ...[0x0a, 0x21, 0x01, 0x1f, 0x01, 0x01, 0x7f],
  // loop; x = x * 1664525 + steps
  ...[0x03, 0x40, 0x20, 0x01, 0x41, 0x8d, 0xcc, 0xe5, 0x00, 0x6c, 0x20, 0x00, 0x6a, 0x21, 0x01],
  // steps -= 1; again unless 0; end; x; end
  ...[0x20, 0x00, 0x41, 0x01, 0x6b, 0x22, 0x00, 0x0d, 0x00, 0x0b, 0x20, 0x01, 0x0b],
);

/** Undefined where there is no WebAssembly, or a policy forbids it. Compiled once and sent to all workers: one code. */
export async function compileSpin(): Promise<WebAssembly.Module | undefined> {
  if (typeof WebAssembly === 'undefined') return undefined;
  return WebAssembly.compile(MODULE).catch(() => undefined);
}

export function loadSpin(module: WebAssembly.Module | undefined): Spin {
  if (!module) return spinInScript;
  const { spin } = new WebAssembly.Instance(module).exports as { spin(steps: number): number };
  return (steps) => void spin(wholeSteps(steps));
}

/** Where results go, so that no compiler finds the loop useless. */
const sink = new Int32Array(1);

function spinInScript(steps: number): void {
  let x = 0;
  for (let left = wholeSteps(steps); left > 0; left--) x = (Math.imul(x, 1664525) + left) | 0;
  sink[0] = x;
}

/** At least one: the loop counts before it asks. */
const wholeSteps = (steps: number) => Math.min(0x7fff_ffff, Math.max(1, Math.round(steps)));

/** Runs until the compiler has settled. */
export function warmUp(spin: Spin, now: () => number, milliseconds: number): void {
  const begin = now();
  while (now() - begin < milliseconds) spin(1000);
}

/** Long enough to be read off a clock that a browser has made coarse. */
const CALIBRATION_MILLISECONDS = 15;

/** Steps a millisecond, on a core of one's own: the fastest of three. */
export function calibrate(spin: Spin, now: () => number): number {
  const timed = (steps: number) => {
    const start = now();
    spin(steps);
    return now() - start;
  };
  let steps = 10_000;
  while (timed(steps) < CALIBRATION_MILLISECONDS) steps *= 2;
  return steps / Math.min(timed(steps), timed(steps), timed(steps));
}
