/**
 * What a pressed key is called in the table: `PageDown`, `Shift+ArrowLeft`, `Space`, `b`, `?`, `1`. A letter is taken by
 * its place on the keyboard where the layout has no Latin one there (Cyrillic, Greek), a digit where it wants Shift (French).
 */

/** The part of a `KeyboardEvent` that is read. */
export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'getModifierState'
>;

const PLACES = new Map([['Period', '.']]);
const ASCII = /^[\x21-\x7e]$/;

/** Names to look for, the first that is known counts; none where the key is the browser's, the system's or a writer's. */
export function namesOf(event: Pressed): string[] {
  const { key, code, shiftKey } = event;
  const isForeign = event.altKey || event.ctrlKey || event.metaKey || event.isComposing;
  if (isForeign || event.getModifierState('AltGraph')) return [];
  if (key === ' ') return shiftKey ? ['Shift+Space'] : ['Space'];
  if ([...key].length > 1) return [shiftKey ? `Shift+${key}` : key];
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : ASCII.test(key) ? undefined : letterAt(code);
  if (letter) return shiftKey ? [`Shift+${letter}`, letter] : [letter];
  const digit = shiftKey ? undefined : /^Digit(\d)$/.exec(code)?.[1];
  const placed = ASCII.test(key) ? key : PLACES.get(code);
  return [placed, digit].filter((name) => name !== undefined);
}

const letterAt = (code: string): string | undefined => /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
