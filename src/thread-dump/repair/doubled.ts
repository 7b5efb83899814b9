// Text that was pasted may have a blank line after each of its own, where some forms have a meaning for one.
const fewest = 8;
const nearlyAll = 0.95;

/** With one blank line less after each line, where nearly all have one. */
export function readDoubled(text: string): string {
  const some = text.slice(0, sampleLength).split(/\r?\n/);
  let [lines, followed] = [0, 0];
  for (let i = 0; i + 1 < some.length; i++) {
    if (some[i]?.trim() === '') continue;
    lines++;
    if (some[i + 1]?.trim() === '') followed++;
  }
  return lines < fewest || followed < nearlyAll * lines ? text : text.replace(/(\r?\n)[ \t]*\r?\n/g, '$1');
}

const sampleLength = 1 << 16;
