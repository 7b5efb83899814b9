/** One small mark in the corner while the line to the room is down: the talk goes on. */
import './wall.css';
import { paths } from '../../session/paths.ts';
import type { Session } from '../../session/session.ts';
import { words } from './words.ts';

/** A server that is started again is back sooner. */
const PATIENCE_MILLISECONDS = 2500;

export function followMark(session: Session): void {
  const mark = document.createElement('p');
  mark.className = 'room-mark';
  mark.setAttribute('role', 'status');
  mark.hidden = true;
  document.body.append(mark);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    clearTimeout(timer);
    const line = session.get(paths.hall)?.line;
    const isDown = line !== undefined && line !== 'up';
    if (!isDown) mark.hidden = true;
    else {
      mark.textContent = line === 'refused' ? words.markRefused : words.markDown;
      timer = setTimeout(() => {
        mark.hidden = false;
      }, PATIENCE_MILLISECONDS);
    }
  };
  let last = session.get(paths.hall)?.line;
  session.subscribe((changes) => {
    const line = session.get(paths.hall)?.line;
    if (!changes.some(({ path }) => path === paths.hall) || line === last) return;
    last = line;
    show();
  });
  show();
}
