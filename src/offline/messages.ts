/** What a page says to the service worker. */

export type Message =
  /** Answered at the port that comes with it, with the files of the worker's version (`BuiltFiles`). */
  | { type: 'files' }
  /** The viewer wants the version that waits. */
  | { type: 'take-over' };

export const isMessage = (said: unknown): said is Message =>
  typeof said === 'object' && said !== null && 'type' in said && (said.type === 'files' || said.type === 'take-over');
