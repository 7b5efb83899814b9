/** The text of a page, line by line: what the browser would show of it. */
import { unescaped } from '../entities.ts';

const TAGS =
  'a|b|body|br|code|div|em|head|hr|html|i|li|link|main|meta|ol|p|pre|samp|section|span|strong|table|tbody|td|th|thead|title|tr|tt|ul';
const BEGINNING = new RegExp(`^\\s*<(?:${TAGS})(?:\\s[^>;]*)?/?>(?!;)`, 'i');
const LINE_END = /<\/?(?:br|div|p|pre|tr|li|table|h\d)(?:\s[^>;]*)?\/?>/gi;
const CELL_END = /<\/(?:td|th)>/gi;
const ANY = new RegExp(`</?(?:${TAGS}|!doctype)(?:\\s[^>;]*)?/?>|<!--.*?-->`, 'gi');

/** A piece of a page; whole ones are told by what else they may hold. Python's `<module>` is none. */
export const isPageText = (head: string): boolean => BEGINNING.test(head);

export const pageLine = (line: string): string =>
  unescaped(line.replace(LINE_END, '\n').replace(CELL_END, ' ').replace(ANY, ''));

/** All of a page, without what nobody sees. */
export const pageText = (page: string): string =>
  pageLine(page.replace(/<(script|style|head|svg)\b[\s\S]*?<\/\1>/gi, ''));
