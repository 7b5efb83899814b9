/** Keys that turn the deck: those of a keyboard, of a clicker and of small remotes. They ask for no controls. */
import { namesOf, type Pressed } from './names.ts';

export const NEXT = ['PageDown', 'ArrowRight', 'Space'] as const;
export const BACK = ['PageUp', 'ArrowLeft', 'Shift+Space'] as const;
export const BELOW = ['ArrowDown'] as const;
export const ABOVE = ['ArrowUp'] as const;
export const FIRST = ['Home'] as const;
export const LAST = ['End'] as const;
export const BLACK = ['b', '.'] as const;

const turning: ReadonlySet<string> = new Set([...NEXT, ...BACK, ...BELOW, ...ABOVE, ...FIRST, ...LAST]);
const quiet: ReadonlySet<string> = new Set([...turning, ...BLACK]);

export const turns = (name: string): boolean => turning.has(name);

/** Whether it is pressed by whoever only shows the slides. */
export const isQuiet = (event: Pressed): boolean => namesOf(event).some((name) => quiet.has(name));
