/** The speaker's window: opened by the room's, and found again by it. */
import type { Session } from '../session/session.ts';
import { openWindow, type TalkWindow, talkOf } from './open-window.ts';
import { words } from './words.ts';

/** CSS pixels; a small laptop's screen. */
const SIZE = 'popup,width=1280,height=800';

export const speakerWindow = (session: Session, features = SIZE): TalkWindow => ({
  name: 'make-it-work-fast-speaker',
  href: new URL(`speaker.html#${talkOf(session)}`, document.baseURI).href,
  features,
  blocked: words.speakerBlocked,
  link: words.openSpeaker,
});

export const openSpeaker = (session: Session): boolean => openWindow(speakerWindow(session));
