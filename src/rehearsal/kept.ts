/**
 * Rehearsals as this browser keeps them: each a session's log, line by line, until the speaker deletes it. Where a browser
 * keeps nothing (a private window, no room), the talk goes on without.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

export interface Rehearsal {
  id: number;
  /** Milliseconds since 1970. */
  begun: number;
}

interface Schema extends DBSchema {
  rehearsals: { key: number; value: Rehearsal };
  lines: { key: number; value: { rehearsal: number; lines: string[] }; indexes: { rehearsal: number } };
}

export class KeptRehearsals {
  private readonly database: IDBPDatabase<Schema>;

  private constructor(database: IDBPDatabase<Schema>) {
    this.database = database;
  }

  /** Undefined where the browser keeps nothing. */
  static async open(): Promise<KeptRehearsals | undefined> {
    try {
      const database = await openDB<Schema>('make-it-work-fast-rehearsals', 1, {
        upgrade(made) {
          made.createObjectStore('rehearsals', { keyPath: 'id' });
          made.createObjectStore('lines', { autoIncrement: true }).createIndex('rehearsal', 'rehearsal');
        },
      });
      return new KeptRehearsals(database);
    } catch {
      return undefined;
    }
  }

  /** Newest first. */
  async list(): Promise<Rehearsal[]> {
    return (await this.database.getAll('rehearsals')).sort((one, other) => other.begun - one.begun);
  }

  /** Adds lines to a rehearsal, which begins with its first. */
  async add({ id, begun }: Rehearsal, lines: string[]): Promise<void> {
    const work = this.database.transaction(['rehearsals', 'lines'], 'readwrite');
    await Promise.all([
      work.objectStore('rehearsals').put({ id, begun }),
      work.objectStore('lines').add({ rehearsal: id, lines }),
      work.done,
    ]);
  }

  async linesOf(id: number): Promise<string[]> {
    return (await this.database.getAllFromIndex('lines', 'rehearsal', id)).flatMap(({ lines }) => lines);
  }

  async remove(id: number): Promise<void> {
    const work = this.database.transaction(['rehearsals', 'lines'], 'readwrite');
    const keys = await work.objectStore('lines').index('rehearsal').getAllKeys(id);
    await Promise.all([
      work.objectStore('rehearsals').delete(id),
      ...keys.map((key) => work.objectStore('lines').delete(key)),
      work.done,
    ]);
  }
}
