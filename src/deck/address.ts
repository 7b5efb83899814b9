/** Keeps the address true to the values, so that a reload, a bookmark or a copied address shows the same numbers. */
import { currentLink } from '../figure/copy-link.ts';
import { store } from '../state/store.ts';

const WAIT_MILLISECONDS = 300;

export function keepAddress(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(() => history.replaceState(history.state, '', currentLink()), WAIT_MILLISECONDS);
  });
}
