/** What the profiles of a file are called, those without a name too. */
import { ALL, type Opened } from './profile-book.ts';
import { words } from './words.ts';

export function nameOfProfile({ profiles }: Opened, number: number): string {
  if (number === ALL) return words.all(profiles.length);
  const entry = profiles[number];
  return entry?.name || (entry?.side ? words.sides[entry.side] : '') || words.unnamed(number + 1);
}
