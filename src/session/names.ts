/** A name that nobody else has or can guess, 128 random bits; `randomUUID` is not to be had where a page comes over plain http. */
export const randomName = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
