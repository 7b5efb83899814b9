// Takes a dump out of a web page: tags of HTML go, entities become letters. A dump has angle brackets of its own
// (`<init>`, `<0x…>`), so only names of real elements are tags, and only a text that shows itself as a page has any.
import { countLines } from '../lines.ts';
import { afterName, plainHeader } from './plain-header.ts';

const names =
  'html|head|body|pre|code|div|span|p|br|hr|table|thead|tbody|tr|td|th|ul|ol|li|a|b|i|u|em|strong|font|tt|h[1-6]|title|meta|link|samp|small|section|article|main|button|label|details|summary|blockquote|nav|header|footer|textarea';
const tag = new RegExp(`<(/?)(${names})(?:\\s[^<>]*)?/?>`, 'gi');
const doctype = /<!doctype[^<>]*>|<!--[^>]*-->/gi;
/** Whose end is the end of a line. */
const blocks = /^(?:pre|div|p|br|hr|tr|ul|ol|li|h[1-6]|table|section|article|title|blockquote)$/i;
const page = /^\s*<(?:!doctype html|html|body|pre|div|table)\b/i;
const preformatted = /<pre\b[^<>]*>/i;

const quote = '&(?:quot|#0*34|#x0*22);';
const less = '&(?:lt|#0*60|#x0*3c);';
/** What a dump looks like whose quotes are entities, or whose brackets are. */
const encodedQuotes = new RegExp(`${quote}[^\\n]*${quote}(?::|,| *${afterName})|File ${quote}`, 'i');
const encodedBrackets = new RegExp(
  `- (?:locked|waiting|parking|blocked)[a-z -]*${less}| -&(?:gt|#0*62);|${less}(?:init|clinit|module|lambda|genexpr)&(?:gt|#0*62|#x0*3e);`,
  'i',
);
const isEncoded = (text: string): boolean =>
  encodedBrackets.test(text) || (encodedQuotes.test(text) && !plainHeader.test(text));
/** Entities within entities: the inner ones. */
const twice = /&amp;(?=(?:quot|lt|gt|amp|nbsp|apos|#\d{1,4}|#x[0-9a-f]{1,4});)/gi;
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi;
const letters: Record<string, string> = { quot: '"', lt: '<', gt: '>', amp: '&', nbsp: ' ', apos: "'", tab: '\t' };

export function readPage(text: string): { text: string; lines: number } {
  const once = isEncoded(text) || !text.includes('&amp;') ? text : text.replace(twice, '&');
  const isPage = page.test(text) || (preformatted.test(text) && /<\/pre>/i.test(text));
  if (!isPage && !isEncoded(once)) return { text, lines: 0 };
  const plain = isPage ? withoutTags(withoutScripts(once)) : once;
  return { text: plain.replace(entity, decoded), lines: countLines(plain) };
}

function decoded(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return letters[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

function withoutTags(text: string): string {
  return text.replace(doctype, '').replace(tag, (_whole, slash: string, name: string, at: number, all: string) => {
    if (/^t[dh]$/i.test(name)) return slash ? '\t' : '';
    const isEnd = slash !== '' || /^[bh]r$/i.test(name);
    const end = all.indexOf('>', at) + 1;
    return isEnd && blocks.test(name) && !/[\r\n]/.test(all.charAt(end)) ? '\n' : '';
  });
}

/** Without what stands in scripts and style sheets. */
function withoutScripts(text: string): string {
  let plain = '';
  let from = 0;
  const open = /<(script|style)\b[^<>]*>/gi;
  for (let found = open.exec(text); found; found = open.exec(text)) {
    const close = new RegExp(`</${found[1]}\\s*>`, 'gi');
    close.lastIndex = open.lastIndex;
    const end = close.exec(text);
    if (!end) break;
    plain += text.slice(from, found.index);
    from = close.lastIndex;
    open.lastIndex = from;
  }
  return plain + text.slice(from);
}
