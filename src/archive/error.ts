/** What may keep an archive shut: a code, and what belongs to it. The sentences stand in words.ts. */
export interface ArchiveErrorData {
  /** Broken, or cut off: its directory, or what is in it, is not as it says itself. */
  'archive-broken': null;
  'archive-empty': null;
  /** With a password. */
  'archive-locked': null;
  'archive-many': { files: number; mostFiles: number };
  'archive-large': { bytes: number; mostBytes: number };
  /** By a method that browsers do not know; its number in PKWARE's note. */
  'archive-method': { method: number };
}

export type ArchiveErrorCode = keyof ArchiveErrorData;

/** Code and data of an error, as they are left of it when it has come from a worker. */
export type ArchiveProblem = {
  [Code in ArchiveErrorCode]: { code: Code; data: ArchiveErrorData[Code] };
}[ArchiveErrorCode];

export class ArchiveError<Code extends ArchiveErrorCode = ArchiveErrorCode> extends Error {
  override readonly name = 'ArchiveError';
  readonly code: Code;
  readonly data: ArchiveErrorData[Code];

  constructor(code: Code, data: ArchiveErrorData[Code]) {
    super(code);
    this.code = code;
    this.data = data;
  }
}

const codes: Record<ArchiveErrorCode, true> = {
  'archive-broken': true,
  'archive-empty': true,
  'archive-locked': true,
  'archive-many': true,
  'archive-large': true,
  'archive-method': true,
};

/** Whether something that came from elsewhere is what is left of an ArchiveError. */
export function isArchiveProblem(error: { code?: unknown; data?: unknown }): error is ArchiveProblem {
  return typeof error.code === 'string' && Object.hasOwn(codes, error.code);
}
