/** Sentences that a slider can bring down to one of what they count. */
import { expect, test } from 'vitest';
import { words } from './words.ts';

test('one core, one thread, one attempt have their own forms, also where 1 is only what is read', () => {
  expect(words.mkday.straight(0.3, 1.002, 1.3)).toContain('more load: from 1 to 1.3.');
  expect(words.mkday.present(1)).toBe('1 request/s now.');
  expect(words.memcachedFigure.gone(1, 1, 0)).toMatch(/^The one thread ran, .* 1 is enough\.$/);
  expect(words.mkday.coresBusy(1)).toBe('the one core busy');
  expect(words.dumpAnalyzer.alone(1)).toMatch(/^The one thread that is not idle stands /);
  expect(words.dumpAnalyzer.deadlock(1)).toMatch(/^A deadlock: /);
  expect(words.contention.took(true, 1, 2, 1.0004)).toContain('1 worker on 2 cores took 1 attempt an update');
  expect(words.insightTooling.single(1, 1, 1, 2)).toContain('by one dump in');
  expect(words.atomFigure.sentence(2, 1, 2)).toContain('1 of 2 attempts landed; the other read');
});

test('an update lost is told with both counts', () => {
  expect(words.contentionLab.doesNotAddUp(12_345, 12_344)).toBe(
    '12,345 updates landed, but the version stands at 12,344.',
  );
});
