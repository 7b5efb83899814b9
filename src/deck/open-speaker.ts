/**
 * The speaker's window: opened by the room's, and found again by it. Where the browser lets the page know its screens, the
 * same press puts the room on the whole of the other one; elsewhere a press buys one of both.
 */
import type { Session } from '../session/session.ts';
import { openWindow, type TalkWindow } from './open-window.ts';
import { type Area, hasScreens, knownScreens } from './screens.ts';
import { words } from './words.ts';

/** CSS pixels; a small laptop's screen. */
const SIZE = 'popup,width=1280,height=800';

const speakerWindow = (features = SIZE): TalkWindow => ({
  name: 'make-it-work-fast-speaker',
  href: (talk) => new URL(`speaker.html#${talk}`, document.baseURI).href,
  features,
  blocked: words.speakerBlocked,
  link: words.openSpeaker,
});

export function openSpeaker(session: Session): void {
  if (hasScreens()) void openOnScreens(session);
  else openWindow(session, speakerWindow());
}

async function openOnScreens(session: Session): Promise<void> {
  const screens = await knownScreens();
  const whole = screens && requestFullscreenOn(screens.room);
  const opened = openWindow(session, speakerWindow(screens && featuresOf(screens.desk)));
  if (!opened || !screens) return;
  // One that opens while another takes a whole screen is put wherever the browser likes.
  await whole;
  opened.moveTo(screens.desk.left, screens.desk.top);
  opened.resizeTo(screens.desk.width, screens.desk.height);
}

const featuresOf = ({ left, top, width, height }: Area): string =>
  `popup,left=${left},top=${top},width=${width},height=${height}`;

/** Refused where the press was too long ago: F asks again. */
function requestFullscreenOn(screen: Screen): Promise<void> {
  const options: FullscreenOptions & { screen: Screen } = { screen };
  return document.documentElement.requestFullscreen(options).catch(() => {});
}
