/**
 * Who owns a key inside a figure. A focused control keeps the keys that move it; PageUp and PageDown (what a clicker
 * sends) always turn the deck; after use by pointer a control gives its focus back, so that the keys are the deck's again.
 */

/** Asks the page around to turn: `detail` is 1 or −1. */
export const TURN = 'deck-turn';

/** Kinds of controls, by what they do with keys. */
const selectors = {
  writing: 'textarea, input:not([type=range], [type=checkbox], [type=radio])',
  moving: 'input[type=range], input[type=radio], select, [tabindex]',
  pressing: 'button, summary, input[type=checkbox], select',
};
export type Kind = keyof typeof selectors;

const MOVES = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);
const PRESSES = new Set([' ', 'Enter']);
const TURNS = new Map([
  ['PageDown', 1],
  ['PageUp', -1],
]);

/** Whose a key is while the focus is in a control of these kinds: it turns the deck by so much, or is the control's, or the page's. */
export function ownerOf(key: string, kinds: readonly Kind[]): number | 'control' | 'page' {
  const turn = TURNS.get(key);
  if (turn !== undefined) return turn;
  const isOwn =
    kinds.includes('writing') ||
    (kinds.includes('moving') && MOVES.has(key)) ||
    (kinds.includes('pressing') && PRESSES.has(key));
  return isOwn ? 'control' : 'page';
}

export function guardKeys(root: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    const inControl = target.closest('input, select, textarea, button, summary, [tabindex]') !== null;
    if (!inControl) return;
    const kinds = (Object.keys(selectors) as Kind[]).filter((kind) => target.matches(selectors[kind]));
    const owner = ownerOf(event.key, kinds);
    if (owner === 'page') return;
    event.stopPropagation();
    if (owner === 'control') return;
    event.preventDefault();
    root.dispatchEvent(new CustomEvent(TURN, { bubbles: true, detail: owner }));
  });
  root.addEventListener('pointerup', (event) => {
    const control = (event.target as HTMLElement).closest<HTMLElement>('input, button, label');
    if (!control || control.matches('[type=text], [type=search], [type=number]')) return;
    // After the control's own click has been handled.
    setTimeout(() => {
      const focused = document.activeElement;
      if (
        focused instanceof HTMLElement &&
        root.contains(focused) &&
        focused.matches('input[type=range], input[type=radio], input[type=checkbox], button')
      )
        focused.blur();
    });
  });
}
