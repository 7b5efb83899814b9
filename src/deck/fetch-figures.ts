/**
 * Brings what the slides still to come need, one figure after the other, in moments in which the page has nothing else to
 * do: a talk goes on where the network ends, or where newer files take the place of the deck's while a tab is open.
 */
import type { Registry } from '../registry.ts';
import { idle } from './idle.ts';

/** The first seconds belong to the first slide, and to whoever leafs on from it. */
const FIRST_MILLISECONDS = 2000;
/** Between two figures: the network is the visitor's. */
const BETWEEN_MILLISECONDS = 50;
/** Nobody waits for these. */
const PATIENT_MILLISECONDS = 10_000;

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Not in every browser, and not in TypeScript's. */
type Connected = Navigator & { connection?: { saveData?: boolean } };

/**
 * @param names of the figures, in the order in which they are to come
 * @param faces typefaces of the page, whether the first slide had a use for them or not
 */
export async function fetchFigures(
  names: readonly string[],
  registry: Pick<Registry, 'fetch'>,
  faces: Iterable<Pick<FontFace, 'load'>> = [],
): Promise<void> {
  if ((navigator as Connected).connection?.saveData) return;
  await pause(FIRST_MILLISECONDS);
  // A picture that is painted before its letters are here keeps those of another typeface.
  for (const face of faces) void face.load().catch(() => {});
  for (const name of names) {
    await idle(PATIENT_MILLISECONDS);
    // Its slide says so, and tries again.
    await registry.fetch(name).catch(() => {});
    await pause(BETWEEN_MILLISECONDS);
  }
}
