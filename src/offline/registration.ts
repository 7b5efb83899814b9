/** The service worker as a page sees it. Pages that came over plain http from another machine, and some browsers' private windows, have none. */
import type { BuiltFiles } from './files.ts';
import type { Message } from './messages.ts';

const ANSWER_MILLISECONDS = 5000;

/** Where the build puts it, beside the pages: so it answers for the deck's folder and for nothing beside that. */
const workerAddress = () => new URL(`${import.meta.env.BASE_URL}service-worker.js`, document.baseURI);

/** A frame on somebody else's page keeps nothing, and a page whose files lie on another host cannot. */
export const canKeep = (): boolean =>
  'serviceWorker' in navigator && 'caches' in globalThis && self === top && workerAddress().origin === location.origin;

/** Undefined where the deck has no worker yet, or may have none. */
export const findRegistration = (): Promise<ServiceWorkerRegistration | undefined> =>
  navigator.serviceWorker
    .getRegistration(workerAddress().href)
    // A worker of a folder above is somebody else's.
    .then((found) => (found?.scope === new URL('.', workerAddress()).href ? found : undefined))
    .catch(() => undefined);

/** Undefined where the browser or the host does not allow it, or the network is gone before the deck had one. */
export const register = (): Promise<ServiceWorkerRegistration | undefined> =>
  navigator.serviceWorker.register(workerAddress()).catch(() => undefined);

export function say(worker: ServiceWorker, message: Message, transfer: Transferable[] = []): void {
  worker.postMessage(message, transfer);
}

/** The files of the worker's version; undefined where it does not answer. */
export function filesOf(worker: ServiceWorker): Promise<BuiltFiles | undefined> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    const finish = (files: BuiltFiles | undefined) => {
      clearTimeout(timer);
      port1.close();
      done(files);
    };
    const timer = setTimeout(finish, ANSWER_MILLISECONDS, undefined);
    port1.addEventListener('message', ({ data }: MessageEvent<BuiltFiles>) => finish(data));
    port1.start();
    say(worker, { type: 'files' }, [port2]);
  });
}

/** Resolves when one of these states is reached; at once where it is already. */
export function reaches(worker: ServiceWorker, ...states: ServiceWorkerState[]): Promise<ServiceWorkerState> {
  return new Promise((done) => {
    const look = () => {
      if (!states.includes(worker.state)) return;
      worker.removeEventListener('statechange', look);
      done(worker.state);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
