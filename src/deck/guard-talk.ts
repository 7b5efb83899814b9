/** While a speaker's window is there, the room's is not closed by mistake, and its screen stays awake. */
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { isStage } from '../session/stage.ts';
import { keepAwake } from './wake-lock.ts';
import { words } from './words.ts';

const ask = (event: BeforeUnloadEvent) => event.preventDefault();

export function guardTalk(session: Session): void {
  const isOn = () => session.get(paths.speaker) !== undefined;
  // A listener that is there keeps a page from being restored at once on Back: it is there for the talk alone.
  const guard = () => (isOn() ? addEventListener('beforeunload', ask) : removeEventListener('beforeunload', ask));
  guard();
  const line = document.createElement('p');
  line.classList.add('quiet', 'for-hands');
  line.textContent = words.sleeps;
  line.hidden = true;
  document.body.append(line);
  const askAgain = keepAwake(
    () => isStage(session),
    (isRefused) => {
      line.hidden = !isRefused;
    },
  );
  session.subscribe((changes) => {
    const changed = new Set(changes.map(({ path }) => path));
    if (changed.has(paths.speaker)) guard();
    if (changed.has(paths.speaker) || changed.has(paths.stage)) askAgain();
  });
}
