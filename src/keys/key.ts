/** One row of the table of keys. */
import type { Desk, Page } from './page.ts';

export type Group = 'turn' | 'show' | 'figure';

export interface Key {
  group: Group;
  /** As names.ts calls them; none where a control does it by itself. */
  keys: readonly string[];
  /** As people read them. */
  shown: readonly string[];
  does: string;
  /** A held key repeats it. */
  repeats?: true;
  /** Whether the page can do it; all can where it is not said. */
  isHere?(page: Page): boolean;
  /** Gives `NOTHING` where there was nothing to do: then the key is left to the browser. */
  run?(desk: Desk, name: string): unknown;
}

export const NOTHING = 'nothing';

export const inGroup = (group: Group, keys: readonly Omit<Key, 'group'>[]): Key[] =>
  keys.map((key) => ({ group, ...key }));
