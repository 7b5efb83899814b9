/** A name where one line has no room for it: broken at the space that leaves the longer of two lines shortest. */
import type { Brush, TextStyle } from './brush.ts';

/** @param most width of a line, in pixels; one line where the whole has that room. */
export function inTwoLines(brush: Brush, words: string, most: number, style: TextStyle): readonly string[] {
  if (brush.measure(words, style) <= most) return [words];
  const parts = words.split(' ');
  const broken = parts.slice(1).map((_, i) => [parts.slice(0, i + 1).join(' '), parts.slice(i + 1).join(' ')] as const);
  const widest = (lines: readonly string[]) => Math.max(...lines.map((one) => brush.measure(one, style)));
  return broken.reduce<readonly string[]>((best, lines) => (widest(lines) < widest(best) ? lines : best), [words]);
}
