/** The viewer's shop is carried to all tales where a figure asks for it, and back with one press. */
import type { Surroundings } from '../figure/surroundings.ts';
import { CARRY, carryYours, type Yours } from '../figure/yours.ts';
import { notify } from './notices.ts';
import { words } from './words.ts';

/** @param slides all of the talk's, in the page or beside it. */
export function followYours(around: Surroundings, slides: ParentNode): void {
  document.addEventListener(CARRY, async (event) => {
    const names = [...slides.querySelectorAll('live-figure')].map((figure) => figure.getAttribute('name') ?? '');
    try {
      await carryYours(around, names, (event as CustomEvent<Yours>).detail);
    } catch (error) {
      return notify(words.notLoaded((error as Error).message));
    }
    notify(words.carried, {
      label: words.takeBack,
      run: async () => {
        around.history.undo();
        return words.takenBack;
      },
    });
  });
}
