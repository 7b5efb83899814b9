/**
 * Tables of several columns, of a log search, a database or a spreadsheet: one of them holds lines of stacks, or a whole
 * profile in a cell, or stacks beside another with their counts. Which it is, is learnt from the beginning.
 */
import { CsvRows } from './csv-rows.ts';

const DELIMITERS = [',', '\t', ';'];
const ENDS_IN_COUNT = /\S\s+\d[\d.,]*\s*$/;
const COUNT = /^\s*\d[\d., ]*$/;
const COUNT_NAME = /^\s*(count|samples?|hits|ticks|value|weight|self|n)\s*$/i;
const JSON_CELL = /^\s*[{[]\s*["{[]/;
/** Names of columns have no stacks in them. */
const NAME = /^[@\w .()-]{1,60}$/;

/** Columns: of lines or of a whole profile alone, or with one of counts. */
interface Layout {
  delimiter: string;
  stacks: number;
  counts?: number;
}

/** @param lines of the text's beginning, the last of them perhaps cut */
export function cellLine(lines: readonly string[]): ((line: string) => string) | undefined {
  for (const delimiter of DELIMITERS) {
    const layout = layoutOf(lines, delimiter);
    if (layout) return layout.counts === undefined ? linesIn(layout) : countedIn(layout, layout.counts);
  }
  return undefined;
}

function layoutOf(lines: readonly string[], delimiter: string): Layout | undefined {
  const { rows, isTable } = rowsOf(lines, delimiter);
  if (!isTable) return undefined;
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, i) => rows.map((row) => row[i] ?? ''));
  const stacks = columns.findIndex(holdsProfile);
  if (stacks >= 0) return { delimiter, stacks };
  const plain = columns.findIndex((cells) => isMost(cells, (cell) => cell.includes(';')));
  // Two columns have a reader of their own, which knows stacks with commas.
  if (plain < 0 || columns.length < 3) return undefined;
  const numbers = [...columns.keys()].filter(
    (i) => i !== plain && isMost(columns[i] ?? [], (cell) => COUNT.test(cell)),
  );
  const counts = numbers.find((i) => COUNT_NAME.test(columns[i]?.[0] ?? '')) ?? numbers.at(-1);
  return counts === undefined ? undefined : { delimiter, stacks: plain, counts };
}

/** Its name may stand above. */
const isMost = (cells: readonly string[], is: (cell: string) => boolean): boolean =>
  cells.filter(is).length > (cells.length - 1) / 2;

function holdsProfile(cells: readonly string[]): boolean {
  const lines = cells.flatMap((cell) => cell.split('\n')).filter((line) => line.trim() !== '');
  if (isMost(lines, (line) => ENDS_IN_COUNT.test(line)) && lines.some((line) => /;.*\s\d/.test(line))) return true;
  return cells.some((cell) => JSON_CELL.test(cell) && cell.length > 60);
}

/**
 * A table has rows of as many cells, and either cells in quotes or names above its columns: stacks of C++ have commas of their
 * own.
 */
function rowsOf(lines: readonly string[], delimiter: string): { rows: string[][]; isTable: boolean } {
  const csv = new CsvRows(delimiter);
  const rows: string[][] = [];
  let row: string[] = [];
  for (const line of lines) {
    const isEnd = csv.push(line, (column, text) => {
      row[column] = (row[column] ?? '') + text;
    });
    if (!isEnd) continue;
    rows.push(row);
    row = [];
  }
  if (csv.isOpen) rows.push(row);
  const [first = [], ...others] = rows;
  const isEven = others.every(({ length }, i) =>
    i < others.length - 1 ? length === first.length : length <= first.length,
  );
  const isNamed = first.every((cell) => NAME.test(cell) && !COUNT.test(cell)) && !ENDS_IN_COUNT.test(lines[0] ?? '');
  const isTable =
    first.length > 1 && others.length > 0 && isEven && !csv.isBroken && (isNamed || (csv.quoted > 1 && !csv.isOpen));
  return { rows, isTable };
}

/** As they come: a cell may be as large as the file. */
function linesIn({ delimiter, stacks }: Layout): (line: string) => string {
  const csv = new CsvRows(delimiter);
  return (line) => {
    let found = '';
    const isEnd = csv.push(line, (column, text) => {
      if (column === stacks) found += text;
    });
    return isEnd ? `${found}\n` : found;
  };
}

function countedIn({ delimiter, stacks }: Layout, counts: number): (line: string) => string {
  const csv = new CsvRows(delimiter);
  let [stack, count] = ['', ''];
  return (line) => {
    const isEnd = csv.push(line, (column, text) => {
      if (column === stacks) stack += text;
      if (column === counts) count += text;
    });
    if (!isEnd) return '';
    const told = `${stack.replaceAll('\n', ' ')} ${count.replaceAll(' ', '')}\n`;
    [stack, count] = ['', ''];
    return told;
  };
}
