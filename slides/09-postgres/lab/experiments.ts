/**
 * What can be done to the lab's database: let a page fail, search for it in three ways, see what is left around it and copy
 * that, ask the server's own checker, put another disk in. An experiment is given the session and a desk to write on; it
 * knows no page. Times in milliseconds.
 */
import { problemLine } from '../../../src/database/lines.ts';
import type { Answer } from '../../../src/database/postgres.ts';
import { words } from '../words.ts';
import type { ChosenFault } from './faults.ts';
import type { PageSearch } from './measured.ts';
import { checksToFirstBad, halve, type KeyRange, pieces } from './search.ts';
import type { Probe, Session } from './session.ts';
import {
  CHECK_INDEX,
  CHECK_TABLE,
  COUNT_RESCUED,
  countInIndex,
  FIRST_KEY,
  LAST_KEY,
  MOST_ROWS_OF_A_PAGE,
  type Place,
  REINDEX,
  rescueAround,
  shownPlace,
} from './table.ts';

const text = words.lab;

const ALL_KEYS: Place = { by: 'key', from: FIRST_KEY, to: LAST_KEY };
const PIECES = 20;
/** All rows are asked for in one go when all should be good. */
const VERIFY_PATIENCE = 10_000;

/** What of the session experiments use. */
export type Subject = Pick<Session, 'pages' | 'fault' | 'setFault' | 'probe' | 'ask' | 'rowsIn'>;

/** What was asked of the server, and what it said: two lines of the terminal. */
export interface Asked {
  sql: string;
  outcome: Probe['outcome'];
  said: string;
  /** Where it is a SELECT of some keys or pages. */
  probe?: Probe;
}

export interface Desk {
  session: Subject;
  signal: AbortSignal;
  /** How long a driver waits for a SELECT. */
  patience: number;
  /** All that was asked since the desk was cleared. */
  readonly asked: readonly Asked[];
  clear(): void;
  note(asked: Asked): void;
  /** One line, about what is going on or how it ended. */
  say(line: string): void;
  /** For the figure around. */
  keep(found: PageSearch): void;
}

export type Experiment = (desk: Desk) => Promise<void>;

export const fail =
  (fault: ChosenFault): Experiment =>
  async ({ session, clear, say }) => {
    await session.setFault(fault);
    clear();
    say(text.fails(fault.page));
  };

/** Another disk, and all rows asked for by both ways. */
export const swap: Experiment = async (desk) => {
  await desk.session.setFault(undefined);
  const patient = { ...desk, patience: VERIFY_PATIENCE };
  const byPlace = await probe(patient, allPages(desk));
  const byKey = await probe(patient, ALL_KEYS);
  desk.say(byKey.outcome === 'answered' ? text.allBack(byKey.rows) : text.indexForgot(byPlace.rows, byKey.rows));
};

export const selectBySelect: Experiment = async (desk) => {
  desk.clear();
  let firstBad = 0;
  for (const range of pieces(ALL_KEYS, PIECES)) {
    if (desk.signal.aborted) return;
    const { outcome } = await probe(desk, { by: 'key', ...range });
    if (outcome === 'answered' || firstBad > 0) continue;
    firstBad = desk.asked.length;
    desk.keep({ oneByOne: { checks: firstBad, of: PIECES } });
  }
  desk.say(text.badOf(desk.asked.filter(({ outcome }) => outcome !== 'answered').length, PIECES));
};

export const halveKeys: Experiment = (desk) => search(desk, ALL_KEYS, MOST_ROWS_OF_A_PAGE);

/** One page is bad: the first that is found is all. */
export const halvePages: Experiment = (desk) => search(desk, allPages(desk), 1);

