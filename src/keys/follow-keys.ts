/**
 * The one listener for keys, before the deck library, the figures and their controls. Who gets a key is decided here: the
 * control that has the focus, the page by its table, or the browser.
 */
import { afterPaint } from '../figure/after-paint.ts';
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { isOwn } from './controls.ts';
import { toggleHelp } from './help.ts';
import { type Key, NOTHING } from './key.ts';
import { namesOf } from './names.ts';
import type { Desk, Page } from './page.ts';
import { tableOf } from './table.ts';
import { turns } from './turning.ts';

/** In a list these are its own: they scroll it, press what is in it, close it. */
const LIST_KEYS = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'Space',
  'Enter',
  'Escape',
]);
/** These open and close lists themselves. */
const LISTS = new Set(['?', 'm']);

/**
 * @param early keys that were pressed before the page could follow them.
 * @returns the desk at which the keys are pressed, for buttons that do the same.
 */
export function followKeys(session: Session, page: Page, early: readonly KeyboardEvent[] = []): Desk {
  const table = tableOf(page);
  const byName = new Map(table.flatMap((key) => key.keys.map((name) => [name, key] as const)));
  const desk: Desk = { session, page, help: () => toggleHelp(table) };

  const hear = (event: KeyboardEvent) => {
    const name = namesOf(event).find((one) => byName.has(one));
    const key = byName.get(name ?? '');
    if (!name || !key || isControls(event.target, name, page)) return;
    const isHeld = event.repeat && !key.repeats;
    if (!isHeld && act(desk, key, name) === NOTHING) return;
    event.preventDefault();
    event.stopPropagation();
  };
  // The answer to the first is seen before the next is heard; whoever presses on hears them all before that.
  const waiting = [...early];
  const hearNext = () => {
    const [event] = waiting.splice(0, 1);
    if (event) hear(event);
    if (waiting.length > 0) afterPaint(hearNext, 1);
  };
  const hearAll = (newest: KeyboardEvent) => {
    for (const event of [...waiting.splice(0), newest]) hear(event);
  };
  addEventListener('keydown', hearAll, { capture: true });
  hearNext();
  return desk;
}

/** Whether the key belongs to what has the focus; what cannot be seen has none. */
function isControls(target: EventTarget | null, name: string, page: Page): boolean {
  if (openDialog() && LIST_KEYS.has(name)) return true;
  return target instanceof Element && !page.isCovered() && isOwn(target, name);
}

/** What covers the slide goes first: whoever turns wants to see where. */
function act(desk: Desk, key: Key, name: string): unknown {
  const { session } = desk;
  const dialog = LISTS.has(name) ? null : openDialog();
  dialog?.close();
  const isBlack = session.get(paths.black) === true;
  if (!turns(name) || (!dialog && !isBlack)) return key.run?.(desk, name);
  if (isBlack) session.set(paths.black, undefined, 'hand');
  return undefined;
}

const openDialog = (): HTMLDialogElement | null => document.querySelector('dialog:modal');
