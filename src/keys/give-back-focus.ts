/** After use by a pointer a control gives its focus back, so that the keys are the page's again; a text field keeps it. */
const PRESSED = 'input[type=range], input[type=radio], input[type=checkbox], button, a[href]';

export function giveBackFocus(): void {
  document.addEventListener('pointerup', ({ target }) => {
    if (!(target instanceof Element) || !target.closest(`label, ${PRESSED}`)) return;
    // After the control's own click has been handled.
    setTimeout(() => {
      const focused = document.activeElement;
      if (focused instanceof HTMLElement && focused.matches(PRESSED) && !focused.closest('dialog')) focused.blur();
    });
  });
}
