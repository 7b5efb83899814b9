/** Keeps the address true to the session, so that a reload, a bookmark or a copied address shows the same. */
import { addressOf } from '../session/address.ts';
import { readPath } from '../session/paths.ts';
import type { Session } from '../session/session.ts';

const WAIT_MILLISECONDS = 300;
const IN_ADDRESS: ReadonlySet<unknown> = new Set(['values', 'seeds', 'place']);

export function keepAddress(session: Session): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    const href = addressOf(session, location.href);
    if (href !== location.href) history.replaceState(history.state, '', href);
  };
  session.subscribe((changes) => {
    if (!changes.some(({ path }) => IN_ADDRESS.has(readPath(path)?.kind))) return;
    clearTimeout(timer);
    timer = setTimeout(write, WAIT_MILLISECONDS);
  });
  // Whoever reloads at once would lose what was changed last.
  addEventListener('pagehide', () => timer !== undefined && write());
}
