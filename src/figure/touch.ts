/**
 * A finger that scrolls the page often begins on a slider, and browsers move the slider at its first touch, for good. Here a
 * slider follows a finger once that has gone sideways, or has tapped; what becomes a scroll changes nothing.
 */

/** Sideways, before a touch counts as a drag. */
const SLOP_PIXELS = 8;

interface Held {
  slider: HTMLInputElement;
  pointer: number;
  x: number;
  y: number;
  /** As it stood before the touch, and where the browser has put it since. */
  before: string;
  touched: string;
  isDrag: boolean;
}

/** Stands between the browser and the sliders inside `root`: whoever listens to `input` hears of what was meant alone. */
export function guardTouch(root: HTMLElement): void {
  let held: Held | undefined;

  const settle = (slider: HTMLInputElement, value: string) => {
    held = undefined;
    if (slider.value === value) return;
    slider.value = value;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  };

  root.addEventListener(
    'pointerdown',
    ({ target, pointerType, pointerId: pointer, clientX: x, clientY: y }) => {
      if (pointerType !== 'touch' || !(target instanceof HTMLInputElement) || target.type !== 'range') return;
      held = { slider: target, pointer, x, y, before: target.value, touched: target.value, isDrag: false };
    },
    { capture: true },
  );
  root.addEventListener(
    'input',
    (event) => {
      if (!held || held.isDrag || event.target !== held.slider) return;
      event.stopImmediatePropagation();
      held.touched = held.slider.value;
      held.slider.value = held.before;
    },
    { capture: true },
  );
  root.addEventListener('pointermove', ({ pointerId, clientX, clientY }) => {
    if (!held || held.pointer !== pointerId) return;
    const [across, down] = [Math.abs(clientX - held.x), Math.abs(clientY - held.y)];
    if (across > SLOP_PIXELS && across > down) held.isDrag = true;
  });
  root.addEventListener('pointerup', ({ pointerId }) => {
    if (held?.pointer !== pointerId) return;
    if (held.isDrag) held = undefined;
    else settle(held.slider, held.touched);
  });
  root.addEventListener('pointercancel', ({ pointerId }) => {
    if (held?.pointer === pointerId) settle(held.slider, held.before);
  });
}

/** Calls back when somebody points at anything outside of `element`; returns how to stop it. */
export function onPointElsewhere(element: Element, listener: () => void): () => void {
  const hear = ({ target }: Event) => {
    if (!(target instanceof Node) || !element.contains(target)) listener();
  };
  document.addEventListener('pointerdown', hear);
  return () => document.removeEventListener('pointerdown', hear);
}
