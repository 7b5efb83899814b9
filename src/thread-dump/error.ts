// The one error that this library throws: a code, and the numbers that belong to it. What people read of it is said by
// whoever shows it, in its own language: command-line-words.ts for a terminal.

/** What may be wrong with an input, and what is known of it. */
export interface DumpErrorData {
  empty: null;
  'too-large': { bytes: number; limitBytes: number };
  /** Packed, a document or a recording: no text that could be read. */
  packed: { form: string };
  /** A dump of the OpenJ9 JVM, a form that is not read. */
  javacore: null;
  'no-thread': { lines: number };
}

export type DumpErrorCode = keyof DumpErrorData;

/** Code and data of an error, as they are left of it when it has come from a worker. */
export type DumpProblem = { [Code in DumpErrorCode]: { code: Code; data: DumpErrorData[Code] } }[DumpErrorCode];

/** A sentence for each code. */
export type DumpErrorWords = { [Code in DumpErrorCode]: (data: DumpErrorData[Code]) => string };

export class DumpError<Code extends DumpErrorCode = DumpErrorCode> extends Error {
  override readonly name = 'DumpError';
  readonly code: Code;
  readonly data: DumpErrorData[Code];

  constructor(code: Code, data: DumpErrorData[Code]) {
    super(code);
    this.code = code;
    this.data = data;
  }
}

export function sentenceOf<Code extends DumpErrorCode>(
  words: DumpErrorWords,
  { code, data }: { code: Code; data: DumpErrorData[Code] },
): string {
  return words[code](data);
}

const codes: Record<DumpErrorCode, true> = {
  empty: true,
  'too-large': true,
  packed: true,
  javacore: true,
  'no-thread': true,
};

/** Whether something that came from elsewhere is what is left of a DumpError. */
export function isDumpProblem(error: { code?: unknown; data?: unknown }): error is DumpProblem {
  return typeof error.code === 'string' && Object.hasOwn(codes, error.code);
}
