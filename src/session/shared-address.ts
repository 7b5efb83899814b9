/**
 * Addresses to be sent to somebody: of pages that carry the slide's own picture for whoever shows links, and lead on to what was
 * seen. What stands behind `#` never reaches those, so the slide is the page's name; numbers and step are as in the deck.
 */

/** Name of the page's own word on where such pages lie; without it there are none. */
export const SHARED_PAGES = 'shared-pages';
/** In the address: it was copied from the article. `leads-to.ts`, which loads nothing else, knows it too. */
const FROM_ARTICLE = 'read';

export interface SharedPlace {
  /** The tale's folder, and the slide. */
  tale: string;
  slide: string;
  /** Undefined in the article, which has no place among the steps. */
  step: number | undefined;
}

/**
 * @param pages where they lie
 * @param address of the deck or the article with the numbers that are to be sent
 */
export function sharedAddress(pages: string, address: URL, { tale, slide, step }: SharedPlace): string {
  const url = new URL(`${encodeURIComponent(tale)}/${encodeURIComponent(slide)}.html`, pages);
  const numbers = address.searchParams.get('s');
  if (numbers) url.searchParams.set('s', numbers);
  if (step === undefined) url.searchParams.set(FROM_ARTICLE, '');
  else if (step >= 0) url.hash = `${step}`;
  return url.href;
}
