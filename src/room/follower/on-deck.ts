/** The deck on a large screen of somebody in the room: the wall's own slides, steps and values. */
import type { Session } from '../../session/session.ts';
import { taleOnPage } from '../tale-on-page.ts';
import { partsOf } from './parts.ts';
import { joinRoom } from './phone.ts';

export async function followOnDeck(session: Session, link: string): Promise<void> {
  await joinRoom(
    {
      session,
      taleOf: taleOnPage,
      toOwn: (entry) => [entry],
      parts: partsOf,
    },
    link,
  );
}
