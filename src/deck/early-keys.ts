/** Keys that are pressed before the page's scripts are there, so that none is lost: `main.ts` takes them over. */

export interface EarlyKeys {
  readonly keys: readonly KeyboardEvent[];
  /** Nobody listens any more. */
  stop(): void;
}

declare global {
  interface Window {
    earlyKeys?: EarlyKeys;
  }
}

function keepKeys(): EarlyKeys {
  const keys: KeyboardEvent[] = [];
  const keep = (event: KeyboardEvent) => {
    // A key that is held down was pressed on the page before.
    if (!event.repeat) keys.push(event);
  };
  addEventListener('keydown', keep, { capture: true });
  return { keys, stop: () => removeEventListener('keydown', keep, { capture: true }) };
}

window.earlyKeys = keepKeys();
