/** Copies the address of this slide with all values; where the browser refuses, the address bar holds it too. */
import { encodeLink } from '../state/link.ts';
import { store } from '../state/store.ts';
import { words } from './words.ts';

const SAID_MILLISECONDS = 1600;

export function currentLink(): string {
  const url = new URL(location.href);
  const encoded = encodeLink(store.snapshot());
  if (encoded) url.searchParams.set('s', encoded);
  else url.searchParams.delete('s');
  return url.href;
}

export async function copyLink(button: HTMLElement): Promise<void> {
  const said = await navigator.clipboard.writeText(currentLink()).then(
    () => words.copied,
    () => words.copyFailed,
  );
  button.dataset.said = said;
  setTimeout(() => delete button.dataset.said, SAID_MILLISECONDS);
}
