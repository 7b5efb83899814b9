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
