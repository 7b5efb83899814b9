/** Whether slides are dressed for a room: as somebody chose it; else for as long as a speaker's window is there. */
import { paths } from './paths.ts';
import type { Session } from './session.ts';

export const isStage = (session: Session): boolean =>
  session.get(paths.stage) ?? session.get(paths.speaker) !== undefined;

export const toggleStage = (session: Session): void => session.set(paths.stage, !isStage(session), 'hand');
