// Mail programs break long lines at a blank, some 72 to 80 letters wide: headers lose their ends, frames and locks theirs.
// What tells is the width that no header exceeds: a line that breaks off, and whose next word would not have fitted, goes
// on. Frames without a blank may be wider.
import { breaksOff, forEachLine } from '../lines.ts';

/** Wider than this no mail is wrapped; a header of HotSpot is longer, as a rule. */
const widest = 130;
const narrowest = 40;
/** So many broken lines are no chance. */
const fewest = 3;
const tabColumns = 8;
/** No line of a dump is longer. */
const longest = 2000;

const header = /^\s*"[^"]/;
const title = /Full thread dump [^:]*$/;
/** Of the JVM's deadlock report. */
const reported = /^\s*waiting (?:for ownable|to lock monitor) .*[^,]$/;
/** How a line begins that is one of its own. */
const beginning =
  /^\s*(?:at \S|- |"|java\.lang\.Thread\.State|Full thread dump|Locked ownable|JNI global|Found |Java stack|which is held|waiting (?:to lock|for ownable)|=+$|\d{4}-\d\d-\d\d|$)/;

export function readWrapped(text: string): { text: string; lines: number } {
  if (!header.test(text.slice(0, text.indexOf('\n') + 1)) && !text.includes('\n"')) return { text, lines: 0 };
  const width = widthOf(text);
  if (width < narrowest || width > widest) return { text, lines: 0 };
  const whole: string[] = [];
  let joined = 0;
  let last = '';
  forEachLine(text, (line) => {
    const before = whole.at(-1);
    if (before !== undefined && goesOn(before, last, line, width)) {
      whole[whole.length - 1] = `${before.trimEnd()} ${line.trimStart()}`;
      joined++;
    } else whole.push(line);
    last = line;
  });
  return joined < fewest ? { text, lines: 0 } : { text: whole.join('\n'), lines: joined };
}

/** Of the lines that have blanks to be broken at. */
function widthOf(text: string): number {
  let width = 0;
  forEachLine(text, (line) => {
    if (header.test(line) || line.includes('Full thread dump ')) width = Math.max(width, line.trimEnd().length);
  });
  return width;
}

/** `begun`: all of the line so far; `last`: its part on the line before. */
function goesOn(begun: string, last: string, line: string, width: number): boolean {
  if (beginning.test(line) || begun.length > longest) return false;
  const isBroken = [header, title, reported].some((open) => open.test(begun)) || breaksOff(begun);
  if (!isBroken && begun.trim() !== 'at') return false;
  const word = /^\S+/.exec(line.trimStart())?.[0].length ?? 0;
  return columns(last.trimEnd()) + 1 + word > width;
}

/** Mail counts a tab as it shows. */
const columns = (line: string): number => line.length + (tabColumns - 1) * (line.match(/\t/g)?.length ?? 0);
