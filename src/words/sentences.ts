/** Sentences for what went wrong: code and data say what, and each place that shows it has its own words for them. */

/** A sentence for each code. */
export type Sentences<Data> = { [Code in keyof Data]: (data: Data[Code]) => string };

export function sentenceOf<Data, Code extends keyof Data>(
  words: Sentences<Data>,
  { code, data }: { code: Code; data: Data[Code] },
): string {
  return words[code](data);
}
