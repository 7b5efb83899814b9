/** Whether WebAssembly may run here: some browsers have none, some are told by their owner or by a page's host to refuse it. */

/** The smallest module: magic and version. */
const EMPTY = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

export function runsWebAssembly(): boolean {
  try {
    return new WebAssembly.Module(EMPTY) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
