/** What the lab's buttons do, on a database of ten rows a page that fails as it is told: what is asked, shown, kept and said. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/database/postgres.ts';
import { words } from '../words.ts';
import {
  type Asked,
  check,
  type Desk,
  fail,
  halveKeys,
  halvePages,
  lookAround,
  reindex,
  rescue,
  type Subject,
  select,
  selectBySelect,
  swap,
} from './experiments.ts';
import type { ChosenFault } from './faults.ts';
import type { PageSearch } from './measured.ts';
import type { Probe } from './session.ts';
import { LAST_KEY, type Place } from './table.ts';

const text = words.lab;
const ROWS = 100;
const PAGE = 98;
const BAD = { from: PAGE * ROWS + 1, to: (PAGE + 1) * ROWS };
const silence: ChosenFault = { page: PAGE, name: 'silence', checksum: 'kept' };
const error: Answer = {
  outcome: 'failed',
  problem: { code: 'refused', data: { reason: 'invalid page' } },
  milliseconds: 1,
};

class FakeSession implements Subject {
  readonly pages = Array.from({ length: LAST_KEY / ROWS }, (_, i) => ({ from: i * ROWS + 1, to: (i + 1) * ROWS }));
  fault: ChosenFault | undefined;
  bad = BAD;
  /** What the index finds less than the table, until it is built anew. */
  forgotten = 0;
  readonly patiences: number[] = [];
  readonly sql: string[] = [];
  /** What the server says to what is no SELECT of a place. */
  answer: (sql: string) => Answer = () => ({ outcome: 'answered', rows: [{ rows: 0 }], milliseconds: 5 });

  async setFault(fault: ChosenFault | undefined): Promise<void> {
    this.fault = fault;
  }

  async probe(place: Place, patience: number): Promise<Probe> {
    this.patiences.push(patience);
    const bad = place.by === 'key' ? this.bad : { from: PAGE, to: PAGE };
    const isHit = this.fault !== undefined && place.from <= bad.to && place.to >= bad.from;
    const rows = this.rowsIn(place) - (place.by === 'key' ? this.forgotten : 0);
    const asked = { ...place, rows, wrongRows: 0, error: '', milliseconds: 3 };
    if (isHit && this.fault?.name === 'silence') return { ...asked, outcome: 'hung', rows: 0, milliseconds: patience };
    if (isHit && this.fault?.name === 'zeros') return { ...asked, outcome: 'wrong', rows: rows - ROWS };
    if (isHit) return { ...asked, outcome: 'failed', rows: 0, error: 'invalid page' };
    return { ...asked, outcome: this.forgotten > 0 && place.by === 'key' ? 'wrong' : 'answered' };
  }

  async ask(sql: string): Promise<Answer> {
    this.sql.push(sql);
    return this.answer(sql);
  }

  rowsIn({ by, from, to }: Place): number {
    return (to - from + 1) * (by === 'key' ? 1 : ROWS);
  }
}

function deskOf(patch: Partial<FakeSession> = {}, signal = new AbortController().signal) {
  const session = Object.assign(new FakeSession(), patch);
  const said: string[] = [];
  let found: PageSearch = {};
  let asked: Asked[] = [];
  const desk: Desk = {
    session,
    signal,
    patience: 500,
    get asked() {
      return asked;
    },
    clear: () => {
      asked = [];
    },
    note: (one) => {
      asked = [...asked, one];
    },
    say: (line) => said.push(line),
    keep: (more) => {
      found = { ...found, ...more };
    },
  };
  return { session, desk, said, found: () => found };
}

describe('a search', () => {
  it('SELECT by SELECT: asks every range, and keeps how many it took to the first bad one', async () => {
    const { desk, said, found } = deskOf({ fault: silence });
    await selectBySelect(desk);
    expect(desk.asked.map(({ outcome }) => outcome).filter((outcome) => outcome === 'hung')).toHaveLength(1);
    expect(desk.asked).toHaveLength(20);
    expect(found()).toEqual({ oneByOne: { checks: 10, of: 20 } });
    expect(said.at(-1)).toBe(text.badOf(1, 20));
  });

  it('SELECT by SELECT: keeps the first bad range where several are', async () => {
    const { desk, said, found } = deskOf({ fault: silence, bad: { from: 5500, to: 7500 } });
    await selectBySelect(desk);
    expect(found()).toEqual({ oneByOne: { checks: 6, of: 20 } });
    expect(said.at(-1)).toBe(text.badOf(3, 20));
  });

  it('SELECT by SELECT: says that all answered where all is good, and begins anew each time', async () => {
    const { desk, said, found } = deskOf();
    await selectBySelect(desk);
    await selectBySelect(desk);
    expect(desk.asked).toHaveLength(20);
    expect(said.at(-1)).toBe(text.badOf(0, 20));
    expect(found()).toEqual({});
  });

  it.each(['silence', 'zeros', 'random'] as const)('by key finds exactly the rows of the page: %s', async (name) => {
    const { desk, said, found } = deskOf({ fault: { ...silence, name } });
    await halveKeys(desk);
    const { length } = desk.asked;
    expect(said.at(-1)).toBe(text.found('key', BAD.from, BAD.to, length));
    expect(length).toBeLessThanOrEqual(30);
    expect(found().byKey).toMatchObject({ allChecks: length, of: 20_000 });
    expect(found().byKey?.checks).toBeLessThanOrEqual(16);
  });

  it('by page finds the page', async () => {
    const { desk, said, found } = deskOf({ fault: silence });
    await halvePages(desk);
    const { length } = desk.asked;
    expect(said.at(-1)).toBe(text.found('page', PAGE, PAGE, length));
    expect(length).toBeLessThanOrEqual(12);
    expect(found()).toEqual({ byPage: { checks: length, allChecks: length, of: 200 } });
  });

  it('asks once where nothing is bad', async () => {
    const { desk, said } = deskOf();
    await halvePages(desk);
    expect(desk.asked).toHaveLength(1);
    expect(said.at(-1)).toBe(text.notFound);
  });

  it('stops between two questions when it is told to', async () => {
    const abort = new AbortController();
    const { desk } = deskOf({ fault: silence }, abort.signal);
    const { note } = desk;
    desk.note = (one) => {
      note(one);
      if (desk.asked.length === 3) abort.abort();
    };
    await halveKeys(desk);
    expect(desk.asked).toHaveLength(3);
  });
});

