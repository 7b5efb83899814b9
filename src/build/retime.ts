/** A tale's `slides.md` with other planned times: each slide's, and the tale's own, which is their sum. */
import { parseSlides } from './parse-slides.ts';

/** @param seconds by slide; slides that are not in it keep theirs. */
export function retime(text: string, seconds: ReadonlyMap<string, number>, file: string): string {
  const { slides, meta } = parseSlides(text, file, '');
  const planned = slides.map(({ id, timingSeconds }) => seconds.get(id) ?? timingSeconds);
  const lines = text.split('\n');
  for (const [i, { line }] of slides.entries()) {
    const headline = lines[line - 1] ?? '';
    const timing = ` timing=${planned[i]}`;
    lines[line - 1] = / timing=\d+/.test(headline)
      ? headline.replace(/ timing=\d+/, timing)
      : headline.replace(/\}\s*$/, `${timing}}`);
  }
  if (meta.timing === undefined) return lines.join('\n');
  const sum = planned.reduce((total, one) => total + one, 0);
  const at = lines.findIndex((line) => line.startsWith('timing:'));
  lines[at] = `timing: ${sum}`;
  return lines.join('\n');
}
