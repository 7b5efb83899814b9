/**
 * Shared memory between workers asks for two headers, and some hosts send none. The service worker adds them, from the next
 * load on: so the very first visit to such a host loads its page twice, where nobody has touched it yet.
 */

/**
 * @param isFirst whether this visit has brought the worker; later ones came through it.
 * @param isTouched whether anybody has laid a hand on the page: a talk, or a reader, goes on without.
 */
export function isolateOnce(isFirst: boolean, isTouched: () => boolean): void {
  if (!isFirst || crossOriginIsolated) return;
  const { href } = location;
  navigator.serviceWorker.addEventListener(
    'controllerchange',
    () => {
      if (!isTouched() && location.href === href) location.reload();
    },
    { once: true },
  );
}
