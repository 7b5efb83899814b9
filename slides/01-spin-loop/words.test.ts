/** Sentences that a slider can bring down to one of what they count. */
import { expect, test } from 'vitest';
import { words } from './words.ts';

test('one core, one thread, one attempt have their own forms, also where 1 is only what is read', () => {
  expect(words.mkday.straight(1.002, 1.3)).toContain('1 core becomes 1.3');
  expect(words.mkday.straight(2, 2.6)).toContain('2 cores become 2.6');
  expect(words.mkday.coresBusy(1)).toBe('the one core busy');
  expect(words.dumpAnalyzer.alone(1)).toMatch(/^The one thread that is not idle stands /);
  expect(words.dumpAnalyzer.deadlock(1)).toMatch(/^A deadlock: /);
  expect(words.contention.took(true, 1, 1.0004)).toContain('1 worker took 1 attempt a success');
  expect(words.insightTooling.enough(1, 1, 1)).toContain('by one dump in');
  expect(words.atomFigure.sentence(1, 2)).toContain('1 of 2 attempts landed; the other ran');
});

test('an update lost is told with both counts', () => {
  expect(words.contentionLab.doesNotAddUp(12_345, 12_344)).toBe(
    '12,345 updates landed, but the version stands at 12,344.',
  );
});
