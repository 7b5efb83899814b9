/** Breaks a headline into as few lines as its measure allows: where it takes a breath, else so that they are about as long as each other. */

/** What a break in mid-phrase costs, as a share of the measure. */
const BREATHLESS = 0.5;

export function balancedLines(text: string, widthOf: (line: string) => number, most: number): string[] {
  const words = text.replace(/(\d) (?=%)/g, '$1\u00a0').split(' ');
  for (let count = 1; count < words.length; count++) {
    const [best] = inLines(words, count)
      .map((lines) => ({ lines, cost: costOf(lines, widthOf, most) }))
      .filter(({ cost }) => cost < Number.POSITIVE_INFINITY)
      .sort((one, other) => one.cost - other.cost);
    if (best) return best.lines;
  }
  return words;
}

/** All ways to part them. */
function inLines(words: readonly string[], count: number): string[][] {
  if (count === 1) return [[words.join(' ')]];
  return Array.from({ length: words.length - count + 1 }, (_, i) => i + 1).flatMap((first) =>
    inLines(words.slice(first), count - 1).map((rest) => [words.slice(0, first).join(' '), ...rest]),
  );
}

function costOf(lines: readonly string[], widthOf: (line: string) => number, most: number): number {
  const widths = lines.map(widthOf);
  const widest = Math.max(...widths);
  if (widest > most) return Number.POSITIVE_INFINITY;
  const ragged = widths.reduce((sum, width) => sum + (widest - width) ** 2 / most, 0);
  const breathless = lines.slice(0, -1).filter((line) => !/[.,;:?!]$/.test(line)).length;
  return widest + ragged + BREATHLESS * most * breathless;
}
