/**
 * The lab's session: files, a bench of servers, what was done to them, and all that was asked. It knows no page; whoever
 * shows it is told of changes.
 */
import { DatabaseError } from '../../../src/database/error.ts';
import { type Answer, Postgres } from '../../../src/database/postgres.ts';
import { Bench } from './bench.ts';
import { misdirectWrite } from './damage.ts';
import type { Cluster, Files } from './files.ts';
import type { KeyRange } from './search.ts';
import { INDEX, selectRange, THROUGH_INDEX, WITHOUT_INDEX } from './table.ts';

export interface Probe extends KeyRange {
  outcome: Answer['outcome'];
  milliseconds: number;
}

/** Maintenance reads all of the index and writes a new one; it is given more time than a SELECT. */
const MAINTENANCE_MILLISECONDS = 20_000;

export class Session {
  damaged = false;
  indexScans = true;
  readonly log: string[] = [];
  private readonly files: Files;
  private readonly changed: () => void;
  private bench: Bench | undefined;
  private readonly over = new AbortController();

  constructor(files: Files, changed: () => void) {
    this.files = files;
    this.changed = changed;
  }

  /** How many servers were started so far. */
  get booted(): number {
    return this.bench?.booted ?? 0;
  }

  async open(cluster: Cluster, report: (share: number) => void): Promise<void> {
    const files = await this.files.get(cluster, report, this.over.signal);
    this.over.signal.throwIfAborted();
    this.bench = new Bench({
      boot: (signal) =>
        Postgres.boot(files, ['amcheck', 'pg_buffercache'], signal, {
          heard: (line) => {
            this.log.push(line);
            this.changed();
          },
        }),
      outfit: async (server) => {
        if (this.damaged) await misdirectWrite(server);
        for (const setting of this.indexScans ? THROUGH_INDEX : WITHOUT_INDEX) await server.ask(setting);
      },
    });
    await this.bench.open();
  }

  async damage(): Promise<void> {
    await this.running.with(misdirectWrite);
    this.damaged = true;
  }

  async select(range: KeyRange, patienceMilliseconds: number): Promise<Probe> {
    const { outcome, milliseconds } = await this.running.ask(selectRange(range.from, range.to), patienceMilliseconds);
    return { ...range, outcome, milliseconds };
  }

  async allowIndexScans(allowed: boolean): Promise<void> {
    this.indexScans = allowed;
    for (const setting of allowed ? THROUGH_INDEX : WITHOUT_INDEX)
      await this.running.ask(setting, MAINTENANCE_MILLISECONDS);
  }

  check(): Promise<Answer> {
    return this.running.ask(`select bt_index_check('${INDEX}', true)`, MAINTENANCE_MILLISECONDS);
  }

  async repair(): Promise<Answer> {
    const answer = await this.running.ask(`reindex index ${INDEX}`, MAINTENANCE_MILLISECONDS);
    if (answer.outcome === 'answered') this.damaged = false;
    return answer;
  }

  end(): void {
    this.over.abort();
    this.bench?.end();
  }

  private get running(): Bench {
    if (!this.bench) throw new DatabaseError({ code: 'not-running', data: null });
    return this.bench;
  }
}
