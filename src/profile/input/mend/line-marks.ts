/** Marks that lists, comparisons and listings put on each line: bullets, numbers, a plus, quotes around it. */

const MARKS: RegExp[] = [
  // Of a list.
  /^\s*(?:[-*•]|\d+[.)]) (.*)$/,
  // Of what a comparison of two files adds.
  /^\+(?!\+)(.*)$/,
  // A line as a string, in a list of them; as code in a text.
  /^\s*"((?:[^"\\]|\\.)*\s[\d.,]+)",?\s*$/,
  /^\s*'([^']*\s[\d.,]+)',?\s*$/,
  /^\s*`([^`]*\s[\d.,]+)`\s*$/,
];
/** Of `cat -n` and `grep -n`; grep may say the file as well. */
const NUMBERED = /^(?:[^:\t;]+\.(?:txt|folded|collapsed|stacks|log|out):)?(?:\s*(\d+)[\t:])?(?=\S)(.*)$/;
const ENDS_IN_COUNT = /\s[\d.,]+\s*$/;

/** Takes them off; undefined where most lines have none, or where they are a part of what is written. */
export function lineMarks(lines: readonly string[]): ((line: string) => string) | undefined {
  const stacks = lines.filter((line) => line.includes(';'));
  const isMost = (sign: RegExp) => {
    const marked = lines.filter((line) => sign.test(line));
    return marked.length > lines.length / 2 && marked.some((line) => line.includes(';'));
  };
  const mark = MARKS.find(isMost);
  if (mark) return (line) => line.replace(mark, '$1');
  const isNumbered = areNumbered(stacks) && stacks.every((line) => ENDS_IN_COUNT.test(line));
  return isNumbered ? (line) => line.replace(NUMBERED, '$2') : undefined;
}

/** Numbers that only grow, or the same file's name everywhere. */
function areNumbered(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  let last = 0;
  for (const line of lines) {
    const [, number, rest = line] = NUMBERED.exec(line) ?? [];
    if (rest === line) return false;
    if (number === undefined) continue;
    if (Number(number) <= last) return false;
    last = Number(number);
  }
  return true;
}
