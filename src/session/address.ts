/** The address that opens to this state: the values in `?s=`, the place in the hash; whatever else it held is kept. */
import { encodeLink } from './link.ts';
import { paths } from './paths.ts';
import { formatPlace } from './place.ts';
import type { Session } from './session.ts';

/** As mails and chats write the `&` before it, where they take an address for a piece of a page. */
const ESCAPED = 'amp;s';

/**
 * What an address says of us, however a program that passed it on has written `&` and `#`: the text of `?s=`, empty where it
 * has none, and the hash.
 */
export function readAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): { link: string; hash: string } {
  const [query = '', behind] = search.split(/%23(?=\/|%2F)/i);
  const parameters = new URLSearchParams(query);
  const link = parameters.get('s') ?? parameters.get(ESCAPED) ?? '';
  return { link, hash: hash === '' && behind !== undefined ? `#${behind}` : hash };
}

export function addressOf(session: Session, href: string): string {
  const url = new URL(href);
  url.searchParams.delete(ESCAPED);
  const encoded = encodeLink(session);
  if (encoded) url.searchParams.set('s', encoded);
  else url.searchParams.delete('s');
  const place = session.get(paths.place);
  if (place) url.hash = formatPlace(place);
  return url.href;
}
