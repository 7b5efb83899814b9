/**
 * What a page asks itself before anything of a room is loaded: is it a phone of one, by its link, or a wall? All else comes
 * with that. The speaker's password stands in the address that `npm run room` prints, behind the `#`; it is taken out of there
 * at once, and kept for this tab alone.
 */
/** The address's parameter that has the room's link (wire/room-link.ts). */
export const ROOM = 'room';

const WALL = 'make-it-work-fast:wall';

/** The text of `?room=`; undefined where the page follows nobody. */
export const roomAsked = (): string | undefined => new URLSearchParams(location.search).get(ROOM) ?? undefined;

/** Before the address is written anew. */
export function catchWall(): void {
  const secret = /[?&]wall=([A-Za-z0-9_-]{8,64})/.exec(location.hash)?.[1];
  if (secret !== undefined) keepWall({ secret });
}

/** A wall as its tab knows it. */
export interface WallTab {
  secret: string;
  /** By name; undefined for the page's own host. */
  broker?: string;
}

export function keepWall(tab: WallTab | undefined): void {
  try {
    if (tab) sessionStorage.setItem(WALL, JSON.stringify(tab));
    else sessionStorage.removeItem(WALL);
  } catch {
    // Then it is no wall after a reload.
  }
}

export function wallAsked(): WallTab | undefined {
  try {
    const { secret, broker } = Object(JSON.parse(sessionStorage.getItem(WALL) ?? 'null'));
    if (typeof secret !== 'string') return undefined;
    return { secret, ...(typeof broker === 'string' && { broker }) };
  } catch {
    return undefined;
  }
}
