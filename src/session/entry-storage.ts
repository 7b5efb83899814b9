/**
 * A few words that a page leaves with its own entry in the tab's history: whoever loads it again finds them, where a browser
 * refuses or has filled every storage. Nobody else's page can read them, and another address in the same tab has none.
 */
import { isRecord } from './plain.ts';
import type { KeyValueStorage } from './storage.ts';

/** The part of the browser's `History` that is used. */
export interface Entry {
  readonly state: unknown;
  replaceState(state: unknown, unused: string): void;
}

export function entryStorage(entry: Entry): KeyValueStorage {
  const all = () => (isRecord(entry.state) ? entry.state : {});
  return {
    getItem: (key) => {
      const { [key]: text } = all();
      return typeof text === 'string' ? text : null;
    },
    setItem: (key, text) => entry.replaceState({ ...all(), [key]: text }, ''),
    removeItem: (key) => {
      const { [key]: _, ...others } = all();
      entry.replaceState(others, '');
    },
  };
}
