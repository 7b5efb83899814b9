/**
 * The lab's session: one server, the storage under it, and all that was asked. It knows no page; whoever shows it is told
 * of changes. Times in milliseconds.
 */
import { DatabaseError } from '../../../src/database/error.ts';
import { problemLine } from '../../../src/database/lines.ts';
import { type Answer, Postgres, type Server } from '../../../src/database/postgres.ts';
import { rowsOf } from '../../../src/database/rows.ts';
import { type ChosenFault, failingOf } from './faults.ts';
import { fetchProducts } from './files.ts';
import { keysOfPages } from './pages.ts';
import type { KeyRange } from './search.ts';
import { type Place, selectPlace, TABLE, THROUGH_INDEX } from './table.ts';

/** A SELECT of some keys or pages, and what came. */
export interface Probe extends Place {
  outcome: 'answered' | 'hung' | 'failed' | 'wrong';
  milliseconds: number;
  /** 0 where nothing came. */
  rows: number;
  /** Of those, how many are not what was stored. */
  wrongRows: number;
  /** What the server said instead. */
  error: string;
}

/** Amcheck and an index built anew read all of the table; they are given more time than a SELECT. */
const MAINTENANCE_PATIENCE = 20_000;

export class Session {
  /** Keys on each page, as they were when all was good. */
  pages: readonly KeyRange[] = [];
  fault: ChosenFault | undefined;
  /** When the SELECT was sent that the server still sits in. */
  hungSince: number | undefined;
  readonly log: string[] = [];
  private readonly changed: () => void;
  readonly over = new AbortController();
  private server: Server | undefined;

  constructor(changed: () => void) {
    this.changed = changed;
  }

  async open(report: (share: number) => void): Promise<void> {
    const { signal } = this.over;
    const files = fetchProducts(report, signal);
    const heard = (line: string) => {
      this.log.push(line);
      this.changed();
    };
    this.server = await Postgres.boot(files, ['amcheck', 'pg_buffercache'], signal, { heard });
    for (const setting of THROUGH_INDEX) await rowsOf(this.server, setting);
    this.pages = await keysOfPages(this.server);
  }

  /** A disk that fails so, or another one that does not. Whoever waits for the old one is answered. */
  async setFault(fault: ChosenFault | undefined): Promise<void> {
    await this.running.setStorage(TABLE, fault && failingOf(fault));
    this.fault = fault;
    this.hungSince = undefined;
    this.changed();
  }

  /** Asks a server that is free, and has nothing of the table in memory. */
  async probe(place: Place, patience: number): Promise<Probe> {
    await this.setFault(this.fault);
    const answer = await this.askPatiently(selectPlace(place), patience);
    const { outcome, milliseconds } = answer;
    const asked = { ...place, milliseconds, rows: 0, wrongRows: 0, error: '' };
    if (answer.outcome === 'failed') return { ...asked, outcome: 'failed', error: problemLine(answer.problem) };
    if (answer.outcome === 'hung') return { ...asked, outcome };
    const [row] = answer.rows;
    const [rows, wrongRows] = [Number(row?.rows), Number(row?.wrong)];
    const isWrong = wrongRows > 0 || rows < this.rowsIn(place);
    return { ...asked, rows, wrongRows, outcome: isWrong ? 'wrong' : 'answered' };
  }

  /** Something that is no SELECT of a place. */
  async ask(sql: string, patience = MAINTENANCE_PATIENCE): Promise<Answer> {
    await this.setFault(this.fault);
    return this.askPatiently(sql, patience);
  }

  end(): void {
    this.over.abort();
  }

  /** How many rows were there when all was good. */
  rowsIn({ by, from, to }: Place): number {
    if (by === 'key') return to - from + 1;
    return this.pages.slice(from, to + 1).reduce((sum, page) => sum + page.to - page.from + 1, 0);
  }

  private async askPatiently(sql: string, patience: number): Promise<Answer> {
    const since = performance.now();
    const answer = await this.running.ask(sql, patience);
    if (answer.outcome === 'hung') this.hungSince = since;
    this.changed();
    return answer;
  }

  private get running(): Server {
    if (!this.server) throw new DatabaseError({ code: 'not-running', data: null });
    return this.server;
  }
}
