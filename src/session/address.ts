/** The address that opens to this state: the values in `?s=`, the place in the hash; whatever else it held is kept. */
import { encodeLink } from './link.ts';
import { paths } from './paths.ts';
import { formatPlace } from './place.ts';
import type { Session } from './session.ts';

export function addressOf(session: Session, href: string): string {
  const url = new URL(href);
  const encoded = encodeLink(session);
  if (encoded) url.searchParams.set('s', encoded);
  else url.searchParams.delete('s');
  const place = session.get(paths.place);
  if (place) url.hash = formatPlace(place);
  return url.href;
}
