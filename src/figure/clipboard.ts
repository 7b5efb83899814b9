/** The clipboard. Pages that come over plain http from another machine have none: what only copies is not offered there. */
export const canCopy = (): boolean => globalThis.navigator?.clipboard !== undefined;

/** Whether the browser let it. */
export async function copyText(text: string): Promise<boolean> {
  if (!canCopy()) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
