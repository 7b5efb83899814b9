// A dump that went through a log or a table may have its line ends written out, `\n`, and its quotes behind backslashes:
// all of it is one line. Only lines that show a dump's own beginnings behind such an end are taken apart.
import { forEachLine } from '../lines.ts';

const sign =
  /\\r?\\?n(?:\\+t|\s)*(?:at [\w.$/]+\(|at [\w.$/@]+\.|- (?:locked|waiting|parking)|\\*"[^"\\]+\\*" (?:#|prio|daemon|tid|[iI]d)|java\.lang\.Thread\.State|Full thread dump|File \\*"|Thread (?:0x|\S+ ?\((?:active|idle))|goroutine \d+ (?:gp=|\[)|#\\+t0x|State: [A-Z]|\d+ {3,}0x[0-9a-f]+ |\| group=|└── |[├└]── )/;
/** A form that is JSON, as a string in JSON. */
const json = /\\"(?:threadDump|threadName|thread_name|owns_gil|nodejsVersion)\\/;
const isWrittenOut = (text: string): boolean => sign.test(text) || json.test(text);
const escapes = /\\(?:u([0-9a-fA-F]{4})|(.))/g;
const letters: Record<string, string> = { n: '\n', t: '\t', r: '' };
/** Escapes within escapes: of each layer, a record of JSON inside of another. */
const deepest = 4;

/** Tabs alone: whoever writes cells of a table by them writes those of the text so. */
const tabs =
  /(^|[ \t,;:\]|])(?:\\t)+(?=at [\w.$/@]+[.(/]|-\s+(?:locked|waiting|parking|eliminated|None|blocked)|File ")/gm;

export function readWrittenOut(given: string): { text: string; lines: number } {
  let lines = 0;
  const text = given.includes('\\t')
    ? given.replace(tabs, (_whole, before: string) => {
        lines++;
        return `${before}\t`;
      })
    : given;
  if (!isWrittenOut(text)) return { text, lines };
  const plain: string[] = [];
  forEachLine(text, (line) => {
    if (!isWrittenOut(line)) plain.push(line);
    else {
      lines++;
      plain.push(unescaped(line));
    }
  });
  return { text: plain.join('\n'), lines };
}

function unescaped(line: string): string {
  let text = line;
  for (let layer = 0; layer < deepest && isWrittenOut(text); layer++)
    text = withoutLiterals(text) ?? withoutEscapes(text);
  return text;
}

/** With each string that holds lines of a dump on lines of its own, or null where there is none. */
function withoutLiterals(text: string): string | null {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    if (text[at] !== '"' || text[at - 1] === '\\') continue;
    const end = endOfLiteral(text, at);
    const literal = text.slice(at + 1, end);
    if (isWrittenOut(literal)) {
      parts.push(text.slice(from, at), withoutEscapes(literal));
      from = end + 1;
    }
    at = end;
  }
  return parts.length === 0 ? null : [...parts, text.slice(from)].join('\n');
}

function endOfLiteral(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return Math.min(at, text.length);
}

const withoutEscapes = (text: string): string =>
  text.replace(escapes, (_whole, code?: string, letter = '') =>
    code === undefined ? (letters[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
  );
