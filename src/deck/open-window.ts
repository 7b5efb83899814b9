/**
 * Opens a window of the talk from the very press that asks for it: a press buys one window, and none if anything is waited
 * for before. Pages with the same headers share a name, so that the same press finds a window that is open already.
 */
import { randomName } from '../session/names.ts';
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { notify } from './notices.ts';

export interface TalkWindow {
  /** The window's own name, by which a second press finds it. */
  name: string;
  /** @param talk its name, by which the window finds the others */
  href(talk: string): string;
  /** As `window.open` takes it. */
  features: string;
  /** Said where the browser keeps the window from opening; the link opens it. */
  blocked: string;
  link: string;
}

/** Null where it did not open. The talk begins with its first window beside the deck's. */
export function openWindow(session: Session, { name, href, features, blocked, link }: TalkWindow): Window | null {
  const talk = session.get(paths.talk) ?? randomName();
  const opened = window.open(href(talk), name, features);
  // Told after that: who hears of it asks for a lock, and a page that is just opening a window may not be given one.
  session.set(paths.talk, talk, 'hand');
  if (opened) opened.focus();
  else notify(blocked, { label: link, href: href(talk), target: name });
  return opened;
}
