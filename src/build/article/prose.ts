/**
 * A slide's notes as prose: whole sentences, parted where about half is said, so that the picture stands in the middle of what
 * is told of it; and what the last line invites to.
 */
const TRY = /^Try:\s*/m;
/** A sentence ends before a capital letter, a quote or a digit; after a single letter nothing ends. */
const END = /(?<=[.?!][’”"]?)(?<!\b\p{L}\.)\s+(?=[“"A-Z0-9])/u;
/** Of the words. */
const BEFORE_PICTURE = 0.5;

export interface Prose {
  /** Markdown: up to the picture, and after it; the latter is empty where little is said. */
  before: string;
  after: string;
  /** Without its `Try:`, first letter in upper case; empty where there is none. */
  invitation: string;
}

export function proseOf(notes: string): Prose {
  const [text = '', tried = ''] = notes.split(TRY);
  const sentences = text.replace(/\s+/g, ' ').trim().split(END);
  const lengths = sentences.map((sentence) => sentence.length);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  let [said, count] = [0, 0];
  while (count < sentences.length - 1 && said < BEFORE_PICTURE * whole) said += lengths[count++] ?? 0;
  return {
    before: sentences.slice(0, count).join(' '),
    after: sentences.slice(count).join(' '),
    invitation: tried.trim().replace(/^[a-z]/, (letter) => letter.toUpperCase()),
  };
}
