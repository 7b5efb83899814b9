/** What the lab's buttons do, on a database that is told which keys hang: what is asked, kept and said. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/database/postgres.ts';
import { words } from '../words.ts';
import { check, type Desk, damage, halving, oneByOne, repair, type Subject, select, verify } from './experiments.ts';
import type { PageSearch } from './measured.ts';
import type { KeyRange } from './search.ts';
import type { Probe } from './session.ts';

const text = words.lab;
const BAD: KeyRange = { from: 12_079, to: 12_444 };

class FakeSession implements Subject {
  damaged = true;
  indexScans = true;
  bad = BAD;
  readonly patiences: number[] = [];

  async damage(): Promise<void> {
    this.damaged = true;
  }

  async select({ from, to }: KeyRange, patience: number): Promise<Probe> {
    this.patiences.push(patience);
    const isHung = this.damaged && this.indexScans && from <= this.bad.to && to >= this.bad.from;
    return { from, to, outcome: isHung ? 'hung' : 'answered', milliseconds: isHung ? patience : 3 };
  }

  async allowIndexScans(allowed: boolean): Promise<void> {
    this.indexScans = allowed;
  }

  async check(): Promise<Answer> {
    return this.damaged
      ? { outcome: 'failed', problem: { code: 'refused', data: { reason: 'invariant violated' } }, milliseconds: 5 }
      : { outcome: 'answered', rows: [], milliseconds: 5 };
  }

  async repair(): Promise<Answer> {
    this.damaged = false;
    return { outcome: 'answered', rows: [], milliseconds: 40 };
  }
}

function deskOf(session = new FakeSession(), signal = new AbortController().signal) {
  const said: string[] = [];
  let found: PageSearch = {};
  let probes: Probe[] = [];
  const desk: Desk = {
    session,
    signal,
    patience: 500,
    get probes() {
      return probes;
    },
    clear: () => {
      probes = [];
    },
    note: (probe) => {
      probes = [...probes, probe];
    },
    say: (line) => said.push(line),
    keep: (more) => {
      found = { ...found, ...more };
    },
  };
  return { desk, said, found: () => found };
}

describe('one by one', () => {
  it('asks every piece, and keeps how many it took to the first bad one', async () => {
    const { desk, said, found } = deskOf();
    await oneByOne(desk);
    expect(desk.probes).toHaveLength(20);
    expect(found()).toEqual({ oneByOne: { checks: 13, of: 20 } });
    expect(said.at(-1)).toBe(text.hungOf(1, 20));
  });

  it('keeps the first bad piece where several are', async () => {
    const { desk, said, found } = deskOf(Object.assign(new FakeSession(), { bad: { from: 5500, to: 7500 } }));
    await oneByOne(desk);
    expect(found()).toEqual({ oneByOne: { checks: 6, of: 20 } });
    expect(said.at(-1)).toBe(text.hungOf(3, 20));
  });

  it('says that all answered where all is good, and begins anew each time', async () => {
    const { desk, said, found } = deskOf(Object.assign(new FakeSession(), { damaged: false }));
    await oneByOne(desk);
    await oneByOne(desk);
    expect(desk.probes).toHaveLength(20);
    expect(said.at(-1)).toBe(text.allAnswered);
    expect(found()).toEqual({});
  });
});

describe('halving', () => {
  it('finds exactly the bad keys, and keeps what the first of them and both edges took', async () => {
    const { desk, said, found } = deskOf();
    await halving(desk);
    expect(said.at(-1)).toBe(text.found(BAD.from, BAD.to, desk.probes.length));
    expect(desk.probes.length).toBeLessThanOrEqual(30);
    expect(found().halving).toEqual({ checks: 15, allChecks: desk.probes.length, of: 20_000 });
  });

  it('asks once where nothing is bad', async () => {
    const { desk, said } = deskOf(Object.assign(new FakeSession(), { damaged: false }));
    await halving(desk);
    expect(desk.probes).toHaveLength(1);
    expect(said.at(-1)).toBe(text.notFound);
  });

  it('stops between two questions when it is told to', async () => {
    const abort = new AbortController();
    const { desk } = deskOf(new FakeSession(), abort.signal);
    const { note } = desk;
    desk.note = (probe) => {
      note(probe);
      if (desk.probes.length === 3) abort.abort();
    };
    await halving(desk);
    expect(desk.probes).toHaveLength(3);
  });
});

describe('the other buttons', () => {
  it('ask the keys between two, in whichever order they were given', async () => {
    const { desk, said } = deskOf();
    await select({ from: 300, to: 200 })(desk);
    expect(desk.probes).toMatchObject([{ from: 200, to: 300, outcome: 'answered' }]);
    expect(said).toEqual([text.selecting(200, 300), text.answered(200, 300, 3)]);
  });

  it('check, repair and verify: with index scans, and with the patience that a good answer over all keys may need', async () => {
    const session = Object.assign(new FakeSession(), { indexScans: false });
    const { desk, said } = deskOf(session);
    await check(desk);
    expect(said.at(-1)).toBe(text.checkBad('invariant violated'));
    await verify(desk);
    expect(said.at(-1)).toBe(text.notVerified);
    await repair(desk);
    await verify(desk);
    expect(said.at(-1)).toBe(text.verified(20_000));
    expect(session.indexScans).toBe(true);
    expect(session.patiences).toEqual([500, 10_000]);
  });

  it('damage forgets what was asked before', async () => {
    const { desk, said } = deskOf();
    await select({ from: 1, to: 2 })(desk);
    await damage(desk);
    expect(desk.probes).toEqual([]);
    expect(said.at(-1)).toBe(text.afterDamage);
  });
});
