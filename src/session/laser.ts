/** The laser pointer is on or off for all windows of a talk; it begins in the middle of the slide. */
import { paths } from './paths.ts';
import type { Session } from './session.ts';

const MIDDLE = { x: 0.5, y: 0.5 };

export const toggleLaser = (session: Session): void =>
  session.set(paths.laser, session.get(paths.laser) ? undefined : MIDDLE, 'hand');
