/**
 * The place in an address: `#/<slide>/<step>`, where `step` is the index of the deck library's fragment and is left out
 * at the slide's beginning. Forgives what chats and mails add to an address.
 */
import type { Place } from './paths.ts';
import { words } from './words.ts';

const LONGEST_NAME_SAID = 40;
const LAST_STEP = 10_000;

/** With the `#`. */
export const formatPlace = ({ slide, step }: Place): string => `#/${slide}${step < 0 ? '' : `/${step}`}`;

/**
 * Never throws. `place` is undefined where the hash names no slide, or none of these; the latter is said in `dropped`.
 * Whether the slide has so many steps is the deck's to know.
 */
export function parsePlace(hash: string, slides: readonly string[]): { place: Place | undefined; dropped: string[] } {
  const text = decoded(hash)
    .replace(/^[#/\s]+/, '')
    .replace(/[?&].*$/s, '');
  const [name = '', step = ''] = text.split('/').map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  if (name === '') return { place: undefined, dropped: [] };
  const slide =
    slides.find((known) => known === name) ?? slides.find((known) => known.toLowerCase() === name.toLowerCase());
  if (slide === undefined)
    return { place: undefined, dropped: [words.linkUnknownSlide(name.slice(0, LONGEST_NAME_SAID))] };
  return { place: { slide, step: /^\d+$/.test(step) ? Math.min(Number(step), LAST_STEP) : -1 }, dropped: [] };
}

/** Encoded once more by each program that passed it on. */
function decoded(text: string): string {
  try {
    const next = decodeURIComponent(text);
    return next === text ? text : decoded(next);
  } catch {
    return text.replace(/%.*$/s, '');
  }
}
