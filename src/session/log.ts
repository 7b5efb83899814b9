/**
 * A session's log: lines of JSON, `{at, changes}` for each batch, and `{at, state}` at the start and now and then, so
 * that a moment is found without replaying all. A pointer's way, a talk's name, what a room asks and programs that panels run are
 * left out. `at` is in milliseconds of whatever clock is passed in, and never falls.
 */
import { paths, prefixes } from './paths.ts';
import { isRecord } from './plain.ts';
import { type Change, Session } from './session.ts';

const CHANGES_PER_STATE = 500;
const UNLOGGED: ReadonlySet<string> = new Set<string>([paths.laser, paths.talk, paths.questions]);

const isLogged = ({ path }: Change) =>
  !UNLOGGED.has(path) && !path.startsWith(prefixes.programs) && !path.startsWith(prefixes.wishes);
const logged = (changes: readonly Change[]) => changes.filter(isLogged);

export interface LogWriter {
  /** Takes one line, without its end. */
  write(line: string): void;
  /** Milliseconds. */
  now(): number;
  /** A whole state follows after so many changes. */
  changesPerState?: number;
}

/** Records until the returned function is called. */
export function record(session: Session, { write, now, changesPerState = CHANGES_PER_STATE }: LogWriter): () => void {
  let at = Number.NEGATIVE_INFINITY;
  let changesSinceState = 0;
  const line = (content: object) => {
    at = Math.max(at, now());
    write(JSON.stringify({ at, ...content }));
  };
  line({ state: logged(session.state()) });
  return session.subscribe((all) => {
    const changes = logged(all);
    if (changes.length === 0) return;
    line({ changes });
    changesSinceState += changes.length;
    if (changesSinceState < changesPerState) return;
    changesSinceState = 0;
    line({ state: logged(session.state()) });
  });
}

/**
 * A session as it was at that moment, changes of that very millisecond included. Never throws: a line that cannot be
 * read (the last one of a log may be cut) is left out and said in `dropped`.
 */
export function replay(lines: Iterable<string>, untilMilliseconds: number): { session: Session; dropped: string[] } {
  const dropped: string[] = [];
  let batches: unknown[] = [];
  let number = 0;
  for (const text of lines) {
    number += 1;
    if (text.trim() === '') continue;
    const line = readLogLine(text);
    if (!line) dropped.push(`line ${number} of the log could not be read`);
    else if (line.at > untilMilliseconds) break;
    else if (line.isState) batches = [line.changes];
    else batches.push(line.changes);
  }
  const session = new Session('replay');
  for (const changes of batches) dropped.push(...session.merge(changes));
  return { session, dropped };
}

export interface LogLine {
  /** Milliseconds on the log's clock. */
  at: number;
  text: string;
  /** A batch, or a whole state; whoever merges it drops what is none. */
  changes: unknown;
  isState: boolean;
}

/** Undefined for what is no line of a log; the last one may be cut. */
export function readLogLine(text: string): LogLine | undefined {
  try {
    const line: unknown = JSON.parse(text);
    if (!isRecord(line) || typeof line.at !== 'number') return undefined;
    const isState = line.state !== undefined;
    return { at: line.at, text, changes: isState ? line.state : line.changes, isState };
  } catch {
    return undefined;
  }
}
