// Learns the prefix that a logger put before every line of a dump, from lines whose own beginning is known
// (`java.lang.Thread.State:`). Times and numbers in it change from line to line, so what is learned is its shape:
// words may differ, the punctuation between them may not.

const anchors = ['java.lang.Thread.State: ', 'Full thread dump '];
const bare = /^[ \t]*(?:java\.lang\.Thread\.State: |Full thread dump )/m;
/** Of the forms that have none of these: a `ThreadInfo`, and both files of `jcmd Thread.dump_to_file`. */
const otherAnchors = [
  'at java.base@',
  'java.base/java.',
  '"tid":',
  '"threadDump"',
  'State: ',
  'Stack dump for PID ',
  'File "',
  'Thread 0x',
  'goroutine ',
  'Thread ',
  'tid        task id',
  '└── (T) ',
  '"owns_gil":',
  '"dumpEventTime":',
];
/** What must follow a word that is a common one. */
const follows: Record<string, RegExp> = {
  'goroutine ': /goroutine (?:\d+ (?:gp=|\[)|profile: total)/y,
  'Thread ': /Thread \d+ \((?:active|idle)/y,
};
/** Where such words stand in the middle of a line of their own form. */
const ownWords = /\bin $|Current t$|\| $/;
/** A thread may be named like an anchor, and JSON may stand in one line. */
const within = /["{]$/;
const anchorLimit = 2000;
const longestPrefix = 300;
const shapeLimit = 4;

/** A shape is a sequence of words parted by fixed separators, so matching it never goes back more than one step. */
export function shapeOf(prefix: string): string {
  const runs = prefix.match(/\w+|[ \t]+|[^\w \t]/g) ?? [];
  const shape = runs.map((run) => (/\w/.test(run) ? '\\w+' : /[ \t]/.test(run) ? '[ \\t]+' : literal(run))).join('');
  // A clock that prints no trailing zeros leaves out a fraction that is zero.
  return shape.replace(/(:\\w\+:\\w\+)(?:\\\.|,)\\w\+/, '$1(?:[.,]\\w+)?');
}

function literal(character: string): string {
  return /[\\^$.*+?()[\]{}|/-]/.test(character) ? `\\${character}` : character;
}

export function learnPrefixes(text: string): RegExp[] {
  const learned = learnFrom(text, anchors);
  return learned.length > 0 || bare.test(text) ? learned : learnFrom(text, otherAnchors);
}

function learnFrom(text: string, anchors: readonly string[]): RegExp[] {
  const counts = new Map<string, number>();
  let seen = 0;
  for (const anchor of anchors) {
    for (let at = text.indexOf(anchor); at >= 0 && seen < anchorLimit; at = text.indexOf(anchor, at + 1)) {
      const follow = follows[anchor];
      if (follow) follow.lastIndex = at;
      if (follow?.test(text) === false) continue;
      seen++;
      const window = text.slice(Math.max(0, at - longestPrefix), at);
      const lineStart = window.lastIndexOf('\n') + 1;
      if (lineStart === 0 && at > longestPrefix) continue;
      const prefix = window
        .slice(lineStart)
        .replace(/(?<!\S)at $/, '')
        .trimEnd();
      // Words alone are the beginning of a sentence: a prefix has a sign in it, or is the number of the line.
      const isNumber = /^\s*\d+$/.test(prefix);
      if (!isNumber && (!/[^\w\s]/.test(prefix) || within.test(prefix) || ownWords.test(window))) continue;
      const shape = isNumber ? '\\d+' : shapeOf(prefix);
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, shapeLimit)
    .filter(([, count]) => count > 1 || seen < 4)
    .map(([shape]) => new RegExp(`[ \\t]*${shape}`, 'y'));
}

const dumpLine =
  /[ \t]*(?:at |- |"|java\.lang\.Thread\.State|Full thread dump|Locked ownable|JNI global|File "|Thread (?:0x|\d+ \()|goroutine \d)/y;

/** The line without its prefix, or as it is where it has none. */
export function stripPrefix(line: string, prefixes: readonly RegExp[]): string {
  dumpLine.lastIndex = 0;
  if (dumpLine.test(line)) return line;
  for (const prefix of prefixes) {
    prefix.lastIndex = 0;
    if (prefix.test(line))
      return line.slice(/[ \t]/.test(line.charAt(prefix.lastIndex)) ? prefix.lastIndex + 1 : prefix.lastIndex);
  }
  return line;
}
