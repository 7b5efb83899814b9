/** Copies the address of this slide with all values; where the browser refuses, the address bar holds it too. */
import { addressOf } from '../session/address.ts';
import type { Session } from '../session/session.ts';
import { words } from './words.ts';

const SAID_MILLISECONDS = 1600;

export async function copyLink(button: HTMLElement, session: Session): Promise<void> {
  const said = await navigator.clipboard.writeText(addressOf(session, location.href)).then(
    () => words.copied,
    () => words.copyFailed,
  );
  button.dataset.said = said;
  setTimeout(() => delete button.dataset.said, SAID_MILLISECONDS);
}
