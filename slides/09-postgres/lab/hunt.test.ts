import { describe, expect, it } from 'vitest';
import { type Hunt, hunt } from './hunt.ts';
import type { Probe } from './session.ts';
import type { Place } from './table.ts';

const ROWS = 100;

/** A table of so many pages, of which one does not answer. */
function tableOf(pages: number, bad: number) {
  return {
    pages: Array.from({ length: pages }, (_, page) => ({ from: page * ROWS + 1, to: (page + 1) * ROWS })),
    async probe(place: Place): Promise<Probe> {
      const [from, to] =
        place.by === 'page' ? [place.from, place.to] : [(place.from - 1) / ROWS, (place.to - 1) / ROWS];
      const hangs = from < bad + 1 && to >= bad;
      return { ...place, outcome: hangs ? 'hung' : 'answered', milliseconds: 1, rows: 1, wrongRows: 0, error: '' };
    },
  };
}

const plan = { rows: [5, 1205], patienceMilliseconds: 10, logLines: () => 0 };

describe('a hunt', () => {
  it.each([0, 77, 146])('finds the silent page %i of 147, and reports each SELECT before and after', async (bad) => {
    const seen: Hunt[] = [];
    const { signal } = new AbortController();
    const found = await hunt(tableOf(147, bad), plan, (state) => seen.push(state), signal);
    expect(found.found).toBe(bad);
    expect(found.asked[plan.rows.length]).toMatchObject({ by: 'page', from: 0, to: 146, outcome: 'hung' });
    expect(found.asked.length).toBeLessThanOrEqual(plan.rows.length + 1 + 8);
    expect(seen).toHaveLength(2 * found.asked.length);
    expect(seen.filter((state) => state.asked.at(-1)?.outcome === 'pending')).toHaveLength(found.asked.length);
  });

  it('asks no more once it is stopped', async () => {
    const stop = new AbortController();
    let reports = 0;
    const stopping = hunt(
      tableOf(147, 3),
      plan,
      () => {
        if (++reports === 4) stop.abort();
      },
      stop.signal,
    );
    await expect(stopping).rejects.toThrow();
    expect(reports).toBe(4);
  });
});
