/** Sentences that a slider can bring down to one of what they count. */
import { expect, test } from 'vitest';
import { words } from './words.ts';

test('one core, one thread, one attempt have their own forms, also where 1 is only what is read', () => {
  expect(words.mkday.straight(0.3, 1.002, 1.3)).toContain('1 core becomes 1.3');
  expect(words.mkday.straight(0.3, 2, 2.6)).toContain('2 cores become 2.6');
  expect(words.mkday.straight(0.3, 0.127, 0.165)).toContain('0.13 of a core becomes 0.17');
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
