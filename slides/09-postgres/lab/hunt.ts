/**
 * The search of the slide's terminal, in a real Postgres: two rows by hand, all of the table, then halves of what is left
 * until one page is. Each SELECT is reported when it is sent, and when it has answered or its driver waited no longer.
 */
import { halve, type KeyRange, type Tried } from './search.ts';
import type { Probe, Session } from './session.ts';
import type { Place } from './table.ts';

/** What is kept of a SELECT. */
export type Hunted = Place & Pick<Probe, 'milliseconds' | 'rows'> & { outcome: Probe['outcome'] | 'pending' };

export interface Hunt {
  /** Of the server's start, 0 … 1; it is up from 1 on. */
  started: number;
  asked: readonly Hunted[];
  pages: number;
  /** The page that did not answer, once it is known. */
  found?: number;
  /** Lines that the server wrote meanwhile. */
  logLines: number;
}

export const starting = (share: number): Hunt => ({ started: share, asked: [], pages: 1, logLines: 0 });

export interface HuntPlan {
  /** Keys of single rows that are asked for first. */
  rows: readonly number[];
  /** How long a driver waits for a SELECT. */
  patienceMilliseconds: number;
  logLines(): number;
}

export async function hunt(
  session: Pick<Session, 'pages' | 'probe'>,
  { rows, patienceMilliseconds, logLines }: HuntPlan,
  report: (hunt: Hunt) => void,
  signal: AbortSignal,
): Promise<Hunt> {
  const pages = session.pages.length;
  let asked: readonly Hunted[] = [];
  const state = (): Hunt => ({ started: 1, asked, pages, logLines: logLines() });
  const ask = async (place: Place) => {
    signal.throwIfAborted();
    const before = asked;
    asked = [...before, { ...place, milliseconds: 0, rows: 0, outcome: 'pending' }];
    report(state());
    const { outcome, milliseconds, rows: count } = await session.probe(place, patienceMilliseconds);
    asked = [...before, { ...place, outcome, milliseconds, rows: count }];
    report(state());
  };
  for (const row of rows) await ask({ by: 'key', from: row, to: row });
  const all: KeyRange = { from: 0, to: pages - 1 };
  for (;;) {
    const tried = asked.flatMap(({ by, from, to, outcome }): Tried[] =>
      by === 'page' ? [{ from, to, bad: outcome !== 'answered' }] : [],
    );
    const next = halve(all, 1, tried);
    if ('ask' in next) await ask({ by: 'page', ...next.ask });
    else return { ...state(), ...(next.found ? { found: next.found.from } : {}) };
  }
}
