/** The room's screen is black, and back: the session's, so that any window turns it. What is under it stands still. */
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';

export const isBlack = (session: Session): boolean => session.get(paths.black) === true;

export function followBlack(session: Session): void {
  const root = document.documentElement;
  const show = () => root.toggleAttribute('data-black', isBlack(session));
  show();
  session.subscribe((changes) => changes.some(({ path }) => path === paths.black) && show());
}
