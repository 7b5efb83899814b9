// Walks the lines of a text one by one, without an array of them: a dump may be 50 MB long.
// Any number of carriage returns before the line feed belongs to the line end.

const carriageReturn = 13;

export function forEachLine(text: string, visit: (line: string) => void): void {
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const next = feed < 0 ? text.length : feed;
    let end = next;
    while (end > start && text.charCodeAt(end - 1) === carriageReturn) end--;
    visit(text.slice(start, end));
    start = next + 1;
  }
}

export function countLines(text: string): number {
  let lines = 0;
  forEachLine(text, () => {
    lines++;
  });
  return lines;
}

/** A line of a stack that stops before its end. */
export function breaksOff(line: string): boolean {
  const text = line.trim();
  if (/^"[^"]*$/.test(text)) return true;
  if (text.startsWith('at ')) return !/\)(?: ?~?\[.*\])?$|^at \S+ \S+$/.test(text);
  return /^- +(?:locked|waiting|parking|blocked)/.test(text) && !/[>)]$|@[0-9a-f]+$|monitor for \S+$/.test(text);
}
