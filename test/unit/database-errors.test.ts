/** What goes wrong with a database is a code until somebody says it: where codes come from, and what is read of them. */
import { afterEach, expect, test, vi } from 'vitest';
import { download } from '../../src/database/download.ts';
import { DatabaseError, type DatabaseProblem, problemOf } from '../../src/database/error.ts';
import { databaseSentence, problemLine } from '../../src/database/lines.ts';
import type { Answer } from '../../src/database/postgres.ts';
import { rowsOf } from '../../src/database/rows.ts';

afterEach(() => vi.unstubAllGlobals());

const never = new AbortController().signal;
const thrownBy = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

test.each<[DatabaseProblem, string]>([
  [{ code: 'download-failed', data: { reason: 'Failed to fetch' } }, 'The download failed: Failed to fetch.'],
  [{ code: 'download-refused', data: { status: 404 } }, 'The download failed: status 404.'],
  [{ code: 'refused', data: { reason: 'invalid page in block 35' } }, 'invalid page in block 35.'],
  [{ code: 'failed', data: { reason: 'unreachable' } }, 'unreachable.'],
  [{ code: 'crashed', data: null }, 'the engine crashed.'],
  [{ code: 'died', data: null }, 'The database’s worker died.'],
  [{ code: 'ended', data: null }, 'The database was ended.'],
  [{ code: 'not-running', data: null }, 'The database is not running.'],
  [{ code: 'no-answer', data: null }, 'no answer.'],
])('%j is read as “%s”', (problem, sentence) => {
  expect(databaseSentence(new DatabaseError(problem))).toBe(sentence);
  expect(`${problemLine(problem)}.`).toBe(sentence);
});

test('errors of others are theirs to say', () => {
  expect(databaseSentence(new Error('no memory'))).toBeUndefined();
});

test('an error with a code of SQL is the server’s, who goes on; any other is its host’s', () => {
  expect(problemOf(Object.assign(new Error('invalid page'), { code: 'XX001' })).code).toBe('refused');
  expect(problemOf(new WebAssembly.RuntimeError('unreachable'))).toEqual({
    code: 'failed',
    data: { reason: 'unreachable' },
  });
  expect(problemOf(new DatabaseError({ code: 'crashed', data: null })).code).toBe('crashed');
  expect(problemOf('thrown as a text')).toEqual({ code: 'failed', data: { reason: 'thrown as a text' } });
});

test('a download that fails says how', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('not here', { status: 404 })));
  expect(await thrownBy(download({ url: 'x', bytes: 1 }, () => {}, never))).toMatchObject({
    problem: { code: 'download-refused', data: { status: 404 } },
  });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await thrownBy(download({ url: 'x', bytes: 1 }, () => {}, never))).toMatchObject({
    problem: { code: 'download-failed', data: { reason: 'Failed to fetch' } },
  });
});

test('rows are given, or the problem is thrown', async () => {
  const answering = (answer: Answer) => ({ ask: () => Promise.resolve(answer) });
  const rows = [{ id: 1 }];
  expect(await rowsOf(answering({ outcome: 'answered', rows, milliseconds: 1 }), '')).toBe(rows);
  const problem: DatabaseProblem = { code: 'refused', data: { reason: 'no such table' } };
  expect(await thrownBy(rowsOf(answering({ outcome: 'failed', problem, milliseconds: 1 }), ''))).toMatchObject({
    problem,
  });
  expect(await thrownBy(rowsOf(answering({ outcome: 'hung', milliseconds: 1 }), ''))).toMatchObject({
    problem: { code: 'no-answer' },
  });
});
