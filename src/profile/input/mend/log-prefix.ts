/**
 * What a log, a container runtime or a build server puts before each line: a tag, a moment, a level, where it was written. The
 * moment or tag is known by its form; how many words follow it is learned from the lines.
 */

const MOMENTS = [
  // ISO and its relatives.
  '\\[?\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?(?: ?(?:Z|UTC|[+-]\\d\\d:?\\d\\d))?\\]?',
  // syslog.
  '[A-Z][a-z]{2} {1,2}\\d{1,2} \\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?',
  // klog.
  '[IWEF]\\d{4} \\d\\d:\\d\\d:\\d\\d\\.\\d+',
  '\\[?\\d{1,2}:\\d\\d:\\d\\d(?:[.,]\\d+)?\\]?',
  // Seconds since 1970, and since the start.
  '\\d{10}(?:\\.\\d+)?',
  '\\[ *\\d+\\.\\d+\\]',
];
/** kubectl, docker compose, the command line of GitHub, Python’s loggers. */
const TAGS = ['\\[pod/[^\\]\\s]+\\] ', '[\\w.-]+[-_]\\d+ +\\| ', '[^\\t;]+\\t[^\\t;]+\\t'];
/** The stream of a container, the section of a build. */
const STREAMS = '(?: std(?:out|err) [FP](?=[ \\t]|$))?(?: \\d\\d[OE](?=[ +]|$)\\+?)?';
const MOMENT = new RegExp(`^\\s*(?:${TAGS.join('|')})?(?:${MOMENTS.join('|')})${STREAMS}(?:[ \\t]|$)`);
const TAG = new RegExp(`^(?:${TAGS.slice(0, 2).join('|')}|(?:DEBUG|INFO|WARNING|ERROR|CRITICAL):[\\w.]+:)`);
const LEVEL = /^\W*(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL)\W*$/i;
/** A word that ends what a logger writes, or stands alone between that and the rest. */
const CLOSING = /[:\]]$|^[-|>=]+$/;
/** Of the lines with a moment, so many have the same words behind it. */
const NEARLY_ALL = 0.9;
const MOST_WORDS = 10;

/** Takes it off a line that has it; undefined where there is none. */
export function learnLogPrefix(lines: readonly string[]): ((line: string) => string) | undefined {
  const sign = [MOMENT, TAG].find((one) => lines.filter((line) => has(line, one)).length > lines.length / 2);
  if (!sign || lines.length < 2) return undefined;
  const words = wordsBehind(lines.filter((line) => has(line, sign)).map((line) => line.replace(sign, '')));
  const behind = words > 0 ? new RegExp(`^\\s*(?:\\S+\\s+){${words - 1}}\\S+(?:[ \\t]|$)`) : /^/;
  return (line) => (has(line, sign) ? line.replace(sign, '').replace(behind, '') : line);
}

/** A tag before a mere number is a cell of a table. */
const has = (line: string, sign: RegExp): boolean =>
  sign.test(line) && (sign !== TAG || !/^\s*[\d.,]*\s*$/.test(line.replace(TAG, '')));

/** How many words stand before all that was logged: the same ones, but for their numbers and levels. */
function wordsBehind(lines: readonly string[]): number {
  const all = lines.map((line) => line.trimStart().split(/\s+/));
  const [first = []] = all;
  let words = 0;
  for (let i = 0; i < Math.min(first.length, MOST_WORDS); i++) {
    const shape = shapeOf(first[i] ?? '');
    if (shape.includes(';')) break;
    const alike = all.filter((line) => shapeOf(line[i] ?? '') === shape).length;
    if (alike < NEARLY_ALL * all.length) break;
    if (CLOSING.test(shape) || LEVEL.test(first[i] ?? '')) words = i + 1;
  }
  return words;
}

const shapeOf = (word: string): string => (LEVEL.test(word) ? 'LEVEL' : word.replace(/\d+/g, '0'));
