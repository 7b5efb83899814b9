// A dump exported as a table, by a log search or out of a spreadsheet: rows of cells, one column of which holds the lines
// of the dump, or all of it in one cell. Quotes inside of a cell are doubled, which would make them part of names.
import { afterName, otherBeginning, plainHeader } from './plain-header.ts';

const name = '(?:""[^"\\n]+""|\\\\"[^"\\n]+\\\\")';
/** A header of a thread, or a line of Python's, as one cell; a header within a cell of many lines. */
const sign = new RegExp(
  `(?:^|[,;\\t])"[^"\\n]{0,200}${name} ?(?:${afterName}[^\\n]*)?"(?:[,;\\t]|\\r?$)|(?:^|[,;\\t])" *File ""[^\\n]*"(?:[,;\\t]|\\r?$)|^[ \\t]*${name} ?${afterName}|[,;\\t]"?${otherBeginning}|^"${otherBeginning}|^[ \\t]*(?:Thread \\S+ ?\\((?:active|idle)[^)\\n]*\\):|#\\d+) ""[^\\n]*""`,
  'm',
);
const dumpLine =
  /^[ \t]*(?:at \S+\(|- (?:locked|waiting|parking)|"[^"]*" ?(?:#|prio|daemon|tid|[iI]d)|java\.lang\.Thread\.State|Full thread dump|File "|(?:Current t|T)hread 0x|JNI global|goroutine |Thread \S+ ?\((?:active|idle)|Thread \d+ \(|#\d+ "|Process Thread Dump|\S+ \(.*:\d+\)$|\S+\.go:\d+|State: [A-Z])/gm;

/** A cell of many lines begins behind others, near the beginning of the text. */
const cellOfLines = /^(?:[^\n]*\n){0,20}?[^\n"]*[,;\t]"[^"\n]*\n/;

export function readTable(text: string): { text: string; rows: number } {
  if (plainHeader.test(text)) return { text, rows: 0 };
  if (!sign.test(text)) return cellOfLines.test(text) ? readCell(text) : { text, rows: 0 };
  const rows = rowsOf(text, delimiterOf(text));
  const column = rows ? fullest(rows) : -1;
  if (!rows || column < 0) return { text, rows: 0 };
  return { text: rows.map((row) => row[column] ?? '').join('\n'), rows: rows.length };
}

/** The cell that is nearly all of a table, with whatever form of a dump it holds. */
function readCell(text: string): { text: string; rows: number } {
  const untouched = { text, rows: 0 };
  for (const delimiter of delimiters) {
    const rows = rowsOf(text, delimiter);
    const largest = rows?.flat().reduce((most, cell) => (cell.length > most.length ? cell : most), '') ?? '';
    if (largest.includes('\n') && largest.length > text.length / 2) return { text: largest, rows: rows?.length ?? 0 };
  }
  return untouched;
}

/** Each column that is a good part of a table, the largest first: for what no line of it shows to be one. */
export function columnsOf(text: string): string[] {
  if (text.length > longestTable) return [];
  const columns: string[] = [];
  for (const delimiter of delimiters) {
    const rows = text.includes(delimiter) ? rowsOf(text, delimiter, true) : null;
    const count = Math.min(mostColumns, rows?.reduce((most, row) => Math.max(most, row.length), 0) ?? 0);
    if (!rows || count < 2) continue;
    for (let column = 0; column < count; column++) {
      const cells = rows.map((row) => row[column] ?? '').join('\n');
      if (cells.length > text.length / count / 2) columns.push(cells);
    }
  }
  return columns.sort((a, b) => b.length - a.length);
}

const delimiters = [',', ';', '\t'];
const longestTable = 1 << 24;
const mostColumns = 30;

function delimiterOf(text: string): string {
  const at = sign.exec(text)?.index ?? 0;
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at + 1);
  const before = /[,;\t](?=[^,;\t]*$)/.exec(line)?.[0];
  if (before) return before;
  // The dump stands in the first column, or in the only one.
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: text.split(`"${delimiter}`).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.delimiter ?? ',';
}

/**
 * Cells of each row, as RFC 4180 writes them. Null where it is no table. A backslash before a quote is allowed for, but for
 * what has backslashes of its own, as JSON has.
 */
function rowsOf(text: string, delimiter: string, hasBackslashes = false): string[][] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const isQuoted = text[at] === '"';
    const end = isQuoted ? endOfQuoted(text, at, hasBackslashes) : endOfPlain(text, at, delimiter);
    const quoted = isQuoted ? text.slice(at + 1, end).replaceAll('""', '"') : text.slice(at, end);
    const cell = isQuoted && !hasBackslashes ? quoted.replaceAll('\\"', '"') : quoted;
    row.push(cell.replace(/\r$/, ''));
    at = isQuoted ? end + 1 : end;
    if (text[at] === '\r') at++;
    if (at < text.length && text[at] !== delimiter && text[at] !== '\n') return null;
    if (text[at] !== delimiter) {
      rows.push(row);
      row = [];
    }
    at++;
  }
  return rows;
}

function endOfQuoted(text: string, start: number, hasBackslashes: boolean): number {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    if (text[quote - 1] === '\\' && !hasBackslashes) continue;
    if (text[quote + 1] !== '"') return quote;
    quote++;
  }
  return text.length;
}

function endOfPlain(text: string, start: number, delimiter: string): number {
  let at = start;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at++;
  return at;
}

/** The column in which most lines look like those of a dump, or -1. */
function fullest(rows: readonly string[][]): number {
  const counts: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => {
      counts[column] = (counts[column] ?? 0) + (cell.match(dumpLine)?.length ?? 0);
    });
  const most = Math.max(0, ...counts.map((count) => count ?? 0));
  return most === 0 ? -1 : counts.indexOf(most);
}
