// Letters that chats, mail programs and word processors put in place of a dump's own: curly quotes around names, long
// dashes before locks, no-break spaces, and marks without width.
import { afterName, plainHeader } from './plain-header.ts';

const openQuote = '[\u201c\u201d\u201e\u201f\u2033\uff02\u00ab\u00bb]';
/** A header, or a name in the JVM's deadlock report, between such quotes. */
const curled = new RegExp(
  `(?:^|\\s|File |by )${openQuote}[^\\n]*${openQuote}(?::?[ \\t\\r]*$|,|[ \\t]+${afterName})`,
  'm',
);
const anyQuote = new RegExp(openQuote, 'g');
const dash = /^([ \t]*)[\u2010-\u2015\u2212](?=\s+(?:locked|waiting|parking|blocked))/gm;
const oddSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const noWidth = /[\u200b-\u200d\u2060\ufeff]/g;

export function readLetters(text: string): { text: string; quotes: number; spaces: number } {
  let quotes = 0;
  let spaces = 0;
  const space = (letter: string) => () => {
    spaces++;
    return letter;
  };
  let plain =
    oddSpace.test(text) || noWidth.test(text) ? text.replace(oddSpace, space(' ')).replace(noWidth, space('')) : text;
  oddSpace.lastIndex = 0;
  noWidth.lastIndex = 0;
  // In a dump with straight quotes, curly ones are part of its names.
  if (curled.test(plain) && !plainHeader.test(plain))
    plain = plain.replace(anyQuote, () => {
      quotes++;
      return '"';
    });
  plain = plain.replace(dash, (_whole, before: string) => {
    quotes++;
    return `${before}-`;
  });
  return { text: plain, quotes, spaces };
}
