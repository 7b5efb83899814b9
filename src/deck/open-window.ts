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
  href: string;
  /** As `window.open` takes it. */
  features: string;
  /** Said where the browser keeps the window from opening; the link opens it. */
  blocked: string;
  link: string;
}

/** The talk that is on; it begins with its first question. */
export function talkOf(session: Session): string {
  const talk = session.get(paths.talk) ?? randomName();
  session.set(paths.talk, talk, 'hand');
  return talk;
}

/** Null where it did not open. */
export function openWindow({ name, href, features, blocked, link }: TalkWindow): Window | null {
  const opened = window.open(href, name, features);
  if (opened) opened.focus();
  else notify(blocked, { label: link, href, target: name });
  return opened;
}
