/** Keys of the deck: what each does, in one table that ? shows. Those without `run` are the deck library's own. */
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { toggleBlack } from './black.ts';
import { toggleContents, toggleHelp } from './lists.ts';
import { togglePalette, toggleStage } from './stage.ts';
import { words } from './words.ts';
import { toggleZoom } from './zoom.ts';

interface Key {
  /** As a keyboard event names them; letters in lower case. */
  keys: readonly string[];
  /** As people read them. */
  shown: string;
  does: string;
  run?(session: Session): void;
}

const { keys: does } = words;

export const table: readonly Key[] = [
  { keys: [], shown: '→  Space  PageDown', does: does.next },
  { keys: [], shown: '←  PageUp', does: does.back },
  { keys: [], shown: '↓  ↑', does: does.below },
  { keys: [], shown: 'Enter', does: does.closer },
  { keys: [], shown: 'O  Esc', does: does.overview },
  { keys: [], shown: 'F', does: does.fullScreen },
  { keys: ['c'], shown: 'C', does: does.stage, run: toggleStage },
  { keys: ['t'], shown: 'T', does: does.scheme, run: toggleScheme },
  { keys: ['p'], shown: 'P', does: does.projector, run: togglePalette },
  { keys: ['z'], shown: 'Z', does: does.zoom, run: toggleZoom },
  { keys: ['b', '.'], shown: 'B  .', does: does.black, run: toggleBlack },
  { keys: ['m'], shown: 'M', does: does.contents, run: () => toggleContents() },
  { keys: ['?'], shown: '?', does: does.help, run: () => toggleHelp(table) },
];

export function followKeys(session: Session): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isWriting(event.target)) return;
    table.find(({ keys }) => keys.includes(event.key.toLowerCase()))?.run?.(session);
  });
}

/** A key may have been sent to the document itself. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('textarea, input:not([type=range], [type=checkbox], [type=radio])');

function toggleScheme(session: Session): void {
  const now = session.get(paths.scheme) ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  session.set(paths.scheme, now === 'dark' ? 'light' : 'dark', 'hand');
}