async function search(desk: Desk, all: Place, most: number): Promise<void> {
  desk.clear();
  const { by } = all;
  for (;;) {
    const tried = desk.asked.flatMap(({ probe }) =>
      probe ? [{ from: probe.from, to: probe.to, bad: probe.outcome !== 'answered' }] : [],
    );
    const first = checksToFirstBad(all, tried);
    if (first !== undefined) {
      const halving = { checks: first, allChecks: tried.length, of: all.to - all.from + 1 };
      desk.keep(by === 'key' ? { byKey: halving } : { byPage: halving });
    }
    const next = halve(all, most, tried);
    if ('found' in next) {
      desk.say(next.found ? text.found(by, next.found.from, next.found.to, tried.length) : text.notFound);
      return;
    }
    if (desk.signal.aborted) return;
    await probe(desk, { by, ...next.ask });
  }
}

export const select =
  (place: Place): Experiment =>
  async (desk) => {
    const { outcome, rows } = await probe(desk, place);
    if (outcome === 'hung') desk.say(text.givenUp);
    else desk.say(outcome === 'failed' ? text.saidNothingGood.failed : text.rows(rows));
  };

/** The pages beside the failing one, and the keys that are in between. */
export const lookAround =
  (page: number): Experiment =>
  async (desk) => {
    desk.clear();
    for (const beside of [page - 1, page + 1])
      if (desk.session.pages[beside]) await probe(desk, { by: 'page', from: beside, to: beside });
    const keys: KeyRange | undefined = desk.session.pages[page];
    if (!keys) return;
    const known = await ask(desk, countInIndex(keys), ({ rows }) => text.inIndex(rows));
    if (known.outcome === 'answered') desk.say(text.around(keys.from, keys.to, rowsOf(known)));
  };

/** What is not on the page is copied by its place. */
export const rescue =
  (page: number): Experiment =>
  async (desk) => {
    desk.clear();
    for (const sql of rescueAround(page)) if ((await ask(desk, sql)).outcome !== 'answered') return;
    const copied = await ask(desk, COUNT_RESCUED, ({ rows }) => text.rows(rows));
    if (copied.outcome === 'answered') desk.say(text.rescued(rowsOf(copied), LAST_KEY));
  };

/** The table by itself, then the index against the table. */
export const check: Experiment = async (desk) => {
  desk.clear();
  const patient = { ...desk, patience: 4 * desk.patience };
  const table = await ask(patient, CHECK_TABLE, ({ rows }) => text.complaints(rows));
  const index = await ask(patient, CHECK_INDEX);
  const bad = [table, index].find(({ outcome }) => outcome !== 'answered');
  if (bad) desk.say(bad.outcome === 'hung' ? text.checkHung : text.checkBad);
  else desk.say(rowsOf(table) === 0 ? text.checkGood : text.checkBad);
};

export const reindex: Experiment = async (desk) => {
  const answer = await ask({ ...desk, patience: VERIFY_PATIENCE }, REINDEX);
  if (answer.outcome === 'answered') desk.say(text.reindexed(answer.milliseconds));
};

const allPages = ({ session }: Desk): Place => ({ by: 'page', from: 0, to: session.pages.length - 1 });

const rowsOf = (answer: Answer): number => (answer.outcome === 'answered' ? Number(answer.rows[0]?.rows) : 0);

async function probe({ session, patience, note, say }: Desk, place: Place): Promise<Probe> {
  say(text.selecting(place.by, place.from, place.to));
  const probe = await session.probe(place, patience);
  const { outcome } = probe;
  note({ sql: shownPlace(place), outcome, said: text.said[outcome](probe, session.rowsIn(place)), probe });
  return probe;
}

/** @param shown what the terminal shows of an answer, where that is more than that it came. */
async function ask(
  { session, patience, note, say }: Desk,
  sql: string,
  shown?: (answered: { rows: number }) => string,
): Promise<Answer> {
  say(text.asking);
  const answer = await session.ask(sql, patience);
  const { outcome, milliseconds } = answer;
  if (answer.outcome === 'answered') {
    const said = shown?.({ rows: rowsOf(answer) }) ?? text.done(milliseconds);
    note({ sql, outcome, said });
  } else {
    const error = answer.outcome === 'failed' ? problemLine(answer.problem) : '';
    note({ sql, outcome, said: text.said[answer.outcome]({ rows: 0, wrongRows: 0, milliseconds, error }) });
    say(text.saidNothingGood[answer.outcome]);
  }
  return answer;
}
