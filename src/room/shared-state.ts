/**
 * What of a session the room follows: where the talk stands, and what is set on the present slide's tale. Small enough to
 * be sent whole each time, so that the newest is all that anybody needs.
 */
import { type Kind, type Path, type Place, paths, prefixes, readPath } from '../session/paths.ts';
import { isRecord, type Plain } from '../session/plain.ts';
import type { Session } from '../session/session.ts';

/** Of these, the first matter most where a snapshot would be too long. */
const KINDS = [
  ...(['values', 'seeds', 'black', 'zoomed', 'grown', 'open', 'moment', 'pinned', 'spread'] as const),
] satisfies Kind[];
const MOST_ENTRIES = 60;

export type Entry = readonly [path: string, value: Plain];

export interface SharedState {
  place: Place;
  /** Paths that are set, with their values; those of the same kinds and tale that are not here are not set. */
  set: readonly Entry[];
}

/** How a page of the room knows what the wall calls so. */
export interface Naming {
  /** A slide's tale, as figures' names begin. */
  taleOf(slide: string): string;
  /** The page's own paths, with what lies there; none where it has nothing like it. */
  toOwn(entry: Entry): readonly Entry[];
}

/** Whose a path is: the tale's, the slide's or the whole talk's. */
export function isShared(path: string, slide: string, tale: string): boolean {
  const read = readPath(path);
  if (!read || !KINDS.some((kind) => kind === read.kind)) return false;
  // In the article a scope is a figure's, whose tale is the first part of its name.
  if (read.kind === 'values' || read.kind === 'seeds') return talePart(read.scope) === tale;
  if (read.kind === 'grown') return read.slide === slide;
  return !('figure' in read) || talePart(read.figure) === tale;
}

const talePart = (name: string) => name.split('/')[0];

/** Undefined before the talk stands anywhere. @param taleOf a slide's tale, as figures' names begin */
export function sharedStateOf(session: Session, taleOf: (slide: string) => string): SharedState | undefined {
  const place = session.get(paths.place);
  if (!place) return undefined;
  const tale = taleOf(place.slide);
  const all = session.entries(prefixes.all) as [string, Plain][];
  const set = KINDS.flatMap((kind) =>
    all.filter(([path]) => readPath(path)?.kind === kind && isShared(path, place.slide, tale)),
  );
  return { place, set: set.slice(0, MOST_ENTRIES) };
}

export const toPayload = ({ place, set }: SharedState): Record<string, unknown> => ({ place, set });

/** Undefined where it is none. Values are admitted by the session, one by one. */
export function fromPayload({ place, set }: Readonly<Record<string, unknown>>): SharedState | undefined {
  if (!isRecord(place) || typeof place.slide !== 'string' || !Number.isSafeInteger(place.step)) return undefined;
  if (!Array.isArray(set) || set.length > MOST_ENTRIES) return undefined;
  const pairs = set.filter((pair) => Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string');
  return { place: { slide: place.slide, step: Number(place.step) }, set: pairs };
}

/** Makes the session's shared part what the wall's is. What cannot be used is left out: the wall may be of another version. */
export function applyShared(session: Session, { place, set }: SharedState, { taleOf, toOwn }: Naming): void {
  const tale = taleOf(place.slide);
  const shared = set.filter(([path]) => isShared(path, place.slide, tale));
  const wanted = new Map(shared.flatMap(toOwn));
  const present = session.entries(prefixes.all).filter(([path]) => isShared(path, place.slide, tale));
  session.batch(() => {
    for (const [path, value] of toOwn([paths.place, { ...place }]))
      attempt(() => session.set(path as Path, value, 'remote'));
    for (const [path] of present) if (!wanted.has(path)) session.set(path, undefined, 'remote');
    for (const [path, value] of wanted) attempt(() => session.set(path as Path, value, 'remote'));
  });
}

function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}
