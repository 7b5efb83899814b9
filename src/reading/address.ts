/** The address holds all numbers that were set, a moment after each change: a reload or a bookmark shows them again. */
import { addressOf } from '../session/address.ts';
import { readPath } from '../session/paths.ts';
import type { Session } from '../session/session.ts';

/** Browsers refuse who writes it with every move of a slider. */
const WAIT_MILLISECONDS = 300;
const IN_ADDRESS: ReadonlySet<unknown> = new Set(['values', 'seeds']);

export function followAddress(session: Session): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    const href = addressOf(session, location.href);
    if (href !== location.href) history.replaceState(history.state, '', href);
  };
  session.subscribe((changes) => {
    if (!changes.some(({ path }) => IN_ADDRESS.has(readPath(path)?.kind))) return;
    clearTimeout(timer);
    timer = setTimeout(write, WAIT_MILLISECONDS);
  });
  addEventListener('pagehide', write);
}
