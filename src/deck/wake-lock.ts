/**
 * Keeps the screen from going to sleep while a talk is on. The browser takes that back whenever the page is not seen, so
 * it is asked again; a browser that refuses is quoted quietly, to whoever looks for it.
 */

/** @returns what asks again whenever `isWanted` may have changed. */
export function keepAwake(isWanted: () => boolean, said: (isRefused: boolean) => void): () => void {
  let lock: WakeLockSentinel | undefined;
  let isAsking = false;
  const follow = async () => {
    const isDue = isWanted() && !document.hidden;
    if (!isDue) {
      void lock?.release();
      lock = undefined;
      return;
    }
    if (isAsking || (lock && !lock.released)) return;
    isAsking = true;
    try {
      lock = await navigator.wakeLock.request('screen');
      said(false);
    } catch {
      // Low on power, over plain http, or not to be had: nothing that a speaker could mend now.
      said(true);
    }
    isAsking = false;
  };
  document.addEventListener('visibilitychange', () => void follow());
  void follow();
  return () => void follow();
}
