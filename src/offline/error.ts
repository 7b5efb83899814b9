/** What may keep a file from being kept: a code, and what is known of it. What people read of it stands in words.ts. */

export interface OfflineErrorData {
  /** Neither host nor network answered. */
  'no-network': null;
  /** The host's answer was no file. */
  refused: { status: number };
  /** What came is not what was built. */
  altered: { path: string };
  /** The browser gives no more room. */
  'no-room': null;
  /** The first keeping ended without all files; its worker has not told why. */
  unfinished: null;
}

export type OfflineProblem = {
  [Code in keyof OfflineErrorData]: { code: Code; data: OfflineErrorData[Code] };
}[keyof OfflineErrorData];

export class OfflineError extends Error {
  override readonly name = 'OfflineError';
  readonly problem: OfflineProblem;

  constructor(problem: OfflineProblem) {
    super(problem.code);
    this.problem = problem;
  }
}
