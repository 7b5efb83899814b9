/**
 * Brings code that is imported when it is needed. A network stutters, and a browser may end a service worker in the middle
 * of an answer; one moment later the same file comes, so whoever needs it asks again before anything is said.
 */

/** Milliseconds before each further try. */
const PAUSES = [100, 1000];

export async function loadCode<T>(load: () => T | Promise<T>, pauses: readonly number[] = PAUSES): Promise<T> {
  for (const milliseconds of pauses) {
    try {
      return await load();
    } catch {
      await new Promise((done) => setTimeout(done, milliseconds));
    }
  }
  return load();
}

/**
 * Code that was asked for again and did not come, though its file is there: a browser may keep the first answer for as long
 * as its page (Firefox does). A new page asks anew, and its address keeps all that was set.
 * @param failure what the import said; where it names no file, or the file is not to be had, nothing is done.
 */
export async function reloadIfThere(failure: string, reload = () => location.reload()): Promise<void> {
  const [address] = /https?:\/\/\S+\.js/.exec(failure) ?? [];
  if (!address) return;
  const isThere = await fetch(address, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (isThere) reload();
}
