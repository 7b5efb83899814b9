/** Copies an address that opens this slide with all values; where the browser refuses, the address bar holds them too. */
import { addressOf } from '../session/address.ts';
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { SHARED_PAGES, sharedAddress } from '../session/shared-address.ts';
import { copyText } from './clipboard.ts';
import { words } from './words.ts';

const SAID_MILLISECONDS = 1600;

export async function copyLink(button: HTMLElement, session: Session): Promise<void> {
  const said = (await copyText(addressFor(button, session))) ? words.copied : words.copyFailed;
  button.dataset.said = said;
  setTimeout(() => delete button.dataset.said, SAID_MILLISECONDS);
}

function addressFor(button: HTMLElement, session: Session): string {
  const address = new URL(addressOf(session, location.href));
  const place = session.get(paths.place);
  const slide = place?.slide ?? button.closest('section')?.id ?? '';
  // Where all slides are seen at once, the session has no place of its own.
  if (!place) address.hash = slide;
  const pages = document.querySelector<HTMLMetaElement>(`meta[name="${SHARED_PAGES}"]`)?.content;
  const [tale] = (button.closest('live-figure')?.getAttribute('name') ?? '').split('/');
  if (!pages || !tale) return address.href;
  return sharedAddress(new URL(pages, document.baseURI).href, address, { tale, slide, step: place?.step });
}