describe('the terminal', () => {
  it('shows what was asked, and what came or did not', async () => {
    const { desk, session } = deskOf({ fault: { ...silence, name: 'zeros' } });
    await select({ by: 'page', from: PAGE, to: PAGE })(desk);
    session.fault = silence;
    await select({ by: 'key', from: BAD.from, to: BAD.from })(desk);
    expect(desk.asked.map(({ sql, said }) => `${sql}: ${said}`)).toEqual([
      `select … where ctid >= '(98,0)' and ctid < '(99,0)': 0 rows of 100: 100 gone, no error`,
      'select … where id = 9801: no answer in 500\u00a0ms',
    ]);
  });

  it('shows the server’s own words where it has any, and goes no further', async () => {
    const { desk, said, session } = deskOf({ answer: () => error });
    await rescue(PAGE)(desk);
    expect(desk.asked.map(({ said }) => said)).toEqual(['ERROR: invalid page']);
    expect(session.sql).toHaveLength(1);
    expect(said.at(-1)).toBe(text.saidNothingGood.failed);
  });
});

describe('what is left', () => {
  const counting = (rows: number) => (): Answer => ({ outcome: 'answered', rows: [{ rows }], milliseconds: 5 });

  it('around the page: its neighbours, where there are any, and the keys in the index', async () => {
    const { desk, said } = deskOf({ fault: silence, answer: counting(100) });
    await lookAround(PAGE)(desk);
    expect(desk.asked.map(({ probe }) => probe?.from)).toEqual([97, 99, undefined]);
    expect(said.at(-1)).toBe(text.around(BAD.from, BAD.to, 100));
    await lookAround(0)(desk);
    expect(desk.asked.map(({ probe }) => probe?.from)).toEqual([1, undefined]);
  });

  it('is copied by its place, and counted', async () => {
    const { desk, said, session } = deskOf({ answer: counting(19_900) });
    await rescue(PAGE)(desk);
    expect(session.sql[1]).toContain(`ctid < '(98,0)' union all select * from products where ctid >= '(99,0)'`);
    expect(said.at(-1)).toBe(text.rescued(19_900, 20_000));
  });

  it('amcheck tells apart that nothing is wrong, that something is, and that it hangs as well', async () => {
    const saidFor = async (answer: Answer) => {
      const { desk, said } = deskOf({ answer: (sql) => (/bt_index/.test(sql) ? answer : counting(0)()) });
      await check(desk);
      return said.at(-1);
    };
    expect(await saidFor(counting(0)())).toBe(text.checkGood);
    expect(await saidFor(error)).toBe(text.checkBad);
    expect(await saidFor({ outcome: 'hung', milliseconds: 2000 })).toBe(text.checkHung);
    const { desk, said } = deskOf({ answer: counting(3) });
    await check(desk);
    expect(said.at(-1)).toBe(text.checkBad);
  });
});

describe('the disk', () => {
  it('fails as chosen, and what was asked before is forgotten', async () => {
    const { desk, said, session } = deskOf();
    await select({ by: 'key', from: 1, to: 2 })(desk);
    await fail(silence)(desk);
    expect(session.fault).toBe(silence);
    expect(desk.asked).toEqual([]);
    expect(said.at(-1)).toBe(text.fails(PAGE));
  });

  it('is swapped: all rows are asked for by place and by key, with the patience that takes', async () => {
    const { desk, said, session } = deskOf({ fault: silence });
    await swap(desk);
    expect(said.at(-1)).toBe(text.allBack(20_000));
    expect(session.patiences).toEqual([10_000, 10_000]);
  });

  it('is swapped after zeros: the index still lacks what it took for dead, and is built anew', async () => {
    const { desk, said } = deskOf({ fault: silence, forgotten: 100 });
    await swap(desk);
    expect(said.at(-1)).toBe(text.indexForgot(20_000, 19_900));
    await reindex(desk);
    expect(said.at(-1)).toBe(text.reindexed(5));
  });
});
