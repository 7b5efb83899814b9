/**
 * Dressed for a room: larger letters, and what only a hand needs is there when a hand is. In full screen, or by C; P gives
 * a weak projector strong colours. Choices are the session's, so that every window of a talk follows.
 */
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';

const AWAKE_MILLISECONDS = 2500;
/** Keys of a clicker and of whoever turns slides: they ask for no controls. */
const TURNING = new Set(['PageDown', 'PageUp', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', ' ', '.', 'b']);

export function followStage(session: Session): void {
  const root = document.documentElement;
  const show = () => {
    root.toggleAttribute('data-stage', session.get(paths.stage) === true);
    if (session.get(paths.palette) === 'projector') root.dataset.palette = 'projector';
    else delete root.dataset.palette;
  };
  show();
  session.subscribe((changes) => changes.some(({ path }) => path === paths.stage || path === paths.palette) && show());
  document.addEventListener('fullscreenchange', () =>
    session.set(paths.stage, document.fullscreenElement ? true : undefined, 'hand'),
  );

  let asleep: ReturnType<typeof setTimeout> | undefined;
  const wake = () => {
    root.toggleAttribute('data-awake', true);
    clearTimeout(asleep);
    asleep = setTimeout(() => root.removeAttribute('data-awake'), AWAKE_MILLISECONDS);
  };
  for (const event of ['pointermove', 'pointerdown'] as const) document.addEventListener(event, wake);
  document.addEventListener('keydown', ({ key }) => {
    if (!TURNING.has(key)) wake();
  });
}

export const toggleStage = (session: Session): void =>
  session.set(paths.stage, session.get(paths.stage) ? undefined : true, 'hand');

export const togglePalette = (session: Session): void =>
  session.set(paths.palette, session.get(paths.palette) ? undefined : 'projector', 'hand');
