/** A text that was pasted, as a file: made in pieces, because tens of megabytes at once would freeze the page. */

/** Characters; some milliseconds each. */
const PIECE = 1 << 20;

export async function textFile(text: string, name: string): Promise<File> {
  const pieces: Blob[] = [];
  for (let from = 0; from < text.length; ) {
    if (from > 0) await new Promise((done) => setTimeout(done));
    const to = isWithinPair(text, from + PIECE) ? from + PIECE + 1 : from + PIECE;
    pieces.push(new Blob([text.slice(from, to)]));
    from = to;
  }
  return new File(pieces, name);
}

/** Whether a character of two units would be cut there. */
const isWithinPair = (text: string, place: number): boolean => (text.codePointAt(place - 1) ?? 0) > 0xffff;
