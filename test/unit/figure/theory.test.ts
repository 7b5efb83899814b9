/** What formulas say beside a run: facts of a model come in pairs. */
import { expect, test } from 'vitest';
import { theoryTable } from '../../../src/figure/theory.ts';
import { readFact } from '../../../src/words/fact-name.ts';

test('a pair is a row, with its difference as a share of the formula’s', () => {
  const table = theoryTable({
    meanWaitMilliseconds: 0.78,
    theoryMeanWaitMilliseconds: 0.8,
    utilisation: 0.5,
    theoryUtilisation: 0.5,
    lostShare: 0.1,
    theoryLostShare: 0,
    requests: 7,
  });
  const plain = table?.rows.map((row) => row.map((cell) => cell.replaceAll(/[\u00a0\u202f]/g, ' ')));
  expect(plain).toEqual([
    ['mean wait', '780 µs', '800 µs', '2.5 %'],
    ['utilisation', '50 %', '50 %', '0.0 %'],
    ['lost share', '10 %', '0 %', '–'],
  ]);
});

test('where no formula holds there is no table', () => {
  expect(theoryTable({ meanWaitMilliseconds: 1 })).toBeUndefined();
  expect(theoryTable({ meanWaitMilliseconds: 1, theoryMeanWaitMilliseconds: Number.NaN })).toBeUndefined();
});

test('names of facts end in their units', () => {
  const read = (name: string, value: number) => {
    const { label, write } = readFact(name);
    return `${label}: ${write(value)}`.replaceAll(/[\u00a0\u202f]/g, ' ');
  };
  expect(read('p95ResponseMilliseconds', 12.34)).toBe('p95 response: 12.3 ms');
  expect(read('meanSecondsToExhaustion', 3.4)).toBe('mean seconds to exhaustion: 3.4');
  expect(read('databaseReadsPerSecond', 8000)).toBe('database reads: 8,000 /s');
  expect(read('cacheHitRatio', 0.5)).toBe('cache hit ratio: 50 %');
});
