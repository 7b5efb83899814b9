/**
 * Quotes in collapsed stacks: py-spy's first frame is `process 71:"python -c import a; a.run(1)"`, where the semicolon is the
 * command's. Such a quote ends where its frame does; elsewhere quotes that come in pairs hide what is between them, and one
 * alone is a letter like others.
 */

const [SEMICOLON, QUOTE] = [0x3b, 0x22];
/** What is further from each other is no pair. */
const LONGEST_QUOTE = 20_000;
const PROCESS = [...'process '].map((letter) => letter.charCodeAt(0));

/** The place of the quote that closes the one at `open`; that itself, where it hides nothing. */
export function quotedEnd(bytes: Uint8Array, frame: number, open: number, end: number): number {
  const isOfCommand = isCommand(bytes, frame, open);
  const last = Math.min(end, open + LONGEST_QUOTE);
  for (let i = open + 1; i < last; i++)
    if (bytes[i] === QUOTE && (!isOfCommand || i + 1 === end || bytes[i + 1] === SEMICOLON)) return i;
  return open;
}

/** `process 71:`. */
function isCommand(bytes: Uint8Array, frame: number, open: number): boolean {
  return bytes[open - 1] === 0x3a && PROCESS.every((letter, i) => bytes[frame + i] === letter);
}
