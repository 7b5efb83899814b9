/**
 * Who owns a key inside a figure. A focused control keeps the keys that move it; PageUp and PageDown (what a clicker
 * sends) always turn the deck; after use by pointer a control gives its focus back, so that the keys are the deck's again.
 */

/** Asks the page around to turn: `detail` is 1 or −1. */
export const TURN = 'deck-turn';

const MOVES = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);
const PRESSES = new Set([' ', 'Enter']);

export function guardKeys(root: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    const inControl = target.closest('input, select, textarea, button, summary, [tabindex]') !== null;
    if (!inControl) return;
    if (event.key === 'PageDown' || event.key === 'PageUp') {
      event.preventDefault();
      event.stopPropagation();
      root.dispatchEvent(new CustomEvent(TURN, { bubbles: true, detail: event.key === 'PageDown' ? 1 : -1 }));
      return;
    }
    const writes = target.matches('textarea, input:not([type=range], [type=checkbox], [type=radio])');
    const moves = target.matches('input[type=range], input[type=radio], select, [tabindex]') && MOVES.has(event.key);
    const presses = target.matches('button, summary, input[type=checkbox], select') && PRESSES.has(event.key);
    if (writes || moves || presses) event.stopPropagation();
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
