/** Stacks and counts in columns, of a log search, a database or a page about code; and counts that stand before their stacks. */

const COUNT = /^[\d.,' ]*\d$/;
/** `sort | uniq -c`, and what prints like it. */
const COUNT_FIRST = /^\s*(\d+)\s+(\S.*;.*\S|\S+)\s*$/;
const ENDS_IN_COUNT = /\s\d+(?:\.\d+)?\s*$/;

/** A row as a stack and its count; undefined where lines are no rows. */
export function tableLine(lines: readonly string[]): ((line: string) => string) | undefined {
  if (!lines.some((line) => line.includes(';'))) return undefined;
  const rows = lines.filter((line) => rowOf(line) !== undefined);
  return rows.length > lines.length / 2 ? (line) => rowOf(line) ?? line : undefined;
}

export function countFirstLine(lines: readonly string[]): ((line: string) => string) | undefined {
  const counted = lines.filter((line) => COUNT_FIRST.test(line));
  if (counted.length <= lines.length / 2 || !counted.some((line) => line.includes(';'))) return undefined;
  if (counted.filter((line) => ENDS_IN_COUNT.test(line)).length > counted.length / 2) return undefined;
  return (line) => line.replace(COUNT_FIRST, '$2 $1');
}

/** Its cells are parted by upright strokes, by tabs, or as in CSV; one of two is the count. */
function rowOf(line: string): string | undefined {
  const cells = cellsOf(line)?.map(bare) ?? [];
  const counts = cells.filter((cell) => COUNT.test(cell));
  const [stack = '', ...others] = cells.filter((cell) => !COUNT.test(cell) && cell !== '');
  const [count] = counts;
  return counts.length === 1 && count !== undefined && stack !== '' && others.length === 0
    ? `${stack} ${count.replaceAll(' ', '')}`
    : undefined;
}

function cellsOf(line: string): string[] | undefined {
  const text = line.trim();
  if (/^\|.*\|$/.test(text)) return text.slice(1, -1).split('|');
  if (/ \| /.test(text) && !/^[\w.-]+ +\| [^|]*;/.test(text)) return text.split(/ +\| +/);
  // Quoted cells keep their commas; a stack that is not quoted has none but in it.
  const quoted = /^("(?:[^"]|"")*")\s*[,;\t]\s*("?[\d.,]+"?)\s*,?$|^("?[\d.,]+"?)\s*[,;\t]\s*("(?:[^"]|"")*")$/.exec(
    text,
  );
  if (quoted) return quoted.slice(1).filter((cell) => cell !== undefined);
  const plain = /^(\S.*?)\s*,\s*(\d+(?:\.\d+)?)\s*,?$|^(\d+)\s*[,\t]\s*(\S.*)$/.exec(text);
  return plain?.slice(1).filter((cell) => cell !== undefined);
}

const bare = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replace(/^`(.*)`$/, '$1')
    .replaceAll('""', '"');
