/** What the worker's script and its extensions add to every download, in bytes. */
export const SCRIPT_BYTES = 180_000;
