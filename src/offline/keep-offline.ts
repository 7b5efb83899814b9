/**
 * A page's part in working without a network: brings the service worker, shows what is kept, offers newer versions. A
 * viewer whose browser saves data is asked first.
 */
import { isolateOnce } from './isolate.ts';
import { Keeping } from './keeping.ts';
import type { Offer } from './offer.ts';
import { defineOfflineState } from './offline-state.ts';
import { canKeep, findRegistration } from './registration.ts';
import { followUpdates } from './updates.ts';
import { words } from './words.ts';

/** Not in every browser, and not in TypeScript's. */
type Connected = Navigator & { connection?: { saveData?: boolean } };

export async function keepOffline(isTouched: () => boolean, offer: (newer: Offer) => void): Promise<void> {
  if (!canKeep()) return;
  const known = await findRegistration();
  const keeping = new Keeping();
  defineOfflineState(keeping);
  if (!known && (navigator as Connected).connection?.saveData) return;
  isolateOnce(!known, isTouched);
  const registration = await keeping.start();
  if (!registration) return;
  followUpdates(registration, (accept) => {
    const newer = { text: words.newer, label: words.show, accept, accepted: words.showing };
    keeping.tell(newer);
    offer(newer);
  });
}
