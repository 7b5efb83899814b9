/** This browser's name at rooms' brokers: one vote a browser. 128 random bits; a browser that keeps nothing has a new one each time. */
import { isName, randomName } from '../wire/topics.ts';

const KEY = 'make-it-work-fast:phone';

export function clientName(): string {
  try {
    const known = localStorage.getItem(KEY);
    if (known !== null && isName(known)) return known;
    const made = randomName(16);
    localStorage.setItem(KEY, made);
    return made;
  } catch {
    return randomName(16);
  }
}
