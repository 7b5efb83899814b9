/** A room around the deck: it may be the wall of one, or follow one on a large screen. Nothing of that is loaded before. */
import { roomAsked, wallAsked } from '../room/begin.ts';
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { withCode } from './with-code.ts';

export async function followRoom(session: Session): Promise<void> {
  const link = roomAsked();
  if (link !== undefined) {
    await withCode(
      () => import('../room/follower/on-deck.ts'),
      ({ followOnDeck }) => followOnDeck(session, link),
    );
    return;
  }
  await wallWanted(session);
  await withCode(
    () => import('../room/wall/on-deck.ts'),
    ({ beginWall }) => beginWall(session),
  );
}

/** It is one, or its code is asked for. */
function wallWanted(session: Session): Promise<void> {
  const isWanted = () => wallAsked() !== undefined || session.get(paths.invited) === true;
  return new Promise((wanted) => {
    if (isWanted()) return wanted();
    const stop = session.subscribe(() => {
      if (!isWanted()) return;
      stop();
      wanted();
    });
  });
}
