/** In the address: it was copied from the article. Written by `shared-address.ts`. */
const FROM_ARTICLE = 'read';

/**
 * Where such an address leads to. Whatever else chats have added to it stays behind.
 * @param slide address of its slide in the deck
 */
export function leadsTo(address: string, slide: string): string {
  const { searchParams, hash } = new URL(address);
  const to = new URL(slide);
  const [, step] = /^#(\d+)/.exec(hash) ?? [];
  if (searchParams.has(FROM_ARTICLE)) {
    to.pathname = to.pathname.replace(/[^/]*$/, 'read.html');
    to.hash = to.hash.slice(2);
  } else if (step !== undefined) to.hash += `/${step}`;
  const numbers = searchParams.get('s');
  if (numbers) to.searchParams.set('s', numbers);
  return to.href;
}
