/** Keys that lead through the slides. */
import { inGroup } from './key.ts';
import type { Desk } from './page.ts';
import { ABOVE, BACK, BELOW, FIRST, LAST, NEXT } from './turning.ts';
import { words } from './words.ts';

const { does, names } = words;

export const turnKeys = inGroup('turn', [
  { keys: NEXT, shown: ['→', names.space, names.next], does: does.next, repeats: true, run: next },
  { keys: BACK, shown: ['←', names.back], does: does.back, repeats: true, run: ({ page }) => page.back() },
  {
    keys: [...BELOW, ...ABOVE],
    shown: ['↓', '↑'],
    does: does.below,
    run: ({ page }, name) => (name === 'ArrowDown' ? page.below() : page.above()),
  },
  {
    keys: [...FIRST, ...LAST],
    shown: [names.first, names.last],
    does: does.ends,
    run: ({ page }, name) => (name === 'Home' ? page.first() : page.last()),
  },
  {
    keys: ['m'],
    shown: ['M'],
    does: does.contents,
    isHere: ({ contents }) => contents !== undefined,
    run: ({ page }) => page.contents?.(),
  },
  { keys: ['j'], shown: ['J'], does: does.rejoin, run: rejoin },
  {
    keys: ['o'],
    shown: ['O'],
    does: does.overview,
    isHere: ({ overview }) => overview !== undefined,
    run: ({ page }) => page.overview?.toggle(),
  },
]);

/** Back to a recorded talk, which waits where a hand took over. */
function rejoin(): void {
  document.querySelector<HTMLElement>('.recording-bar .rejoin')?.click();
}

/** Space opens the slide that was found at a glance; clickers and arrows go on looking. */
function next({ page }: Desk, name: string): void {
  if (name === 'Space' && page.overview?.isOpen()) page.overview.toggle();
  else page.next();
}
