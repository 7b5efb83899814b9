/** The shortest sequence that still fails: delta debugging (Zeller, Hildebrandt 2002) by playing again. Pure. */

export interface Shortest<T> {
  sequence: readonly T[];
  /** False: there was no time, or no luck, to find out whether it is the shortest. */
  isShortest: boolean;
}

/**
 * @param fails plays a sequence
 * @param isOver there is no more time
 */
export async function shrink<T>(
  failing: readonly T[],
  fails: (sequence: readonly T[]) => Promise<boolean>,
  isOver: () => boolean = () => false,
): Promise<Shortest<T>> {
  let sequence = failing;
  let pieces = 2;
  while (sequence.length > 1) {
    const size = Math.ceil(sequence.length / pieces);
    let shorter: readonly T[] | undefined;
    for (let start = 0; start < sequence.length && !shorter; start += size) {
      if (isOver()) return { sequence, isShortest: false };
      const rest = [...sequence.slice(0, start), ...sequence.slice(start + size)];
      if (await fails(rest)) shorter = rest;
    }
    if (shorter) {
      sequence = shorter;
      pieces = Math.max(2, pieces - 1);
    } else if (size === 1) break;
    else pieces = Math.min(sequence.length, 2 * pieces);
  }
  return { sequence, isShortest: true };
}
