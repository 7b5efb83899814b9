/**
 * What keys do to the figure of the slide: they press its own buttons and take its own sliders, so that a key and a hand
 * are one. A figure that lies small grows first; what was meant comes with the next press.
 */
import { findSurroundings } from '../figure/find-surroundings.ts';
import { paths } from '../session/paths.ts';
import { NOTHING } from './key.ts';
import type { Desk } from './page.ts';

/** A slider moves by a notch of its own; these many of it, and at least one, with Shift. */
const COARSE_SHARE = 0.1;
/** Of a group of options the chosen one stands for all. */
const CONTROLS = '.bet input, .controls input:not([type=radio]:not(:checked))';

/** The one that has the focus, else the slide's first. */
function figureOf({ page }: Desk): Element | null {
  const slide = page.slide();
  const focused = document.activeElement?.closest('live-figure') ?? null;
  return slide?.contains(focused) ? focused : (slide?.querySelector('live-figure') ?? null);
}

function press(desk: Desk, selector: string, index = 0): void {
  if (desk.page.grow()) return;
  figureOf(desk)?.querySelectorAll<HTMLElement>(selector)[index]?.click();
}

export const pressTool = (desk: Desk, tool: string): void => press(desk, `[data-tool=${tool}]`);

export const pressLab = (desk: Desk): void => press(desk, '.lab button');

/** What a hand set last, on whichever slide. */
export function takeBack(desk: Desk): unknown {
  const { history } = findSurroundings(figureOf(desk) ?? document.body) ?? {};
  if (!history || history.isEmpty) return NOTHING;
  return history.undo();
}

/** @param number from 1: of the answers while a question stands before the figure, else of its settings. */
export function choose(desk: Desk, number: number): void {
  press(
    desk,
    figureOf(desk)?.querySelector('.bet') ? '.bet .choices button, .bet .guess button' : '[data-preset]',
    number - 1,
  );
}

/** Goes round: from nowhere to the first, or the last. */
export function takeControl(desk: Desk, way: 1 | -1): void {
  if (desk.page.grow()) return;
  const all = [...(figureOf(desk)?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
  const controls = all.filter((control) => control.closest('details:not([open])') === null);
  const at = controls.findIndex((control) => control.matches(':focus'));
  const next = at < 0 && way < 0 ? controls.length - 1 : (at + way + controls.length) % controls.length;
  controls[next]?.focus({ preventScroll: true });
}

/** A tenth of the way of the slider that has the focus. */
export function moveCoarsely(way: 1 | -1): void {
  const slider = document.activeElement;
  if (!(slider instanceof HTMLInputElement) || slider.type !== 'range') return;
  const notches = Number(slider.max) - Number(slider.min);
  const before = slider.value;
  slider.value = String(Number(before) + way * Math.max(1, Math.round(notches * COARSE_SHARE)));
  if (slider.value !== before) slider.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The figure fills its slide, or gives the place back. */
export function toggleZoom(desk: Desk): void {
  const { session, page } = desk;
  const name = figureOf(desk)?.getAttribute('name');
  const slide = session.get(paths.place)?.slide;
  if (!name || !slide) return;
  const isZoomed = session.get(paths.zoomed)?.slide === slide;
  session.batch(() => {
    session.set(paths.zoomed, isZoomed ? undefined : { slide, figure: name }, 'hand');
    if (!isZoomed) page.grow();
  });
}

/** Holds what happens in time, or lets it go on; the first press shows the means for it. */
export function playOrHold(desk: Desk): void {
  press(desk, figureOf(desk)?.querySelector('.player') ? '.player button' : '[data-tool=play]');
}
