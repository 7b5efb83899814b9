/** Kinds of mistakes (sentences.ts) that figures are known to make; each is to be taken off as its figure is mended. */
export const pending: Readonly<Record<string, readonly string[]>> = {
  'postgres/corrupted-page': ['more digits than a person would say'],
};
