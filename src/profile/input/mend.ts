/**
 * Text that went through a page, a chat, a mail or a table, put right: HTML's entities, curly quotes, no-break spaces, line
 * breaks written out as \n, stacks and counts in columns, marks of a quoted mail. Which of it is there is told by the text's
 * beginning; a text without any is left as it is.
 */
import type { MendedSign } from '../note.ts';
import { isMarkup } from '../recognise.ts';
import { decoded, encoded, type Pieces } from './bytes.ts';
import { unescaped } from './entities.ts';
import { linesOf } from './lines.ts';

const ODD_SPACES = /[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/g;
/** Two stacks with a count and a written line break between them. */
const WRITTEN_BREAK = /\d(\\r)?\\n[^\n]*?\d(\\r)?\\n/;
/** A stack and a count in columns: "a;b",3 or a;b,3 or | a;b | 3 |. */
const ROW = /^\s*(?:\|\s*(.*?)\s*\|\s*([\d.]+)\s*\||("(?:[^"]|"")*"|.*?)\s*,\s*"?(\d+(?:\.\d+)?)"?\s*,?)\s*$/;
/** What a log puts before a line: a moment, and at times where it was written. */
const LOGGED = /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?\]?\s+(?:std(?:out|err) [FP] )?/;
const QUOTED = /^(> ?)+/;

/** What was done to a text that begins like this; nothing for one that is as it was written. */
export function mendedSigns(head: string): MendedSign[] {
  // Markup has entities of its own, and so may texts in JSON.
  if (isMarkup(head)) return [];
  if (/^\s*(\{\s*["}]|\[\s*\{\s*")/.test(head)) return [];
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  const most = (sign: RegExp) => lines.filter((line) => sign.test(line)).length > lines.length / 2;
  const signs: MendedSign[] = [];
  if (/&(lt|gt|quot|amp|#39|#x27|nbsp);/.test(head)) signs.push('entities');
  if (/^\s*[{[]\s*[{[]*\s*[“”„]/.test(head)) signs.push('curly-quotes');
  if (ODD_SPACES.test(head.replace(/^\ufeff/, ''))) signs.push('no-break-spaces');
  ODD_SPACES.lastIndex = 0;
  if (WRITTEN_BREAK.test(head)) signs.push('written-line-breaks');
  if (most(ROW) && lines.some((line) => line.includes(';'))) signs.push('table');
  if (most(LOGGED)) signs.push('log');
  if (most(/^> ?[^>]/)) signs.push('quoted');
  return signs;
}

export function mended(pieces: Pieces, signs: readonly MendedSign[]): Pieces {
  return encoded(mendedText(decoded(pieces), signs));
}

export async function* mendedText(text: AsyncIterable<string>, signs: readonly MendedSign[]): AsyncGenerator<string> {
  for await (const line of linesOf(text)) yield `${mendLine(line, signs)}\n`;
}

function mendLine(line: string, signs: readonly MendedSign[]): string {
  let mended = line;
  if (signs.includes('quoted')) mended = mended.replace(QUOTED, '');
  if (signs.includes('entities')) mended = unescaped(mended);
  if (signs.includes('curly-quotes')) mended = mended.replace(/[“”„]/g, '"');
  if (signs.includes('no-break-spaces')) mended = mended.replace(ODD_SPACES, ' ');
  if (signs.includes('table')) mended = mended.replace(ROW, row);
  if (signs.includes('log')) mended = mended.replace(LOGGED, '');
  if (signs.includes('written-line-breaks')) mended = mended.replace(/(\\r)?\\n/g, '\n');
  return mended;
}

const row = (_: string, stack: string, count: string, cell: string, number: string): string =>
  `${bare(stack ?? cell)} ${count ?? number}`;

const bare = (cell: string): string => cell.replace(/^"|"$/g, '').replaceAll('""', '"');
