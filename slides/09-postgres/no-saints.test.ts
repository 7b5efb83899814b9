/** The axis of the first signs, wherever the sliders stand: it holds all of them, and no empty decades before or behind. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaults } from '../../src/simulation/engine/parameters.ts';
import { figure } from './figures/no-saints.ts';
import { parameters } from './model/stuck-pool/parameters.ts';
import { stuckPool } from './model/stuck-pool.ts';

test('the axis begins before the first touch and ends with the last sign', () => {
  const timeout = fc.option(fc.integer({ min: 250, max: 30_000 }));
  const settings = fc.record({
    connections: fc.integer({ min: 1, max: 100 }),
    requestsPerSecond: fc.integer({ min: 5, max: 300 }),
    stuckShare: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
    driverTimeoutMilliseconds: timeout,
    statementTimeoutMilliseconds: timeout,
    pageChecksums: fc.boolean(),
    checkHours: fc.option(fc.integer({ min: 1, max: 168 })),
  });
  fc.assert(
    fc.property(settings, (set) => {
      const values = { ...defaults(parameters), ...set };
      const result = stuckPool.views.timeToSign(values);
      const drawn = { values, ...result, measured: {}, brought: {}, effort: 'rest', open: 'chart' } as const;
      const axis = figure.chart?.(drawn)?.y ?? { minimum: Number.NaN, maximum: Number.NaN };
      const { meanSecondsToTouch: touch } = result.facts;
      const latest = Math.max(...result.columns.secondsToSign.filter(Number.isFinite));
      expect([touch / axis.minimum > 1, touch / axis.minimum <= 10]).toEqual([true, true]);
      expect([axis.maximum / latest >= 1, axis.maximum / latest <= 10]).toEqual([true, true]);
    }),
    { numRuns: 200, seed: 45 },
  );
});
