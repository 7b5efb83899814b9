/**
 * The speaker's window: opened by the room's, and found again by it. Where the browser lets the page know its screens, the
 * same press puts the room on the whole of the other one; elsewhere a press buys one of both.
 */
import type { Session } from '../session/session.ts';
import { openWindow, type TalkWindow, talkOf } from './open-window.ts';
import { hasScreens, knownScreens } from './screens.ts';
import { words } from './words.ts';

/** CSS pixels; a small laptop's screen. */
const SIZE = 'popup,width=1280,height=800';

const speakerWindow = (session: Session, features = SIZE): TalkWindow => ({
  name: 'make-it-work-fast-speaker',
  href: new URL(`speaker.html#${talkOf(session)}`, document.baseURI).href,
  features,
  blocked: words.speakerBlocked,
  link: words.openSpeaker,
});

export function openSpeaker(session: Session): void {
  if (hasScreens()) void openOnScreens(session);
  else openWindow(speakerWindow(session));
}

async function openOnScreens(session: Session): Promise<void> {
  const screens = await knownScreens();
  if (screens) requestFullscreenOn(screens.room);
  openWindow(speakerWindow(session, screens?.desk));
}

/** Refused where the press was too long ago: F asks again. */
function requestFullscreenOn(screen: Screen): void {
  const options: FullscreenOptions & { screen: Screen } = { screen };
  document.documentElement.requestFullscreen(options).catch(() => {});
}
