// What a dump went through on its way here is undone before it is read: web pages, tables, logs, chats. Each thing that
// was put right is told with how much there was of it. A text that is as its runtime wrote it stays as it is.
import { readJsonForms } from '../json-forms.ts';
import type { DumpNotice } from '../notices.ts';
import { unwrapListing, unwrapPrefixes, unwrapRecords } from '../unwrap.ts';
import { readDoubled } from './doubled.ts';
import { readLetters } from './letters.ts';
import { readPage } from './page.ts';
import { readReversed } from './reversed.ts';
import { readTable } from './table.ts';
import { readWrapped } from './wrapped.ts';
import { readWrittenOut } from './written-out.ts';

export interface Repaired {
  text: string;
  notices: DumpNotice[];
}

/** `isText`: what begins like JSON is none, as the marks of a logger may. */
export function repair(original: string, isText = false): Repaired {
  const notices: DumpNotice[] = [];
  const page = readPage(readDoubled(original));
  if (page.lines > 0) notices.push({ code: 'page', data: { lines: page.lines } });
  // Escapes and commas are JSON's own.
  if (!isText && isJson(page.text)) return { text: page.text, notices };
  const table = readTable(unwrapListing(page.text));
  if (table.rows > 0) notices.push({ code: 'table', data: { rows: table.rows } });
  const writtenOut = readWrittenOut(unwrapRecords(table.text));
  if (writtenOut.lines > 0) notices.push({ code: 'written-out', data: { lines: writtenOut.lines } });
  const letters = readLetters(writtenOut.text);
  if (letters.quotes > 0) notices.push({ code: 'quotes', data: { count: letters.quotes } });
  if (letters.spaces > 0) notices.push({ code: 'spaces', data: { count: letters.spaces } });
  const plain = unwrapPrefixes(letters.text);
  if (plain.lines > 0) notices.push({ code: 'prefixes', data: { lines: plain.lines } });
  const wrapped = readWrapped(plain.text);
  if (wrapped.lines > 0) notices.push({ code: 'wrapped', data: { lines: wrapped.lines } });
  const reversed = readReversed(wrapped.text);
  if (reversed.lines > 0) notices.push({ code: 'reversed', data: { lines: reversed.lines } });
  return { text: reversed.text, notices };
}

const isJson = (text: string): boolean => /^\s*[{[]/.test(text) && readJsonForms.some(({ is }) => is(text));
