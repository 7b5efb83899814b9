/** Sentences for what went wrong: code and data say what, and each place that shows it has its own words for them. */

/** A sentence for each code. */
export type Sentences<Data> = { [Code in keyof Data]: (data: Data[Code]) => string };

/** What an engine or a tool says, perhaps with its own full stop, with one. */
export const withFullStop = (text: string): string => `${text.replace(/[.\s]+$/, '')}.`;

export function sentenceOf<Data, Code extends keyof Data>(
  words: Sentences<Data>,
  { code, data }: { code: Code; data: Data[Code] },
): string {
  return words[code](data);
}
