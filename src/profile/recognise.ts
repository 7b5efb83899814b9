/** What a text is, by its beginning: never by the name of its file. */
import { isPerfScript } from './formats/perf-script.ts';

export type TextKind = 'json' | 'trace' | 'markup' | 'perf-script' | 'lines';

export function kindOf(head: string): TextKind {
  if (looksLikeJson(head)) return isTrace(head) ? 'trace' : 'json';
  if (isMarkup(head)) return 'markup';
  return isPerfScript(head) ? 'perf-script' : 'lines';
}

/** Not Python’s `<module>`. */
export const isMarkup = (head: string): boolean => /^\s*<(\?xml|!doctype|!--|svg\b|html\b)/i.test(head);

/** A first frame in brackets is none: `[worker-1 tid=4711];run 30`, `{main};index 4`. */
function looksLikeJson(head: string): boolean {
  if (/^\s*(\{\s*["“”}]|\{\s*$|\[\s*\{)/.test(head)) return true;
  if (!/^\s*\[\s*(["“\]\-\d[]|true\b|false\b|null\b|$)/.test(head)) return false;
  const [line = ''] = head.trimStart().split('\n', 1);
  return !/\][^,\]]*[;\s].*\s[\d.]+\s*$/.test(line);
}

/** A list of events, alone or in an object: it is read as it comes. */
function isTrace(head: string): boolean {
  return /"ph"\s*:\s*"/.test(head) && /^\s*\[|"traceEvents"\s*:\s*\[/.test(head);
}
