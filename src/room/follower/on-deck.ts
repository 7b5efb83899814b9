/** The deck on a large screen of somebody in the room: the wall's own slides, steps and values. */

import { findSurroundings } from '../../figure/find-surroundings.ts';
import type { Session } from '../../session/session.ts';
import { followBoard } from '../board.ts';
import { lastSlide } from '../last-slide.ts';
import { taleOnPage } from '../tale-on-page.ts';
import { partsOf } from './parts.ts';
import { joinRoom } from './phone.ts';

export async function followOnDeck(session: Session, link: string): Promise<void> {
  const around = findSurroundings(document.body);
  if (around) followBoard({ ...around, slide: lastSlide() });
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
