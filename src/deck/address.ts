/**
 * Keeps the address true to the session, so that a reload, a bookmark or a copied address shows the same. It is written
 * at once, before the deck library reads it, and a moment after each change: browsers refuse who writes it with every
 * move of a slider.
 */
import { addressOf } from '../session/address.ts';
import { paths, readPath } from '../session/paths.ts';
import { formatPlace, parsePlace } from '../session/place.ts';
import type { Session } from '../session/session.ts';

const WAIT_MILLISECONDS = 300;
const IN_ADDRESS: ReadonlySet<unknown> = new Set(['values', 'seeds', 'place']);
const KEY = 'make-it-work-fast:address';

export function keepAddress(session: Session): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    const href = addressOf(session, location.href);
    if (href !== location.href) history.replaceState(history.state, '', href);
  };
  write();
  session.subscribe((changes) => {
    if (!changes.some(({ path }) => IN_ADDRESS.has(readPath(path)?.kind))) return;
    clearTimeout(timer);
    timer = setTimeout(write, WAIT_MILLISECONDS);
  });
  addEventListener('pagehide', () => {
    write();
    keepForReload(location.href);
  });
}

/**
 * A hash that is typed or pasted while the deck is open is mended before the deck library, which listens later, reads it;
 * one that leads nowhere is said, and leads to where one is.
 */
export function mendHashes(session: Session, slides: readonly string[], say: (line: string) => void): void {
  addEventListener('hashchange', () => {
    const { place, dropped } = parsePlace(location.hash, slides);
    for (const line of dropped) say(line);
    const meant = dropped.length > 0 ? session.get(paths.place) : place;
    if (meant && formatPlace(meant) !== location.hash) history.replaceState(history.state, '', formatPlace(meant));
  });
}

/**
 * At the start of a page: one that is reloaded is asked for by the address that it had when the key was pressed, and
 * would lose what was changed last.
 */
export function catchUpAddress(): void {
  const left = takeKept();
  const [entry] = performance.getEntriesByType('navigation');
  const isReload = entry instanceof PerformanceNavigationTiming && entry.type === 'reload';
  if (isReload && left && isOfThisPage(left)) history.replaceState(history.state, '', left);
}

const isOfThisPage = (href: string) =>
  URL.canParse(href) && new URL(href).origin === location.origin && new URL(href).pathname === location.pathname;

function keepForReload(href: string): void {
  try {
    sessionStorage.setItem(KEY, href);
  } catch {
    // Then the last moment is lost.
  }
}

function takeKept(): string | undefined {
  try {
    const kept = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return kept ?? undefined;
  } catch {
    return undefined;
  }
}
