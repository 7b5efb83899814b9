/** The texts of a list in a script, up to its closing bracket: read, never run. */

const TEXT = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*,?/y;
const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r' };

/** `end`: where the list stops being texts. */
export function scriptTexts(text: string): { texts: string[]; end: number } {
  const texts: string[] = [];
  const pattern = new RegExp(TEXT);
  let end = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    texts.push((found[1] ?? found[2] ?? '').replace(/\\(.)/gs, (_, letter: string) => ESCAPES[letter] ?? letter));
    end = pattern.lastIndex;
  }
  return { texts, end };
}
