/** What people read when a worker is lost: one sentence for each code, with what is known. */
import { expect, test } from 'vitest';
import { labLine, runLine } from '../../src/figure/lost-lines.ts';
import { type LostCode, TaskFailed, WorkerLost } from '../../src/run/worker-lost.ts';

const codes: LostCode[] = ['late', 'died', 'cannot-start', 'unreadable', 'ended'];

test('every loss has a sentence of its own, with a reason or without', () => {
  for (const line of [runLine, labLine]) {
    const lines = codes.flatMap((code) => [
      line(new WorkerLost(code)),
      line(new WorkerLost(code, { reason: 'no memory' })),
    ]);
    for (const one of lines) expect(one).toMatch(/^[^\n]{10,80}[^.]\.$/);
    expect(new Set(lines.filter((_, i) => i % 2 === 0)).size).toBe(codes.length);
    expect(lines.join()).not.toContain('undefined');
    expect(lines.filter((one) => one.includes('no memory'))).toHaveLength(2);
  }
});

test('a patience is told in seconds, a task’s own reason as a sentence, and what is a sentence stays as it is', () => {
  expect(runLine(new WorkerLost('late', { patienceMilliseconds: 8000 }))).toContain('within 8\u00a0s.');
  expect(labLine(new TaskFailed({ message: 'the two lists differ' }))).toBe('the two lists differ.');
  expect(labLine(new Error('That is too much.'))).toBe('That is too much.');
});
