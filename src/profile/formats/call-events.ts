/**
 * speedscope's moments at which calls open and close, taken apart when they come: a number each for what and when, as a file
 * has millions. What is no such event is counted.
 */
import { Integers, Numbers } from '../growing.ts';
import { isObject, numberOf, textOf } from './json.ts';

export class CallEvents {
  /** Events that name no frame or no moment. */
  odd = 0;
  /** The frame that opens, as the file numbers it; one that closes as its complement. */
  private readonly frames = new Integers();
  private readonly moments = new Numbers();

  /** False for what is none. */
  add(value: unknown): boolean {
    const type = isObject(value) ? textOf(value.type) : '';
    if (!isObject(value) || (type !== 'O' && type !== 'C')) {
      this.odd++;
      return false;
    }
    const [place, moment] = [value.frame, numberOf(value.at)];
    const isPlace = typeof place === 'number' && Number.isInteger(place) && place >= 0 && place < MOST_FRAMES;
    if (!isPlace || moment === undefined) this.odd++;
    else {
      this.frames.push(type === 'O' ? place : ~place);
      this.moments.push(moment);
    }
    return true;
  }

  /** All of them, in the order in which they came; there are none left here. */
  forEach(event: (place: number, isOpen: boolean, moment: number) => void): void {
    const moments = this.moments.taken();
    for (let i = 0; i < moments.length; i++) {
      const frame = this.frames.at(i);
      event(frame < 0 ? ~frame : frame, frame >= 0, moments[i] ?? 0);
    }
  }
}

const MOST_FRAMES = 2 ** 31;
