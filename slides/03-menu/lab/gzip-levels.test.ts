/** The gzip lab in Node: what it reports is real, in order, and complete. */
import { gunzipSync } from 'node:zlib';
import { gzip } from 'pako';
import { expect, it } from 'vitest';
import { randomStreams } from '../../../src/simulation/engine/random.ts';
import { menuJson } from '../model/menu-gzip/menu-generator.ts';
import { measureLevels, type Progress } from './gzip-levels.ts';

const menu = new TextEncoder().encode(menuJson(3, 5, randomStreams(1)));

it('measures every level in every round and reports after each', () => {
  const reports: Progress[] = [];
  const measured = measureLevels(menu, 2, (progress) => reports.push(progress), { levels: [1, 5, 9] });
  expect(reports.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(reports.map((report) => report.measured.length)).toEqual([1, 2, 3, 3, 3, 3]);
  expect(measured.map(({ level }) => level)).toEqual([1, 5, 9]);
  for (const row of measured) {
    expect(row.milliseconds).toBeGreaterThan(0);
    expect(row.slowestMilliseconds).toBeGreaterThanOrEqual(row.milliseconds);
    expect(row.rounds).toBe(2);
  }
  const [first, , last] = measured;
  expect(last?.compressedBytes).toBeLessThan(first?.compressedBytes ?? 0);
});

it('compresses for real: what it counts is what another zlib unpacks', () => {
  const [row] = measureLevels(menu, 1, () => {}, { levels: [9] });
  const compressed = gzip(menu, { level: 9, legacyHash: true });
  expect(row?.compressedBytes).toBe(compressed.length);
  expect(new Uint8Array(gunzipSync(compressed))).toEqual(menu);
});

it('takes another compressor', () => {
  const [row] = measureLevels(menu, 1, () => {}, { levels: [3], compress: (_, level) => new Uint8Array(level) });
  expect(row?.compressedBytes).toBe(3);
});
