/**
 * When a page's part in working without a network begins: once its first seconds are over, or at once where a host sends no
 * headers of isolation, since the page is then loaded once more.
 */
import { idle } from '../deck/idle.ts';
import type { Offer } from './offer.ts';

/** They belong to what is seen first, and to whoever leafs on from it. */
const FIRST_MILLISECONDS = 2000;

/** Listens from now on; whether anybody has laid a hand on the page since then. */
export function watchHands(): () => boolean {
  let isTouched = false;
  const touched = () => {
    isTouched = true;
  };
  for (const event of ['keydown', 'pointerdown', 'wheel'])
    addEventListener(event, touched, { capture: true, once: true, passive: true });
  return () => isTouched;
}

/**
 * @param isTouched see above: such a page is not loaded again.
 * @param offer shows what has come.
 */
export async function beginOffline(isTouched: () => boolean, offer: (newer: Offer) => void = () => {}): Promise<void> {
  // Only built decks have a worker; pages that came over plain http from another machine may keep nothing.
  if (!import.meta.env.PROD || !isSecureContext) return;
  if (crossOriginIsolated) {
    await new Promise((done) => setTimeout(done, FIRST_MILLISECONDS));
    await idle();
  }
  // Where the network is gone already, the next visit brings it.
  const offline = await import('./keep-offline.ts').catch(() => undefined);
  await offline?.keepOffline(isTouched, offer);
}
