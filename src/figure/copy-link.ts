/** Copies the address of this slide with all values; where the browser refuses, the address bar holds it too. */
import { addressOf } from '../session/address.ts';
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { copyText } from './clipboard.ts';
import { words } from './words.ts';

const SAID_MILLISECONDS = 1600;

export async function copyLink(button: HTMLElement, session: Session): Promise<void> {
  const address = new URL(addressOf(session, location.href));
  // Where all slides are seen at once, the session has no place of its own.
  if (!session.get(paths.place)) address.hash = button.closest('section')?.id ?? '';
  const said = (await copyText(address.href)) ? words.copied : words.copyFailed;
  button.dataset.said = said;
  setTimeout(() => delete button.dataset.said, SAID_MILLISECONDS);
}
