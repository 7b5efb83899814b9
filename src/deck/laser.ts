/**
 * A laser pointer that all windows of the talk see: while it is on, the pointer over a slide moves it, whichever window
 * that slide is in, once a frame.
 */
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';

/** @param slides the box in which slides of 1280 by 720 stand, however it is scaled. */
export function followLaser(session: Session, slides: HTMLElement): void {
  const dot = document.createElement('div');
  dot.className = 'laser';
  dot.hidden = true;
  slides.append(dot);

  const show = () => {
    const point = session.get(paths.laser);
    dot.hidden = !point;
    document.documentElement.toggleAttribute('data-laser', point !== undefined);
    if (!point) return;
    dot.style.setProperty('--x', String(point.x));
    dot.style.setProperty('--y', String(point.y));
  };
  show();

  let pointer: { clientX: number; clientY: number } | undefined;
  let isAsked = false;
  const move = () => {
    isAsked = false;
    const box = slides.getBoundingClientRect();
    if (!pointer || !session.get(paths.laser) || box.width === 0) return;
    const x = (pointer.clientX - box.left) / box.width;
    const y = (pointer.clientY - box.top) / box.height;
    if (x >= 0 && x <= 1 && y >= 0 && y <= 1) session.set(paths.laser, { x, y }, 'hand');
  };
  const moveInFrame = () => {
    if (!isAsked) requestAnimationFrame(move);
    isAsked = true;
  };
  document.addEventListener('pointermove', ({ clientX, clientY }) => {
    pointer = { clientX, clientY };
    if (session.get(paths.laser)) moveInFrame();
  });

  session.subscribe((changes) => {
    const changed = new Set(changes.map(({ path }) => path));
    // Whoever held it has gone.
    if (changed.has(paths.speaker) && !session.get(paths.speaker)) session.set(paths.laser, undefined, 'hand');
    if (!changed.has(paths.laser)) return;
    // Switched on here, it comes where the pointer is.
    if (dot.hidden && session.stamp(paths.laser)?.window === session.window) moveInFrame();
    show();
  });
}
