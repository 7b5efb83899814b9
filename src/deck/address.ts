/**
 * The address and the session are one, so that a reload, a bookmark or a copied address shows the same. It is written at
 * once, before the deck library reads it, and a moment after each change: browsers refuse who writes it with every move of
 * a slider. A hash that somebody types or pastes leads where it was meant to, however a chat has mangled it.
 */
import { afterPaint } from '../figure/after-paint.ts';
import { addressOf } from '../session/address.ts';
import { paths, readPath } from '../session/paths.ts';
import { parsePlace } from '../session/place.ts';
import type { Session } from '../session/session.ts';

const WAIT_MILLISECONDS = 300;
const IN_ADDRESS: ReadonlySet<unknown> = new Set(['values', 'seeds', 'place']);
const KEY = 'make-it-work-fast:address';

/**
 * Listens before the deck library does.
 * @param say is given what of a hash could not be used; one then stays where one is.
 */
export function followAddress(session: Session, slides: readonly string[], say: (line: string) => void): void {
  let callOff = () => {};
  let writtenAt = 0;
  let hash = location.hash;

  const write = () => {
    callOff();
    // Somebody has just typed another one: it will be heard of, and must not be taken back.
    if (location.hash !== hash) return;
    const href = addressOf(session, location.href);
    if (href !== location.href) history.replaceState(history.state, '', href);
    writtenAt = performance.now();
    hash = location.hash;
  };

  const hear = () => {
    if (location.hash === hash) return;
    hash = location.hash;
    const { place, dropped } = parsePlace(hash, slides);
    for (const line of dropped) say(line);
    if (place) session.set(paths.place, place, 'hand');
    if (place || dropped.length > 0) write();
  };

  write();
  session.subscribe((changes) => {
    const kinds = changes.map(({ path }) => readPath(path)?.kind);
    if (!kinds.some((kind) => IN_ADDRESS.has(kind))) return;
    callOff();
    // With a turn of the deck, once its slide stands; a slider that moves waits until it rests.
    if (kinds.includes('place') && performance.now() - writtenAt > WAIT_MILLISECONDS) callOff = afterPaint(write);
    else {
      const timer = setTimeout(write, WAIT_MILLISECONDS);
      callOff = () => clearTimeout(timer);
    }
  });
  addEventListener('hashchange', hear);
  // The way back to an address with other values in it is no change of the hash alone.
  addEventListener('popstate', hear);
  addEventListener('pagehide', () => {
    write();
    keepForReload(location.href);
  });
}

/**
 * At the start of a page: one that is reloaded is asked for by the address that it had when the key was pressed, and
 * would lose what was changed last.
 */
export function catchUpAddress(): void {
  const left = takeKept();
  if (isReload() && left && isOfThisPage(left)) history.replaceState(history.state, '', left);
}

/** Whether this page was here before: loaded again, or come back to. */
export function isReload(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && /^(reload|back_forward)$/.test(entry.type);
}

function isOfThisPage(href: string): boolean {
  try {
    const { origin, pathname } = new URL(href);
    return origin === location.origin && pathname === location.pathname;
  } catch {
    return false;
  }
}

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
