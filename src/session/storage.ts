/**
 * What a browser keeps of a session: bets and the scheme for a reader, what was measured, how a room voted and what it asked for this tab. It is
 * read as changes with counter 0, so it beats nothing that a link, a hand or another window has set or will set. Storage may be
 * forbidden, full, or hold what somebody else put there: then nothing is kept, and nothing is said.
 */
import { type Kind, readPath } from './paths.ts';
import { isRecord } from './plain.ts';
import type { Change, Session } from './session.ts';

/** The part of the browser's `Storage` that is used; a map in tests. */
export interface KeyValueStorage {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

/** `localStorage` keeps these… */
export const FOR_READER: ReadonlySet<Kind> = new Set(['bets', 'scheme']);
/** …those of the speaker's window too… */
export const FOR_SPEAKER: ReadonlySet<Kind> = new Set(['desk']);
/** …and `sessionStorage` these. */
export const FOR_TAB: ReadonlySet<Kind> = new Set(['measured', 'polls', 'questions', 'moderated']);

const KEY = 'make-it-work-fast';

/**
 * Takes what is kept, and keeps what changes here from now on; what another window's viewer did is not this reader's.
 * @param storage gives the storage, as reading `window.localStorage` may throw already.
 * @returns how to stop it.
 */
export function keep(session: Session, storage: () => KeyValueStorage, kinds: ReadonlySet<Kind>): () => void {
  const isKept = (path: string) => {
    const read = readPath(path);
    return read !== undefined && kinds.has(read.kind);
  };
  const kept = Object.entries(read(storage)).filter(([path]) => isKept(path));
  session.merge(kept.map(([path, value]) => ({ path, value, by: 'kept', counter: 0, window: session.window })));
  return session.subscribe((changes) => {
    const own = changes.filter(({ path, by }) => isKept(path) && by !== 'kept' && by !== 'remote');
    if (own.length > 0) write(storage, own);
  });
}

function read(storage: () => KeyValueStorage): Readonly<Record<string, unknown>> {
  try {
    const record: unknown = JSON.parse(storage().getItem(KEY) ?? '{}');
    return isRecord(record) ? record : {};
  } catch {
    return {};
  }
}

/** Reads again before it writes, because another tab may have written meanwhile. */
function write(storage: () => KeyValueStorage, changes: readonly Change[]): void {
  // A value that is undefined is left out of the text.
  const record = { ...read(storage), ...Object.fromEntries(changes.map(({ path, value }) => [path, value])) };
  const text = JSON.stringify(record);
  try {
    if (text === '{}') storage().removeItem(KEY);
    else storage().setItem(KEY, text);
  } catch {
    // Then it lasts as long as the page.
  }
}
