/**
 * Dressed for a room: larger letters, and what only a hand needs is there when a hand is. In full screen, with a speaker's
 * window, or by C; P gives a weak projector strong colours. Choices are the session's, so that every window of a talk follows.
 */
import { isQuiet } from '../keys/turning.ts';
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { isStage } from '../session/stage.ts';

const AWAKE_MILLISECONDS = 2500;

const SHOWN: ReadonlySet<string> = new Set<string>([paths.stage, paths.palette, paths.speaker]);

export function followStage(session: Session): void {
  const root = document.documentElement;
  const show = () => {
    root.toggleAttribute('data-stage', isStage(session));
    if (session.get(paths.palette) === 'projector') root.dataset.palette = 'projector';
    else delete root.dataset.palette;
  };
  show();
  session.subscribe((changes) => changes.some(({ path }) => SHOWN.has(path)) && show());
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
  // Before whoever acts on the key, and may keep it to itself.
  addEventListener('keydown', (event) => isQuiet(event) || wake(), { capture: true });
}
