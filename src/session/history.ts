/**
 * What a hand in this window set, to be taken back, newest first: values and seeds. A slider's drag is one entry. What
 * somebody else wrote over it meanwhile stays.
 */
import { type Path, type Prefix, prefixes } from './paths.ts';
import { type Plain, samePlain, toPlain } from './plain.ts';
import type { Change, Session } from './session.ts';

/** Changes of the same things that follow each other within this time are one. */
const SAME_MOVE_MILLISECONDS = 800;
const MOST_ENTRIES = 200;

interface Entry {
  at: number;
  /** Each path, with what was there before and what the hand set. */
  changes: Map<string, { before: Plain | undefined; after: Plain | undefined }>;
}

export class History {
  private readonly session: Session;
  private readonly now: () => number;
  private readonly known = new Map<string, Plain | undefined>();
  private readonly entries: Entry[] = [];
  private isUndoing = false;

  /** @param now milliseconds of a clock that never falls. */
  constructor(session: Session, now: () => number) {
    this.session = session;
    this.now = now;
    for (const prefix of [prefixes.values, prefixes.seeds])
      for (const [path, value] of session.entries(prefix as Prefix)) this.known.set(path, toPlain(value));
    session.subscribe((changes) => this.hear(changes));
  }

  get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  undo(): void {
    const entry = this.entries.pop();
    if (!entry) return;
    this.isUndoing = true;
    this.session.batch(() => {
      for (const [path, { before, after }] of entry.changes)
        if (samePlain(this.session.get(path as Path) as Plain | undefined, after))
          this.session.set(path as Path, before, 'hand');
    });
    this.isUndoing = false;
  }

  private hear(changes: readonly Change[]): void {
    const own: Entry['changes'] = new Map();
    for (const { path, value, by, window } of changes) {
      if (!path.startsWith(prefixes.values) && !path.startsWith(prefixes.seeds)) continue;
      if (by === 'hand' && window === this.session.window)
        own.set(path, { before: this.known.get(path), after: value });
      this.known.set(path, value);
    }
    if (own.size > 0 && !this.isUndoing) this.add({ at: this.now(), changes: own });
  }

  private add(entry: Entry): void {
    const last = this.entries.at(-1);
    const goesOn =
      last !== undefined &&
      entry.at - last.at < SAME_MOVE_MILLISECONDS &&
      last.changes.size === entry.changes.size &&
      [...entry.changes.keys()].every((path) => last.changes.has(path));
    if (goesOn) {
      for (const [path, { before }] of last.changes) {
        const after = entry.changes.get(path)?.after;
        last.changes.set(path, { before, after });
      }
      last.at = entry.at;
      return;
    }
    this.entries.push(entry);
    if (this.entries.length > MOST_ENTRIES) this.entries.shift();
  }
}
