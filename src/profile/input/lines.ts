/** Text line by line, whatever ends the lines. */
import { ProfileError } from '../error.ts';

const LONGEST_LINE = 4_000_000;

export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw new ProfileError('endless-line', { characters: rest.length });
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  if (rest !== '') yield rest;
}

/** Whether a blank line was put after each, as by pasting from some pages. */
export function isDoubled(head: string): boolean {
  const lines = head.split(/\r?\n/).slice(0, -1);
  const written = lines.flatMap((line, i) => (line.trim() === '' ? [] : [lines[i + 1]?.trim() === '']));
  return written.length >= FEWEST && written.filter((isFollowed) => isFollowed).length >= NEARLY_ALL * written.length;
}

const [FEWEST, NEARLY_ALL] = [8, 0.95];
