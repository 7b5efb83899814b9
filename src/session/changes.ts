/** One change as it is kept, sent and logged, and the edge where foreign ones become typed. */
import { holds, readPath, type Stamp } from './paths.ts';
import { isRecord, type Plain, toPlain } from './plain.ts';

/** Who wrote: a viewer here, a step of the deck, a link, another window, or this browser's storage. */
export type By = 'hand' | 'step' | 'link' | 'remote' | 'kept';

export interface Change extends Stamp {
  readonly path: string;
  /** Undefined unsets the path. */
  readonly value: Plain | undefined;
  readonly by: By;
  /** Position in the order of all windows' changes: one more than the highest that its window had seen. */
  readonly counter: number;
  /** The window in which it was made; decides between equal counters. */
  readonly window: string;
}

const WRITERS: ReadonlySet<unknown> = new Set<By>(['hand', 'step', 'link', 'remote', 'kept']);
const WINDOW = /^[\x21-\x7e]{1,64}$/;
const LONGEST_PATH = 500;
const MOST_CHANGES = 100_000;
const MOST_LINES = 20;

const isBy = (value: unknown): value is By => WRITERS.has(value);

/** Whether a change wins over the one that holds its path. Equal stamps are forged; the text decides, everywhere alike. */
export function isNewer(change: Change, present: Change): boolean {
  if (change.counter !== present.counter) return change.counter > present.counter;
  if (change.window !== present.window) return change.window > present.window;
  return (JSON.stringify(change.value) ?? '') > (JSON.stringify(present.value) ?? '');
}

/** Never throws; what cannot be used is said, a line each, at most twenty. Values that are given out are frozen copies. */
export function readChanges(given: unknown, highestCounter: number): { usable: Change[]; dropped: string[] } {
  const usable: Change[] = [];
  const dropped: string[] = [];
  const say = (line: string) => dropped.length < MOST_LINES && dropped.push(line);
  try {
    if (!Array.isArray(given)) return { usable, dropped: ['no list of changes'] };
    if (given.length > MOST_CHANGES) return { usable, dropped: [`too many changes at once: ${given.length}`] };
    for (const item of given) {
      try {
        usable.push(readChange(item, highestCounter));
      } catch (error) {
        say(`dropped a change: ${error instanceof Error ? error.message : 'unreadable'}`);
      }
    }
  } catch {
    say('the list of changes could not be read');
  }
  return { usable, dropped };
}

/** @throws {TypeError} with one line. */
function readChange(item: unknown, highestCounter: number): Change {
  if (!isRecord(item)) throw new TypeError('it is no object');
  const { path, value, by, counter, window } = item;
  if (typeof path !== 'string' || path.length > LONGEST_PATH || !readPath(path)) throw new TypeError('unknown path');
  if (typeof counter !== 'number' || !Number.isSafeInteger(counter) || counter < 0 || counter > highestCounter)
    throw new TypeError(`no usable counter at ${path}`);
  if (typeof window !== 'string' || !WINDOW.test(window)) throw new TypeError(`no usable window at ${path}`);
  if (!isBy(by)) throw new TypeError(`nobody known wrote ${path}`);
  const plain = value === undefined ? undefined : toPlain(value);
  if (plain !== undefined && !holds(path, plain)) throw new TypeError(`this does not belong at ${path}`);
  return { path, value: plain, by, counter, window };
}
