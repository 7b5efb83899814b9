/** What of the deck this device keeps, and the keeping of the rest: a state that whoever shows it listens to. */
import { OfflineError, type OfflineProblem } from './error.ts';
import { type BuiltFiles, bytesOf } from './files.ts';
import type { Offer } from './offer.ts';
import { filesOf, reaches, register } from './registration.ts';
import { Store } from './store.ts';

export type Kept =
  /** Nothing, because the browser asks to save data. */
  | { state: 'nothing' }
  /** The worker brings what every page needs. */
  | { state: 'coming' }
  /** All but what labs alone need, of so many bytes. */
  | { state: 'pages'; missingBytes: number; problem?: OfflineProblem }
  | { state: 'fetching'; cameBytes: number; missingBytes: number }
  | { state: 'everything'; bytes: number }
  | { state: 'failed'; problem: OfflineProblem };

export class Keeping {
  private kept: Kept = { state: 'nothing' };
  private readonly listeners = new Set<() => void>();
  private offer: Offer | undefined;
  private abort: AbortController | undefined;

  get now(): Kept {
    return this.kept;
  }

  /** The version that waits, where one does. */
  get newer(): Offer | undefined {
    return this.offer;
  }

  tell(newer: Offer): void {
    this.offer = newer;
    this.change();
  }

  /** Returns how to stop it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Begins to keep what every page needs, and looks what there is already. */
  async start(): Promise<ServiceWorkerRegistration | undefined> {
    this.set({ state: 'coming' });
    const registration = await register();
    if (registration) void this.look(registration);
    else this.set({ state: 'failed', problem: { code: 'unfinished', data: null } });
    return registration;
  }

  /** Brings what labs alone need. */
  async fetchLarge(): Promise<void> {
    const registration = await navigator.serviceWorker.ready;
    const files = registration.active && (await filesOf(registration.active));
    if (!files || this.kept.state === 'fetching') return;
    this.abort = new AbortController();
    try {
      await this.bring(new Store(registration.scope), files, this.abort.signal);
      await this.look(registration);
    } catch (error) {
      if (!(error instanceof OfflineError) && !this.abort.signal.aborted) throw error;
      await this.look(registration, error instanceof OfflineError ? error.problem : undefined);
    }
  }

  stop(): void {
    this.abort?.abort();
  }

  private async bring(store: Store, files: BuiltFiles, signal: AbortSignal): Promise<void> {
    // Else a browser that runs short of room may take it back. Some ask the viewer, and nobody waits for the answer.
    void navigator.storage?.persist?.().catch(() => {});
    const missingBytes = bytesOf(await store.missing(files.large));
    let cameBytes = 0;
    const report = (bytes: number) => {
      cameBytes += bytes;
      this.set({ state: 'fetching', cameBytes, missingBytes });
    };
    report(0);
    await store.wish();
    await store.fill(files.large, { report, signal });
  }

  private async look(registration: ServiceWorkerRegistration, problem?: OfflineProblem): Promise<void> {
    const worker = registration.active ?? registration.waiting ?? registration.installing;
    if (!worker) return;
    const state = await reaches(worker, 'activated', 'redundant');
    const files = state === 'activated' ? await filesOf(worker) : undefined;
    if (!files) return this.set({ state: 'failed', problem: { code: 'unfinished', data: null } });
    const missingBytes = bytesOf(await new Store(registration.scope).missing(files.large));
    if (missingBytes === 0) this.set({ state: 'everything', bytes: bytesOf(files.core) + bytesOf(files.large) });
    else this.set({ state: 'pages', missingBytes, ...(problem && { problem }) });
  }

  private set(kept: Kept): void {
    this.kept = kept;
    this.change();
  }

  private change(): void {
    for (const listener of this.listeners) listener();
  }
}
