/**
 * A window for the room, of the same talk: for whoever closed it, and, clean of all that a hand needs, for whoever has
 * shared the deck's own window and wants another one to be seen.
 */
import { paths } from '../session/paths.ts';
import { formatPlace } from '../session/place.ts';
import type { Session } from '../session/session.ts';
import { openWindow } from './open-window.ts';
import { words } from './words.ts';

const CLEAN = 'make-it-work-fast:clean';

export function openRoom(session: Session, isClean: boolean): void {
  const place = formatPlace(session.get(paths.place) ?? { slide: '', step: -1 });
  openWindow(session, {
    name: 'make-it-work-fast-room',
    href: (talk) => new URL(`./${place}?talk=${talk}${isClean ? '&clean' : ''}`, document.baseURI).href,
    features: 'popup,width=1280,height=720',
    blocked: words.roomBlocked,
    link: words.openRoom,
  });
}

/** Before the address is written anew: a window that was opened so stays so when it is loaded again. */
export function followClean(): void {
  const isAsked = /[?&]clean\b/.test(location.hash);
  try {
    if (isAsked) sessionStorage.setItem(CLEAN, '1');
    // A window of this name may have been a clean one before.
    else if (/[?&]talk=/.test(location.hash)) sessionStorage.removeItem(CLEAN);
    if (isAsked || sessionStorage.getItem(CLEAN)) document.documentElement.toggleAttribute('data-clean', true);
  } catch {
    document.documentElement.toggleAttribute('data-clean', isAsked);
  }
}
