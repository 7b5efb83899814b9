/** A version that has come and waits is offered once. What is open stays as it is until the viewer wants it. */
import { reaches, say } from './registration.ts';

/** @param offer shows the offer; what it is given brings the new version into this tab. */
export function followUpdates(registration: ServiceWorkerRegistration, offer: (accept: () => void) => void): void {
  const accept = () => {
    // A newer one may have come since the offer.
    const worker = registration.waiting;
    if (!worker) return location.reload();
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    say(worker, { type: 'take-over' });
  };
  let isOffered = false;
  const look = () => {
    // Without a controller this is the first version of all.
    if (isOffered || !registration.waiting || !navigator.serviceWorker.controller) return;
    isOffered = true;
    offer(accept);
  };
  const watch = async () => {
    const { installing } = registration;
    if (installing) await reaches(installing, 'installed', 'redundant');
    look();
  };
  // One may have come, or be coming, before this page was ready to hear of it.
  void watch();
  registration.addEventListener('updatefound', watch);
}
