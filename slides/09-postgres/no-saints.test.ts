/** Who sees a bad page, wherever the sliders stand: what nobody sees is said so, and all that is seen says when. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults } from '../../src/simulation/engine/parameters.ts';
import { figure } from './figures/no-saints.ts';
import { type Pool, parameters } from './model/stuck-pool/parameters.ts';
import { stuckPool } from './model/stuck-pool.ts';

function drawn(set: Partial<Pool>) {
  const values = { ...defaults(parameters), ...set };
  const result = stuckPool.views.timeToSign(values);
  return { values, ...result, measured: {}, brought: {}, effort: 'rest', open: 'chart' } as const;
}

const seen = (set: Partial<Pool>) => figure.scene?.(drawn(set))?.table.rows.map(([, when]) => when);

describe('the steps', () => {
  test('with nothing, no lie is ever seen, and half of the tired looks are lost', () => {
    expect(seen({})?.slice(2)).toEqual(['never', 'never', 'never', '5 of 10 looks see it']);
  });

  test('a checksum sees a lie, and no other defence sees one that fits', () => {
    const rows = seen({ driverTimeoutMilliseconds: 1000, pageChecksums: true });
    expect(rows?.slice(2, 5)).toEqual(['170\u00a0ms', 'never', 'never']);
  });

  test('rested eyes see nearly all', () => {
    expect(seen({ hoursAtWork: 0 })?.at(-1)).toBe('9 of 10 looks see it');
    expect(figure.sentence(drawn({ hoursAtWork: 0 }))).toContain('9 looks in 10');
  });
});

test('no defence more ever makes anything be seen later', () => {
  const pool = fc.record({
    connections: fc.integer({ min: 1, max: 100 }),
    requestsPerSecond: fc.integer({ min: 5, max: 300 }),
    stuckShare: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
  });
  const allDefences = fc.record({
    driverTimeoutMilliseconds: fc.integer({ min: 250, max: 30_000 }),
    pageChecksums: fc.constant(true),
    checkHours: fc.integer({ min: 1, max: 168 }),
  });
  const signs = (set: Partial<Pool>) => [...drawn(set).columns.secondsToSign];
  fc.assert(
    fc.property(pool, allDefences, (set, defences) => {
      const [bare, defended] = [signs(set), signs({ ...set, ...defences })];
      // Of lies; a timeout may notice silence later than the pool is gone, but then it knows the query.
      expect(bare.slice(2).every((seconds, i) => !((defended[i + 2] ?? 0) > seconds))).toBe(true);
      expect(defended.slice(2, 4).every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 200, seed: 45 },
  );
});
