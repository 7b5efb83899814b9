// A log search that exports its newest line first turns a dump upside down: each stack stands above its thread's name,
// the bottom frame first, and would be given to the thread before. What tells is which way the state, and the ends of
// stacks, stand to the headers; then all lines are turned round.
import { countLines, forEachLine } from '../lines.ts';

const javaHeader = /^\s*".*" (?:#\d|prio=|os_prio=|daemon|tid=|[iI]d=\d|- Thread)/;
const state = /^\s*java\.lang\.Thread\.State: /;
const bottom = /^\s*at (?:\S+\/)?java\.lang\.Thread\.run\(/;
const title = /Full thread dump .*VM/;
const lastLine = /^\s*JNI global ref/;
/** Headers of other runtimes, and the lines of their stacks. */
const otherHeader =
  /^\s*(?:(?:Current t|T)hread 0x[0-9a-f]+.*\(most recent call first\):|goroutine \d+ .*\[.*\]:|Thread \S+ \((?:active|idle)\S*\)|Thread \d+ \(.*\):$|\d+ @(?: 0x[0-9a-f]+)+$)|^[├└]── \(T\)/;
const otherLine =
  /^\s*(?:File ".*", line \d+ in |\S+\.go:\d+ \+0x|created by |State: [A-Z_]+$|#\s0x[0-9a-f]+\s|[│ ]+[├└]── |\S+ \(.*:\d+\)$)/;

export function readReversed(text: string): { text: string; lines: number } {
  if (!isReversed(text)) return { text, lines: 0 };
  const lines: string[] = [];
  forEachLine(text, (line) => lines.push(line));
  return { text: lines.reverse().join('\n'), lines: countLines(text) };
}

function isReversed(text: string): boolean {
  let forward = 0;
  let backward = 0;
  let before = '';
  let first = '';
  let last = '';
  let seenEnd = false;
  forEachLine(text, (line) => {
    if (line.trim() === '') return;
    if (state.test(line) && javaHeader.test(before)) forward++;
    if (javaHeader.test(line) && state.test(before)) backward++;
    if (bottom.test(line) && javaHeader.test(before)) backward++;
    if (lastLine.test(line)) seenEnd = true;
    if (title.test(line)) {
      if (seenEnd) backward++;
      seenEnd = false;
    }
    const kind = otherHeader.test(line) ? 'header' : otherLine.test(line) ? 'line' : '';
    if (kind !== '') {
      first ||= kind;
      last = kind;
    }
    before = line;
  });
  return backward > forward || (forward + backward === 0 && first === 'line' && last === 'header');
}
