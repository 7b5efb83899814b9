/** What may go wrong with a database in a browser: a code, and what is known of it. What people read of it stands in words.ts. */

export interface DatabaseErrorData {
  'download-failed': { reason: string };
  /** The host's answer was no file. */
  'download-refused': { status: number };
  /** There is none, or it may not run here. */
  'no-web-assembly': null;
  'no-workers': null;
  'no-unpacking': null;
  'no-memory': null;
  /** The server's own error, of SQL or of a page; it goes on. */
  refused: { reason: string };
  /** The engine answers no more. */
  crashed: null;
  /** Whatever else the engine or the browser gave up at. */
  failed: { reason: string };
  /** Its worker is gone. */
  died: null;
  ended: null;
  'not-running': null;
  'no-answer': null;
}

export type DatabaseProblem = {
  [Code in keyof DatabaseErrorData]: { code: Code; data: DatabaseErrorData[Code] };
}[keyof DatabaseErrorData];

export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly problem: DatabaseProblem;

  constructor(problem: DatabaseProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Of the engine's errors, those of the server have a code of SQL. */
export function problemOf(error: unknown): DatabaseProblem {
  if (error instanceof DatabaseError) return error.problem;
  const { message, code } = error as { message?: string; code?: string };
  return { code: code ? 'refused' : 'failed', data: { reason: message ?? String(error) } };
}
