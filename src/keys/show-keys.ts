/** Keys for what the room sees, and the way out of whatever covers the slide. */
import { toggleLaser } from '../session/laser.ts';
import { type Path, paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { toggleStage } from '../session/stage.ts';
import { inGroup, NOTHING } from './key.ts';
import type { Desk } from './page.ts';
import { BLACK } from './turning.ts';
import { words } from './words.ts';

const { does, names } = words;

export const showKeys = inGroup('show', [
  // F5 comes from a clicker's start button, by turns with Escape; the browser would load the talk anew.
  { keys: ['f', 'F5', 'Shift+F5'], shown: ['F', 'F5'], does: does.fullScreen, run: fullScreen },
  { keys: BLACK, shown: ['B', '.'], does: does.black, run: ({ session }) => toggle(session, paths.black, true) },
  { keys: ['l'], shown: ['L'], does: does.laser, run: ({ session }) => toggleLaser(session) },
  {
    keys: ['s'],
    shown: ['S'],
    does: does.speaker,
    isHere: ({ openSpeaker }) => openSpeaker !== undefined,
    run: ({ page }) => page.openSpeaker?.(),
  },
  {
    keys: ['q'],
    shown: ['Q'],
    does: does.invite,
    isHere: (page) => page.follows?.() !== true,
    run: ({ session }) => toggle(session, paths.invited, true),
  },
  { keys: ['c'], shown: ['C'], does: does.stage, run: ({ session }) => toggleStage(session) },
  { keys: ['t'], shown: ['T'], does: does.scheme, run: toggleScheme },
  {
    keys: ['p'],
    shown: ['P'],
    does: does.projector,
    run: ({ session }) => toggle(session, paths.palette, 'projector'),
  },
  { keys: ['Escape'], shown: [names.escape], does: does.leave, run: leave },
  { keys: ['?'], shown: ['?'], does: does.help, run: ({ help }) => help() },
]);

function toggle<T>(session: Session, path: Path<T>, value: NoInfer<T>): void {
  session.set(path, session.get(path) === undefined ? value : undefined, 'hand');
}

function toggleScheme({ session }: Desk): void {
  const now = session.get(paths.scheme) ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  session.set(paths.scheme, now === 'dark' ? 'light' : 'dark', 'hand');
}

function fullScreen({ page }: Desk, name: string): void {
  if (!document.fullscreenElement) page.fullScreen();
  else if (name === 'f') void document.exitFullscreen();
}

/** One thing at a time: from the black screen, the overview, the control that has the focus, a figure over its slide. */
function leave({ session, page }: Desk): unknown {
  const focused = document.activeElement;
  if (session.get(paths.black)) session.set(paths.black, undefined, 'hand');
  else if (page.overview?.isOpen()) page.overview.toggle();
  else if (focused instanceof HTMLElement && focused !== document.body) focused.blur();
  else if (session.get(paths.zoomed)) session.set(paths.zoomed, undefined, 'hand');
  else return NOTHING;
  return undefined;
}
